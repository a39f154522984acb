/** A question put as an object of JSON, by a batch or a tool: the parameters are its members. */
import type { Lang } from '../../i18n/lang.ts';
import type { EnvelopeOf } from '../../query/envelope.ts';
import type { InputProblem } from '../../query/problem-envelope.ts';
import type { Question } from '../../query/questions.ts';
import type { Ruleset } from '../../table/ruleset.ts';
import type { Context } from '../context.ts';
import type { Log } from '../log.ts';
import type { PostedCore } from '../posted-core.ts';
import type { Problem } from '../problem.ts';

/** More than there are facts: a hundred names to look up for each of a hundred questions take long. */
const MAX_MEMBERS = 80;

/** An object of JSON, whatever is in it. */
export type Members = Readonly<Record<string, unknown>>;

export interface Asked {
  readonly ruleset: Ruleset;
  readonly log: Log;
}

/** What came of a question: an answer, or what was wrong with it. */
export type Reply =
  | {
      readonly ok: true;
      readonly envelope: EnvelopeOf<unknown>;
      readonly lang: Lang;
    }
  | { readonly ok: false; readonly problem: Problem; readonly lang: Lang };

/** The kind of a value that is no text, number or yes-no, in the words of JSON. */
function kindOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

/**
 * Answers a question. Nothing of it breaks what is asked beside it: an error of ours becomes its
 * problem.
 *
 * @param given names and values as in the address of the question, `lang` included
 */
export function askObject(
  { badInput, internal, logError, messagesIn, readLang, readQuestion }: PostedCore,
  c: Context,
  { ruleset, log }: Asked,
  question: Question,
  given: Members,
): Reply {
  const outer = c.get('reading').lang;
  const { topics, regions } = c.get('asked') ?? {};
  topics?.add(question.id);
  const written: [string, string][] = [];
  const odd: [string, unknown][] = [];
  for (const [name, value] of Object.entries(given))
    if (typeof value === 'string') written.push([name, value]);
    else if (typeof value === 'number' || typeof value === 'boolean')
      written.push([name, String(value)]);
    else odd.push([name, value]);
  const { lang, problem, entries } = readLang(written, outer);
  const { expectedPlain, expectedMembers } = messagesIn(lang).input;
  const count = written.length + odd.length;
  if (count > MAX_MEMBERS) {
    const expected = expectedMembers(MAX_MEMBERS);
    const got = String(count);
    const mistake = { parameter: '', code: 'too-long', expected, got, suggestions: [] } as const;
    return { ok: false, problem: badInput(lang, [mistake]), lang };
  }
  const mistakes: InputProblem[] = [
    ...(problem === null ? [] : [problem]),
    ...odd.map(([name, value]) => wrongType(name, expectedPlain, value)),
  ];
  try {
    const { today } = c.get('moment');
    const reading = readQuestion(ruleset, question, entries, today, lang);
    if (!reading.ok) mistakes.push(...reading.problems);
    if (!reading.ok || mistakes.length > 0)
      return { ok: false, problem: badInput(lang, mistakes), lang };
    const envelope = question.ask(ruleset, reading.query, today, lang);
    for (const { code } of reading.query.regions.values()) regions?.add(code);
    return { ok: true, envelope, lang };
  } catch (error) {
    logError(log, error);
    return { ok: false, problem: internal(lang), lang };
  }
}

const MAX_SHOWN = 50;

/** A value that is of no kind that is taken there. */
export function wrongType(parameter: string, expected: string, value: unknown): InputProblem {
  const shown = parameter.slice(0, MAX_SHOWN);
  return { parameter: shown, code: 'wrong-type', expected, got: kindOf(value), suggestions: [] };
}
