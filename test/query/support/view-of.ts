/** Views by language, as the service loads them. */
import type { Day } from '../../../src/base/day.ts';
import { enView } from '../../../src/i18n/en-view.ts';
import type { Lang } from '../../../src/i18n/lang.ts';
import type { ViewWords } from '../../../src/i18n/view.ts';
import { zhView } from '../../../src/i18n/zh-CN-view.ts';
import type { EnvelopeOf } from '../../../src/query/envelope.ts';
import { viewOf as viewIn } from '../../../src/query/view/view.ts';
import type { View } from '../../../src/query/view-envelope.ts';

/** No day that an answer names is past. */
const BEFORE: Day = 0;

/** The words of a language. */
export function viewWords(lang: Lang): ViewWords {
  return lang === 'en' ? enView : zhView;
}

/** The view of an answer in a language. */
export function viewOf(
  question: string,
  envelope: EnvelopeOf<unknown>,
  lang: Lang,
  today: Day = BEFORE,
): View {
  return viewIn(question, envelope, viewWords(lang), today);
}
