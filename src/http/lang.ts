/** The language of an answer, and of what is wrong with a request. */
import * as v from 'valibot';
import { messagesIn } from '../i18n/index.ts';
import { LANGS, type Lang, listed } from '../i18n/lang.ts';
import type { InputProblem } from '../query/problem-envelope.ts';

const MAX_SHOWN = 50;

const langSchema = v.pipe(
  v.string(),
  v.transform((text) => {
    if (/^zh(?:-|$)/iu.test(text)) return 'zh-CN';
    return /^en(?:-|$)/iu.test(text) ? 'en' : text;
  }),
  v.picklist(['zh-CN', 'en']),
);

/** Parameter names and values in the order given. */
export type Entries = readonly (readonly [string, string])[];

export interface LangReading {
  readonly lang: Lang;
  readonly problem: InputProblem | null;
  /** The parameters without `lang`. */
  readonly entries: Entries;
}

/** `lang` decides in which language mistakes are explained, so it is read first and never throws. */
export function readLang(params: URLSearchParams): LangReading {
  const entries = [...params].filter(([name]) => name !== 'lang');
  const given = params.getAll('lang');
  const reading = v.safeParse(langSchema, given[0] ?? 'zh-CN');
  const lang = reading.success ? reading.output : 'zh-CN';
  const { input } = messagesIn(lang);
  const repeated = given.length > 1;
  const problem: InputProblem | null =
    reading.success && !repeated
      ? null
      : {
          parameter: 'lang',
          code: repeated ? 'repeated-parameter' : 'unknown-option',
          expected: repeated ? input.expectedOnce : input.expectedOption(listed(LANGS, lang)),
          got: (given[repeated ? 1 : 0] ?? '').slice(0, MAX_SHOWN),
          suggestions: [...LANGS],
        };
  return { lang, problem, entries };
}
