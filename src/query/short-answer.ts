/**
 * An envelope as a few lines of text, for assistants that read out rather than parse: what is
 * answered, on what conditions, since when, by whose word, and what to ask next.
 */
import { isObject } from '../base/json.ts';
import type { Messages } from '../i18n/messages.ts';
import type { AnswerSource, EnvelopeOf, Missing } from './envelope.ts';
import type { InputProblem } from './problem-envelope.ts';

/** Members of an answer that are words, in the order in which they are read. */
const WORDS = ['name', 'text', 'reason', 'remedy', 'steps', 'contact', 'warnings'];
/** Members with words of their own. */
const PARTS = ['stages', 'balance', 'benefits', 'requirements', 'terms', 'guides'];

/** Lines of explanation, sources and disputes that are read out; the envelope has them all. */
const MOST = 12;

/** The words that are needed: those of the language asked for. */
export type ShortWords = Pick<Messages, 'tool' | 'join'>;

/** The envelope in words. */
export function shortAnswer(envelope: EnvelopeOf<unknown>, { tool, join }: ShortWords): string {
  const { answer, cases, missing, assumptions, explanation, sources, disputes } = envelope;
  const { upcoming, validity, notice } = envelope;
  const told =
    answer === null
      ? cases.map((it) => [
          it.text,
          it.answer === null ? it.reason : spoken(it.answer, true).join(join),
        ])
      : [];
  const parts: (readonly [string, readonly string[]])[] = [
    ['', answer === null ? [tool[envelope.outcome]] : spoken(answer)],
    [tool.cases, told.map(([when, what]) => `${when}${tool.colon}${what}`)],
    [tool.upcoming, upcoming.map(({ text }) => text)],
    [tool.missing, missing.map((it) => asked(it, tool.colon))],
    [tool.assumptions, assumptions.map(({ text }) => text)],
    [tool.explanation, explanation.map(({ text }) => text)],
    [tool.sources, sources.map((it) => cited(it, tool.published, tool.checked, join))],
    [tool.disputes, disputes.map(({ text }) => text)],
    ['', [`${validity.asOf}${tool.colon}${validity.text}`, notice]],
  ];
  return parts
    .filter(([, lines]) => lines.length > 0)
    .map(([title, lines]) =>
      title === '' ? lines.join('\n') : [title, ...listed(lines)].join('\n'),
    )
    .join('\n\n');
}

/** What was wrong with a question, one line a parameter, for a better try. */
export function shortProblem(
  {
    title,
    detail,
    errors,
  }: Readonly<{ title: string; detail: string; errors: readonly InputProblem[] }>,
  { tool, join }: ShortWords,
): string {
  const lines = errors.map(({ parameter, expected, got, suggestions }) => {
    const near = suggestions.length === 0 ? [] : [`${tool.suggestions} ${suggestions.join(' | ')}`];
    return [`${parameter}${tool.colon}${expected}`, `${tool.got} ${got}`, ...near].join(join);
  });
  return [`${title}${tool.colon}${detail}`, ...listed(lines)].join('\n');
}

function listed(lines: readonly string[]): string[] {
  const shown = lines.slice(0, MOST).map((line) => `- ${line}`);
  return lines.length > MOST ? [...shown, '- …'] : shown;
}

/**
 * An answer of whatever question, line by line; of several benefits only what is said of each.
 *
 * @param brief without its parts
 */
function spoken(answer: unknown, brief = false): string[] {
  if (!isObject(answer)) return [];
  const membersOf = (names: readonly string[]): unknown[] => names.flatMap((it) => answer[it]);
  const words = membersOf(WORDS).filter((it) => typeof it === 'string');
  // A text often begins with the name or ends with the reason.
  const said = words.filter(
    (it, at) => !words.some((one, i) => i !== at && (one.startsWith(it) || one.endsWith(it))),
  );
  const several = Array.isArray(answer['benefits']) && answer['benefits'].length > 1;
  const parts = brief ? [] : membersOf(PARTS).flatMap((it) => spoken(it, several));
  return [...(said.length > 0 ? [said.join(' – ')] : []), ...parts];
}

function asked({ fact, question, options }: Missing, colon: string): string {
  const choices = options.map(({ id, name }) => `${id} (${name})`).join(' | ');
  return `${fact}${colon}${question} ${choices}`.trimEnd();
}

function cited(source: AnswerSource, published: string, checked: string, join: string): string {
  const { title, publisher, documentNumber, publishedOn, checkedOn, url } = source;
  return [
    title,
    publisher,
    documentNumber,
    publishedOn === null ? null : `${published} ${publishedOn}`,
    `${checked} ${checkedOn}`,
    url,
  ]
    .filter((it) => it !== null)
    .join(join);
}
