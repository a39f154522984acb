/**
 * The record of our own sheets: when a rule entered them, was changed or left them, and why. It
 * tells what we said, while the dates of a rule tell when it is in force.
 */
import { SHEET_IDS } from '../table/conclusions.ts';
import type { Region, SheetId } from '../table/model.ts';
import { chainOf } from '../table/regions.ts';
import type { Ruleset } from '../table/ruleset.ts';

export type RecordKind = 'entered' | 'renamed' | 'changed' | 'ended' | 'removed';

/** The record as the build writes it. Short, since it only grows. */
export interface RecordParts {
  readonly reasons: readonly string[];
  /** Days oldest first, and within a day the sheets in the order in which people read them. */
  readonly groups: readonly {
    /** Null for what differs from the record: it is of the version that answers, and no day is known. */
    readonly day: string | null;
    readonly sheet: SheetId;
    /** Id, kind, code of the region (`''` where there is none), which cells differ, places in `reasons`. */
    readonly events: readonly RecordedEvent[];
  }[];
}

export type RecordedEvent = readonly [
  id: string,
  kind: RecordKind,
  region: string,
  what: string,
  ...reasons: number[],
];

/** What became of one rule on one day. */
export interface RecordEvent {
  /** Null for what is new in this version and not recorded yet. */
  readonly day: string | null;
  readonly sheet: SheetId;
  readonly id: string;
  readonly kind: RecordKind;
  readonly region: string;
  /** Which cells differ, in the words of the sheets. */
  readonly what: string;
  /** In the words of those who changed it. */
  readonly reasons: readonly string[];
}

/** All that happened, the oldest first. */
export function recordEvents({ groups, reasons }: RecordParts): readonly RecordEvent[] {
  return groups.flatMap(({ day, sheet, events }) =>
    events.map(([id, kind, region, what, ...why]) => ({
      day,
      sheet,
      id,
      kind,
      region,
      what,
      reasons: why.flatMap((place) => reasons[place] ?? []),
    })),
  );
}

/** The day of our first sheets; null while nothing is recorded. */
export function firstDay({ groups }: RecordParts): string | null {
  return groups.find(({ day }) => day !== null)?.day ?? null;
}

/** How many rules stood in the sheets at the end of a day. */
export function countOn(events: readonly RecordEvent[], day: string): number {
  let count = 0;
  for (const event of events) {
    if (event.day === null || event.day > day) continue;
    if (event.kind === 'entered' || event.kind === 'renamed') count += 1;
    else if (event.kind === 'removed') count -= 1;
  }
  return count;
}

/**
 * Whether an event is about a region: about its own rules, those of places within, and rules that
 * stand today, come from above and reach it. The nation has only rules of its own, for all others
 * are told by province.
 */
export function concerningRegion(
  ruleset: Ruleset,
  { code: region, level }: Region,
): (event: RecordEvent) => boolean {
  if (level === 'nation') return (event) => event.region === region;
  const { byCode } = ruleset.regions;
  const above = new Set(chainOf(byCode, region).map(({ code }) => code));
  const reaching = new Set(
    [...above].flatMap((code) => (code === region ? [] : inheritableOf(ruleset, code))),
  );
  return ({ sheet, id, region: at }) =>
    at === region ||
    (above.has(at)
      ? reaching.has(`${sheet}:${id}`)
      : byCode.has(at) && chainOf(byCode, at).some(({ code }) => code === region));
}

function inheritableOf(ruleset: Ruleset, region: string): readonly string[] {
  return SHEET_IDS.flatMap((sheet) =>
    ruleset[sheet].rules
      .filter((rule) => rule.region === region && rule.inheritable)
      .map(({ id }) => `${sheet}:${id}`),
  );
}

/** When a rule that stands entered the sheets and was last changed there. */
export interface RecordMark {
  /** Null where it is new in this version. */
  readonly entered: string | null;
  /** Null where it was not changed since, or is changed in this version. */
  readonly changed: string | null;
}

/** The marks of rules by sheet and id, `refund:BJ-RET-1`. */
export function recordMarks(events: readonly RecordEvent[]): ReadonlyMap<string, RecordMark> {
  const marks = new Map<string, RecordMark>();
  for (const { sheet, id, kind, day } of events) {
    const key = `${sheet}:${id}`;
    const mark = marks.get(key);
    if (kind === 'removed') marks.delete(key);
    else if (kind === 'entered' || mark === undefined)
      marks.set(key, { entered: day, changed: null });
    else marks.set(key, { ...mark, changed: day });
  }
  return marks;
}
