/** The dates of a transfer as events for a phone’s calendar, or what is missing for them. */
import { parseDay } from '../base/day.ts';
import type { CalendarText } from '../calendar/icalendar.ts';
import { type CalendarWords, calendarWords } from '../i18n/calendar.ts';
import type { Lang } from '../i18n/lang.ts';
import type { InputProblem } from './problem-envelope.ts';
import type { StageAnswer, TransferAnswer, TransferEnvelope } from './transfer-envelope.ts';

export type CalendarReading =
  | { readonly ok: true; readonly calendar: CalendarText }
  | { readonly ok: false; readonly problems: readonly InputProblem[] };

/**
 * The stages that have a date, one event each. Cases with the same dates are one timeline; with
 * different ones there is none, and the problem names the facts that decide.
 *
 * @param nameOf a region as sentences name it, by its code
 */
export function transferCalendar(
  envelope: TransferEnvelope,
  lang: Lang,
  nameOf: (code: string) => string,
): CalendarReading {
  const words = calendarWords(lang);
  const { fromRegion: from, toRegion: to } = envelope.query;
  const stages = commonStages(envelope);
  const dated = stages?.filter(({ dueOn }) => dueOn !== null) ?? [];
  if (from === undefined || to === undefined || dated.length === 0)
    return { ok: false, problems: problemsOf(envelope, stages, words) };
  const names = [nameOf(`${from}`), nameOf(`${to}`)] as const;
  const calendar = words.name(...names);
  // A calendar is looked at without the answer: what the dates rest on, and lack, goes along.
  const beside = [
    ...casesLeftOut(envelope, words),
    ...(stages ?? []).filter(({ dueOn }) => dueOn === null),
    ...envelope.explanation.filter(({ rule }) => rule === null),
    ...envelope.assumptions,
    envelope.validity,
  ].map((line) => line.text);
  const events = dated.flatMap(({ id, name, startsOn, dueOn, actor, mode, text }) => {
    const day = parseDay(dueOn ?? '');
    if (day === null) return [];
    return [
      {
        uid: `${id}.${from}.${to}.${startsOn ?? dueOn}@yibao-rules`,
        day,
        // What happens by itself has no deadline to watch.
        summary: mode === 'automatic' ? words.happens(name, calendar) : words.due(name, ...names),
        description: [text, actor, ...beside, envelope.notice]
          .filter((line) => line !== null)
          .join('\n'),
      },
    ];
  });
  return { ok: true, calendar: { name: calendar, events } };
}

function answersOf({ answer, cases }: TransferEnvelope): readonly (TransferAnswer | null)[] {
  return answer === null ? cases.map((one) => one.answer) : [answer];
}

/** For whom the dates are not: they have to wait with their transfer, or stay. */
function casesLeftOut({ answer, cases }: TransferEnvelope, words: CalendarWords) {
  const refused = cases.filter((one) => one.answer?.transferable === false);
  if (answer !== null || refused.length === 0) return [];
  return [{ text: words.notFor(refused.map(({ text }) => text)) }];
}

/**
 * The stages, where every case that can be transferred has the same; null where these differ or
 * something is unknown. Whoever asks for a calendar is to transfer, and is told in which cases.
 */
function commonStages(envelope: TransferEnvelope): readonly StageAnswer[] | null {
  const answers = answersOf(envelope);
  if (answers.includes(null)) return null;
  const timelines = answers.flatMap((answer) =>
    answer?.transferable === true ? [answer.stages] : [],
  );
  const [first = null] = timelines;
  const same = timelines.every((stages) => JSON.stringify(stages) === JSON.stringify(first));
  return same ? first : null;
}

function problemsOf(
  envelope: TransferEnvelope,
  stages: readonly StageAnswer[] | null,
  words: CalendarWords,
): readonly InputProblem[] {
  const problem = (
    parameter: string,
    code: InputProblem['code'],
    expected: string,
  ): readonly InputProblem[] => [{ parameter, code, expected, got: '', suggestions: [] }];
  const answers = answersOf(envelope);
  const refused = answers.find((answer) => answer?.transferable === false);
  if (refused?.transferable === false && answers.length === 1)
    return problem('format', 'conflict', words.expectedTransferable(refused.reason));
  const [unknown] = envelope.cases;
  if (envelope.outcome === 'unknown')
    return problem('format', 'conflict', words.expectedTransferable(unknown?.reason ?? ''));
  if (stages === null) {
    const telling = tellingFacts(envelope);
    const asked = envelope.missing.filter(({ fact, use }) => use === 'region' || telling.has(fact));
    if (asked.length > 0)
      return (envelope.cases.length === 0 ? envelope.missing : asked).flatMap(({ fact, name }) =>
        problem(fact, 'missing-parameter', words.expectedOneTimeline(name)),
      );
  }
  const dates = envelope.missing.filter(({ use, type }) => use === 'formula' && type === 'date');
  const [first] = dates;
  if (first !== undefined) return problem(first.fact, 'missing-parameter', words.expectedDated);
  const through = calendarEnd(answers);
  return problem(
    'acceptedOn',
    'out-of-range',
    through === null ? words.noCalendar : words.expectedWithin(through),
  );
}

/** The facts that tell timelines apart: two cases that are alike but for the fact differ in dates. */
function tellingFacts({ cases }: TransferEnvelope): ReadonlySet<string> {
  const told = cases.map(({ when, answer }) => ({
    when,
    dates: JSON.stringify(answer?.transferable === true ? answer.stages : null),
  }));
  const telling = new Set<string>();
  for (const one of told)
    for (const other of told) {
      if (one.dates === other.dates) continue;
      const apart = Object.keys(one.when).filter(
        (fact) =>
          fact in other.when && JSON.stringify(one.when[fact]) !== JSON.stringify(other.when[fact]),
      );
      const [only] = apart;
      if (only !== undefined && apart.length === 1) telling.add(only);
    }
  return telling;
}

function calendarEnd(answers: readonly (TransferAnswer | null)[]): string | null {
  const [known] = answers.flatMap((answer) =>
    answer?.transferable === true ? [answer.calendar.publishedThrough] : [],
  );
  return known ?? null;
}
