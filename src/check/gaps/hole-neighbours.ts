/** The rows that come nearest to a hole in days or in facts, at the cells that keep them from it. */
import type { Interval } from '../../base/interval.ts';
import { includes } from '../diagram/gravest-holes.ts';
import type { Witnessed } from '../diagram/smallest-witness.ts';
import type { DecisionRow, World } from '../world.ts';

type Entry = DecisionRow<unknown>;

/** A cell next to a hole. */
export interface Beside {
  readonly entry: Entry;
  readonly key: string;
}

/** Whether intervals hold a value. */
export const covers = (holds: readonly Interval[], value: number): boolean =>
  holds.some(([low, high]) => low <= value && value <= high);

/** Whether a row is for the witness of a hole, whatever the day. */
export function meetsFacts({ row }: Entry, { participant, facts }: Witnessed): boolean {
  return row.conditions.every(({ fact, holds }) => {
    const value = fact === 'participant' ? participant : facts.get(fact)?.[0];
    return value === undefined || covers(holds, value);
  });
}

/** A row for the very people of the hole that ends on its eve, or begins when it is over. */
function besideInDays(hole: Witnessed, own: readonly Entry[]): Beside[] {
  const [from, to] = hole.days;
  return own
    .filter((entry) => meetsFacts(entry, hole))
    .flatMap((entry): Beside[] => {
      const [first, last] = entry.rule.period.possible;
      return last === from - 1
        ? [{ entry, key: 'to' }]
        : first === to + 1
          ? [{ entry, key: 'from' }]
          : [];
    })
    .sort((a, b) => Number(a.key === 'from') - Number(b.key === 'from'));
}

/**
 * Either its dates or its facts keep a row from the hole. Rows beside it that hold no longer than the
 * hole lasts miss a value: their dates fit those before and after. Else a row that ends or begins
 * beside the hole has a date that is wrong; not one whose date the rows beside it share.
 */
export function besideInFacts(
  hole: Witnessed,
  own: readonly Entry[],
  world: World,
): readonly Beside[] {
  const inDays = besideInDays(hole, own);
  const inFacts = neighboursInFacts(hole, own, world);
  const [from, to] = hole.days;
  const periods = inFacts.map(({ entry }) => {
    const { certain, possible } = entry.rule.period;
    return certain ?? possible;
  });
  const last = periods.every(([first, end]) => from <= first && end <= to);
  if (inDays.length === 0 || (last && inFacts.some(({ key }) => key !== 'id'))) return inFacts;
  const late = inDays.filter(({ key }) => key === 'from');
  const early = inFacts.filter((_, index) => periods[index]?.[0] === from);
  if (late.length === 0 || early.length === 0) return inDays;
  // Of two that should begin together either may be the wrong one.
  const begun = early.map(({ entry }) => ({ entry, key: 'from' }));
  return [...late, ...inDays.filter((each) => !late.includes(each)), ...begun];
}

/** Two rows that both begin where the hole does, and leave it between them: it is they that part. */
export function partedSince(
  hole: Witnessed,
  own: readonly Entry[],
  world: World,
): readonly Beside[] | null {
  const inFacts = neighboursInFacts(hole, own, world);
  const [one, other] = inFacts;
  const [low, high] = hole.facts.get(one?.key ?? '') ?? [Number.NaN, Number.NaN];
  const isNext = ({ entry, key }: Beside): boolean =>
    entry.rule.period.possible[0] === hole.days[0] &&
    holdsOf(entry, key).some(([from, to]) => to === low - 1 || from === high + 1);
  return other !== undefined && inFacts.every(isNext) ? inFacts : null;
}

function neighboursInFacts(
  hole: Witnessed,
  own: readonly Entry[],
  world: World,
): readonly Beside[] {
  const active = own.filter(({ rule }) => includes(rule.period.possible, hole.day));
  for (const [fact, [low, high]] of [...hole.facts].reverse()) {
    let below: [Entry, number] | null = null;
    let above: [Entry, number] | null = null;
    for (const entry of active) {
      for (const [from, to] of holdsOf(entry, fact)) {
        if (to < low && (below === null || to > below[1])) below = [entry, to];
        if (from > high && (above === null || from < above[1])) above = [entry, from];
      }
    }
    const beside = (near: [Entry, number] | null): readonly Beside[] =>
      near === null ? [] : [{ entry: near[0], key: fact }];
    // The value at which others part people as well is seldom the wrong one.
    const isOdd =
      below !== null &&
      above !== null &&
      partedAt(fact, above[1], above[0], world) < partedAt(fact, below[1] + 1, below[0], world);
    const found = isOdd
      ? [...beside(above), ...beside(below)]
      : [...beside(below), ...beside(above)];
    if (found.length > 0) return found;
  }
  const [entry] = active;
  return entry === undefined ? [] : [{ entry, key: 'id' }];
}

const holdsOf = ({ row }: Entry, fact: string): readonly Interval[] =>
  row.conditions.find((condition) => condition.fact === fact)?.holds ?? [];

/** How many rows of a sheet part people at a value: those below it from those at it. */
function partedAt(fact: string, value: number, { row: { file } }: Entry, world: World): number {
  const rows = world.decisions.find((sheet) => sheet.file === file)?.rows ?? [];
  return rows.filter((entry) =>
    holdsOf(entry, fact).some(([from, to]) => from === value || to === value - 1),
  ).length;
}

/** A date so far ahead is more likely wrong than the one before the hole. */
const FAR = 3650;

export function besideInTime({ days }: Witnessed, own: readonly Entry[], world: World): Beside[] {
  let before: Entry | null = null;
  let after: Entry | null = null;
  for (const entry of own) {
    const [from, to] = entry.rule.period.possible;
    if (to < days[0] && to >= (before?.rule.period.possible[1] ?? to)) before = entry;
    if (from > days[1] && from <= (after?.rule.period.possible[0] ?? from)) after = entry;
  }
  const found: Beside[] = [
    ...(before === null ? [] : [{ entry: before, key: 'to' }]),
    ...(after === null ? [] : [{ entry: after, key: 'from' }]),
  ];
  return days[1] > world.today + FAR && after !== null ? found.reverse() : found;
}
