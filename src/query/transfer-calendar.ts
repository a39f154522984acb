/** The dates of a transfer as events for a phone’s calendar, or what is missing for them. */
import { type Day, parseDay } from '../base/day.ts';
import type { CalendarText } from '../calendar/icalendar.ts';
import { messagesIn } from '../i18n/index.ts';
import type { Lang } from '../i18n/lang.ts';
import type { Ruleset } from '../table/ruleset.ts';
import { regionName } from './describe.ts';
import type { InputProblem } from './envelope.ts';
import type { Query } from './input.ts';
import { askTransfer } from './transfer.ts';
import type { StageAnswer, TransferAnswer, TransferEnvelope } from './transfer-envelope.ts';

export type CalendarReading =
  | { readonly ok: true; readonly calendar: CalendarText }
  | { readonly ok: false; readonly problems: readonly InputProblem[] };

/**
 * The stages that have a date, one event each. Cases with the same dates are one timeline; with
 * different ones there is none, and the problem names the facts that decide.
 */
export function transferCalendar(
  ruleset: Ruleset,
  query: Query,
  today: Day,
  lang: Lang,
): CalendarReading {
  const envelope = askTransfer(ruleset, query, today, lang);
  const texts = messagesIn(lang);
  const from = query.regions.get('fromRegion');
  const to = query.regions.get('toRegion');
  const stages = commonStages(envelope);
  const dated = stages?.filter(({ dueOn }) => dueOn !== null) ?? [];
  if (from === undefined || to === undefined || dated.length === 0)
    return { ok: false, problems: problemsOf(envelope, stages, lang) };
  const speech = { ruleset, lang, texts };
  const names = [regionName(speech, from.code), regionName(speech, to.code)] as const;
  const calendar = texts.transfer.calendarName(...names);
  // A calendar is looked at without the answer: what the dates rest on, and lack, goes along.
  const beside = [
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
        uid: `${id}.${from.code}.${to.code}.${startsOn ?? dueOn}@yibao-rules`,
        day,
        // What happens by itself has no deadline to watch.
        summary:
          mode === 'automatic'
            ? texts.transfer.about(name, calendar)
            : texts.transfer.eventName(name, ...names),
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

/** The stages, where every case has the same; null where cases differ or something is unknown. */
function commonStages(envelope: TransferEnvelope): readonly StageAnswer[] | null {
  const timelines = answersOf(envelope).map((answer) =>
    answer?.transferable === true ? answer.stages : null,
  );
  const [first = null] = timelines;
  const same = timelines.every((stages) => JSON.stringify(stages) === JSON.stringify(first));
  return same ? first : null;
}

function problemsOf(
  envelope: TransferEnvelope,
  stages: readonly StageAnswer[] | null,
  lang: Lang,
): readonly InputProblem[] {
  const { transfer } = messagesIn(lang);
  const problem = (
    parameter: string,
    code: InputProblem['code'],
    expected: string,
  ): readonly InputProblem[] => [{ parameter, code, expected, got: '', suggestions: [] }];
  const answers = answersOf(envelope);
  const refused = answers.find((answer) => answer?.transferable === false);
  if (refused?.transferable === false && answers.length === 1)
    return problem('format', 'conflict', transfer.expectedTransferable(refused.reason));
  const [unknown] = envelope.cases;
  if (envelope.outcome === 'unknown')
    return problem('format', 'conflict', transfer.expectedTransferable(unknown?.reason ?? ''));
  if (stages === null) {
    const telling = tellingFacts(envelope);
    const asked = envelope.missing.filter(({ fact, use }) => use === 'region' || telling.has(fact));
    if (asked.length > 0)
      return (envelope.cases.length === 0 ? envelope.missing : asked).flatMap(({ fact, name }) =>
        problem(fact, 'missing-parameter', transfer.expectedOneTimeline(name)),
      );
  }
  const dates = envelope.missing.filter(({ use, type }) => use === 'formula' && type === 'date');
  const [first] = dates;
  if (first !== undefined) return problem(first.fact, 'missing-parameter', transfer.expectedDated);
  const through = calendarEnd(answers);
  return problem(
    'acceptedOn',
    'out-of-range',
    through === null ? transfer.calendarNone : transfer.expectedWithinCalendar(through),
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
