/** The language of an answer, and of what is wrong with a request. */
import { messagesIn } from '../i18n/index.ts';
import { LANGS, type Lang, listed } from '../i18n/lang.ts';
import type { InputProblem } from '../query/envelope.ts';

const MAX_SHOWN = 50;

/** The language of a tag: `en-GB` is English enough; null for another language. */
function langOf(tag: string): Lang | null {
  if (/^zh(?:-|$)/iu.test(tag)) return 'zh-CN';
  return /^en(?:-|$)/iu.test(tag) ? 'en' : null;
}

/** Parameter names and values in the order given. */
export type Entries = readonly (readonly [string, string])[];

export interface LangReading {
  readonly lang: Lang;
  readonly problem: InputProblem | null;
  /** The parameters without `lang`. */
  readonly entries: Entries;
}

/**
 * `lang` decides in which language mistakes are explained, so it is read first and never throws.
 *
 * @param unsaid the language where none is asked for, or none that there is
 */
export function readLang(params: Iterable<readonly [string, string]>, unsaid: Lang): LangReading {
  const given: string[] = [];
  const entries: (readonly [string, string])[] = [];
  for (const entry of params)
    if (entry[0] === 'lang') given.push(entry[1]);
    else entries.push(entry);
  const read = langOf(given[0] ?? unsaid);
  const lang = read ?? unsaid;
  const { input } = messagesIn(lang);
  const repeated = given.length > 1;
  const problem: InputProblem | null =
    read !== null && !repeated
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

/** Parameters that an address does not take. */
export function strangers(
  entries: readonly (readonly [string, unknown])[],
  taken: readonly string[],
  lang: Lang,
): InputProblem[] {
  const { input } = messagesIn(lang);
  const names = new Set(entries.map(([name]) => name).filter((name) => !taken.includes(name)));
  return [...names].map((name) => ({
    parameter: name.slice(0, MAX_SHOWN),
    code: 'unknown-parameter',
    expected: input.expectedParameter,
    got: name.slice(0, MAX_SHOWN),
    suggestions: [...taken, 'lang'],
  }));
}
