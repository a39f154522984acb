/** Every hole of a table, point by point, and where it must be told. */
import type { Day } from '../../../src/base/day.ts';
import {
  meets,
  parentOf,
  type Rules,
  rowsAt,
  type State,
  stateBelow,
  stateOf,
  within,
} from './by-hand.ts';
import { COMPLETE, DAYS, FACTS, GROUPS, PEOPLE, type Person, REGIONS } from './tables.ts';

export type HoleVerdict = 'error' | 'info';

/** What one hole is told by: code, region, participant, group, and whether it is only below. */
export const holeKey = (
  code: string,
  region: string,
  person: number | undefined,
  group: string,
  below: boolean,
): string => `${code} ${region} ${person} ${group}${below ? ' below' : ''}`;

/** One person on one day whom nothing answers. */
export interface HolePoint {
  readonly code: 'YB-GAP' | 'YB-HOLE';
  readonly region: string;
  readonly group: string;
  /** Only what is passed down lacks there. */
  readonly below: boolean;
  readonly person: Person;
  readonly day: Day;
  readonly verdict: HoleVerdict;
  /** Others of the same choices are answered on that day. */
  readonly beside: boolean;
}

/** Every point of a hole, and where it is told. */
export interface HandMade {
  /** The points that are told at a key: never more than one key tells a point. */
  readonly told: ReadonlyMap<string, readonly HolePoint[]>;
  /** The points that a 从上级 row only hands on: the same point above, or ids of such rows. */
  readonly elsewhere: ReadonlyMap<HolePoint, HolePoint | readonly string[]>;
}

/** Every hole by its key. */
export function holesByHand(rules: Rules, today: Day): HandMade {
  const all = REGIONS.flatMap(({ code }) =>
    GROUPS.flatMap((group) =>
      alike().flatMap((people) =>
        [false, true].flatMap((below) => pointsOf(rules, code, group, people, below, today)),
      ),
    ),
  );
  const at = (region: string, group: string, below: boolean, person: Person, day: Day) =>
    all.find(
      (one) =>
        one.region === region &&
        one.group === group &&
        one.below === below &&
        one.person === person &&
        one.day === day,
    );
  const told = new Map<string, HolePoint[]>();
  const elsewhere = new Map<HolePoint, HolePoint | readonly string[]>();
  const tell = (point: HolePoint): void => {
    const list = told.get(keyOfPoint(point)) ?? [];
    told.set(keyOfPoint(point), list.includes(point) ? list : [...list, point]);
  };
  for (const point of all) {
    const { region, group, person, day } = point;
    if (point.below) {
      if (isReceived(rules, region, group, person)) tell(point);
      continue;
    }
    const gates = gatesAt(rules, region, group, person, day);
    const owner = ownerAbove(rules, region, group, person);
    if (owner === null) {
      const empty = gates.filter((gate) =>
        PEOPLE.filter((one) => meets(gate, 'participant', one)).every(
          (one) => ownerAbove(rules, region, group, one) === null,
        ),
      );
      if (empty.length === 0) tell(point);
      else
        elsewhere.set(
          point,
          empty.map(({ id }) => id),
        );
      continue;
    }
    const above =
      gates.length === 0
        ? undefined
        : (at(owner, group, false, person, day) ?? at(owner, group, true, person, day));
    if (above === undefined) tell(point);
    else elsewhere.set(point, above);
    if (above?.below) tell(above);
  }
  return { told, elsewhere };
}

export const keyOfPoint = ({ code, region, person, group, below }: HolePoint): string =>
  holeKey(code, region, person.get('participant'), group, below);

/** The points of one region for people who differ in complete facts only. */
function pointsOf(
  rules: Rules,
  region: string,
  group: string,
  people: readonly Person[],
  below: boolean,
  today: Day,
): readonly HolePoint[] {
  const [somebody] = people;
  if (somebody === undefined || rowsAt(rules, region, group, somebody).length === 0) return [];
  const stateAt = below ? stateBelow : stateOf;
  const states = people.map((person) =>
    DAYS.map((day) => stateAt(rules, region, group, person, day)),
  );
  const points: HolePoint[] = [];
  // When it answers anybody of that kind of participant: from then on it keeps out what is above.
  const kind = somebody.get('participant');
  const begins = DAYS.find((day) =>
    PEOPLE.some(
      (one) =>
        one.get('participant') === kind && stateAt(rules, region, group, one, day) === 'certain',
    ),
  );
  judge(states, today, begins, (code, verdict, who, when, beside) => {
    const [person, day] = [people[who] ?? somebody, DAYS[when] ?? 0];
    points.push({ code, region, group, below, person, day, verdict, beside });
  });
  return points;
}

/** The 从上级 rows of a region itself that may hold at a point. */
function gatesAt(rules: Rules, code: string, group: string, person: Person, day: Day): Rules {
  return rowsAt(rules, code, group, person).filter(
    (one) =>
      one.conclusion.defers &&
      FACTS.every(({ id }) => meets(one, id, person)) &&
      within(day, one.period.possible),
  );
}

/** The nearest region above that passes rules of a group down to such a person, if any. */
function ownerAbove(rules: Rules, code: string, group: string, person: Person): string | null {
  let at = parentOf(code);
  while (at !== null && !rowsAt(rules, at, group, person).some((one) => one.inheritable))
    at = parentOf(at);
  return at;
}

/** Whether some region below goes by what a region passes down, because nobody in between owns the group. */
function isReceived(rules: Rules, code: string, group: string, person: Person): boolean {
  const passes = (at: string): boolean =>
    rowsAt(rules, at, group, person).some(({ inheritable }) => inheritable);
  const goesBy = (below: string): boolean => {
    if (rowsAt(rules, below, group, person).length > 0) return false;
    let at = parentOf(below);
    while (at !== null && at !== code && !passes(at)) at = parentOf(at);
    return at === code;
  };
  return passes(code) && REGIONS.some((one) => goesBy(one.code));
}

/** People who differ in complete facts only. */
function alike(): readonly (readonly Person[])[] {
  const groups = new Map<string, Person[]>();
  for (const person of PEOPLE) {
    const key = [...person].filter(([id]) => !COMPLETE.includes(id)).join(' ');
    groups.set(key, [...(groups.get(key) ?? []), person]);
  }
  return [...groups.values()];
}

function judge(
  states: readonly (readonly State[])[],
  today: Day,
  begins: Day | undefined,
  tell: (
    code: HolePoint['code'],
    verdict: HoleVerdict,
    person: number,
    day: number,
    beside: boolean,
  ) => void,
): void {
  const answered = DAYS.filter((_, at) => states.some((days) => days[at] === 'certain'));
  const first = answered[0];
  DAYS.forEach((day, at) => {
    for (const [who, days] of states.entries()) {
      if (first === undefined) {
        const isKeptOut = begins !== undefined && (day >= begins || day >= today);
        if (days[at] === 'hidden' && isKeptOut)
          tell('YB-HOLE', day === today ? 'error' : 'info', who, at, false);
        continue;
      }
      const state = days[at];
      if (state !== 'hole' && state !== 'hidden') continue;
      if (answered.includes(day)) {
        tell('YB-GAP', 'error', who, at, true);
        continue;
      }
      const counts = day >= first || (state === 'hidden' && day >= today);
      if (!counts) continue;
      const between = day > today && answered.some((later) => later > day);
      const verdict = day === today || between ? 'error' : 'info';
      tell(state === 'hidden' ? 'YB-HOLE' : 'YB-GAP', verdict, who, at, false);
    }
  });
}
