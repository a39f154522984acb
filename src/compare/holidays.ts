/**
 * Two calendars of days off by the dates of transfers: for every time limit of the sheets, the days
 * on which its clock may start and whose due date differs. Exact, by counting from each day.
 */
import type { Day } from '../base/day.ts';
import { formatDay, partsOf } from '../base/day.ts';
import type { Text } from '../base/text.ts';
import { type Calendar, calendarOf, deadline, isWorkday } from '../calendar/calendar.ts';
import { STAGES, type StageId, type StageStart } from '../table/conclusions.ts';
import { answers, type Rule, type StageConclusion } from '../table/model.ts';
import type { Ruleset } from '../table/ruleset.ts';
import type { Both } from './table-input.ts';

/** Days in a row on which clocks start that run out on other days than before. */
export interface DueSpan {
  /** First and last day of a clock’s start, `2027-06-04`. */
  readonly from: string;
  readonly to: string;
  /** Due dates by the day of the start; null where the calendar does not reach so far. */
  readonly due: readonly {
    readonly start: string;
    readonly before: string | null;
    readonly after: string | null;
  }[];
}

export interface StageDates {
  readonly stage: StageId;
  /** `转出：申请受理后 10 个工作日内办完` */
  readonly words: Text;
  readonly start: StageStart;
  readonly spans: readonly DueSpan[];
}

export interface HolidayChange {
  /** Years whose arrangements became known, or are no longer known. */
  readonly known: readonly number[];
  readonly lost: readonly number[];
  /** Days that are now off, and days that are now worked, in years known to both. */
  readonly off: readonly string[];
  readonly worked: readonly string[];
  readonly stages: readonly StageDates[];
}

/** @returns null where both calendars give every date alike */
export function holidaysCompared(
  before: Ruleset,
  after: Ruleset,
  inWords: (conclusion: StageConclusion) => Text,
): HolidayChange | null {
  const calendars = { before: calendarOf(before.holidays), after: calendarOf(after.holidays) };
  const years = { before: yearsOf(calendars.before), after: yearsOf(calendars.after) };
  const known = years.after.filter((year) => !years.before.includes(year));
  const lost = years.before.filter((year) => !years.after.includes(year));
  const turned = turnedDays(calendars);
  if (known.length + lost.length + turned.off.length + turned.worked.length === 0) return null;
  return { known, lost, ...turned, stages: stagesOf(before, after, calendars, inWords) };
}

function yearsOf({ published }: Calendar): readonly number[] {
  if (published === null) return [];
  const [first, last] = published.map((day) => partsOf(day).year);
  if (first === undefined || last === undefined) return [];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function turnedDays({ before, after }: Both<Calendar>): Pick<HolidayChange, 'off' | 'worked'> {
  const touched = new Set([...before.off, ...before.work, ...after.off, ...after.work]);
  const differing = [...touched]
    .sort((a, b) => a - b)
    .filter((day) => {
      const worked = isWorkday(before, day);
      const now = isWorkday(after, day);
      return worked !== null && now !== null && worked !== now;
    });
  const [worked, off] = [true, false].map((wanted) =>
    differing.filter((day) => isWorkday(after, day) === wanted).map(formatDay),
  );
  return { off: off ?? [], worked: worked ?? [] };
}

function stagesOf(
  before: Ruleset,
  after: Ruleset,
  calendars: Both<Calendar>,
  inWords: (conclusion: StageConclusion) => Text,
): readonly StageDates[] {
  const rules: readonly Rule<StageConclusion>[] = [
    ...after.transferStages.rules,
    ...before.transferStages.rules,
  ];
  const told = new Map<string, StageDates>();
  for (const rule of rules) {
    const { conclusion } = rule;
    if (!answers(rule) || (conclusion.limit ?? 0) === 0) continue;
    const words = inWords(conclusion);
    if (told.has(words.zh)) continue;
    const { stage, start } = conclusion;
    told.set(words.zh, { stage, words, start, spans: spansOf(conclusion, calendars) });
  }
  return [...told.values()]
    .filter(({ spans }) => spans.length > 0)
    .sort((a, b) => STAGES.indexOf(a.stage) - STAGES.indexOf(b.stage));
}

function spansOf({ limit, unit }: StageConclusion, { before, after }: Both<Calendar>): DueSpan[] {
  const count = limit ?? 0;
  const ends = [...(before.published ?? []), ...(after.published ?? [])];
  // A clock of natural days or months may start before the calendar does and end within it.
  const reach = { workday: 1, day: count, month: 31 * count }[unit];
  const spans: { from: Day; to: Day; due: DueSpan['due'][number][] }[] = [];
  for (let start = Math.min(...ends) - reach; start <= Math.max(...ends); start += 1) {
    const [then, now] = [before, after].map((calendar) => deadline(calendar, start, count, unit));
    if (then === undefined || now === undefined || then === now) continue;
    const due = { start: formatDay(start), before: shown(then), after: shown(now) };
    const last = spans.at(-1);
    if (last !== undefined && last.to === start - 1 && alike(last.due.at(-1), due)) {
      last.to = start;
      last.due.push(due);
    } else spans.push({ from: start, to: start, due: [due] });
  }
  return spans.map(({ from, to, due }) => ({ from: formatDay(from), to: formatDay(to), due }));
}

const shown = (day: Day | null): string | null => (day === null ? null : formatDay(day));

/** Whether a date became known, was lost or moved in both. */
function alike(one: DueSpan['due'][number] | undefined, other: DueSpan['due'][number]): boolean {
  return (
    one !== undefined &&
    (one.before === null) === (other.before === null) &&
    (one.after === null) === (other.after === null)
  );
}
