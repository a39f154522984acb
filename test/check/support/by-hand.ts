/**
 * What the checks must find, worked out point by point from the words of the design: every region,
 * person and day is tried, row by row, with no diagram and no arithmetic on intervals.
 */
import type { Day } from '../../../src/base/day.ts';
import type { Rule } from '../../../src/table/model.ts';
import type { Says } from '../../table/support/build.ts';
import { COMPLETE, DAYS, FACTS, GROUPS, PEOPLE, type Person, REGIONS } from './tables.ts';

type Rules = readonly Rule<Says>[];

/** A rule that speaks at a point, through which 从上级 row, and whether it certainly does. */
interface Voice {
  readonly rule: string;
  readonly via: string | null;
  readonly certain: boolean;
}

const meets = (one: Rule<Says>, id: string, person: Person): boolean =>
  one.conditions
    .filter((condition) => condition.fact === id)
    .every(({ holds }) => {
      const value = person.get(id) ?? Number.NaN;
      return holds.some(([low, high]) => low <= value && value <= high);
    });

const within = (day: Day, period: readonly [number, number] | null): boolean =>
  period !== null && period[0] <= day && day <= period[1];

const speaks = (one: Rule<Says>): boolean =>
  one.nature === 'direct' && one.standing !== 'claimed' && one.disputes.length === 0;

const parentOf = (code: string): string | null =>
  REGIONS.find((one) => one.code === code)?.parent ?? null;

/** The rows of a region itself for a group and a kind of participant. */
function rowsAt(rules: Rules, at: string, group: string, person: Person): Rules {
  return rules.filter(
    (one) =>
      speaks(one) &&
      one.region === at &&
      one.conclusion.group === group &&
      meets(one, 'participant', person),
  );
}

/** Who speaks in a region, or what it hands down to those below. */
function voices(
  rules: Rules,
  at: string | null,
  down: boolean,
  group: string,
  person: Person,
  day: Day,
): readonly Voice[] {
  if (at === null) return [];
  const rows = rowsAt(rules, at, group, person).filter((one) => !down || one.inheritable);
  const above = () => voices(rules, parentOf(at), true, group, person, day);
  if (rows.length === 0) return above();
  return rows
    .filter((one) => FACTS.every(({ id }) => meets(one, id, person)))
    .filter((one) => within(day, one.period.possible))
    .flatMap((one): readonly Voice[] => {
      const certain = within(day, one.period.certain);
      if (!one.conclusion.defers) return [{ rule: one.id, via: null, certain }];
      return above().map((voice) => ({
        rule: voice.rule,
        via: one.id,
        certain: certain && voice.certain,
      }));
    });
}

/** The state of every person on every day, in one region and group. */
type State = 'certain' | 'doubt' | 'hole' | 'hidden' | 'shared';

export type HoleVerdict = 'error' | 'info';

/** What one hole is told by: code, region, participant, group, and whether it is only below. */
export const holeKey = (
  code: string,
  region: string,
  person: number | undefined,
  group: string,
  below: boolean,
): string => `${code} ${region} ${person} ${group}${below ? ' below' : ''}`;

export interface HandMade {
  /** How grave the worst point of the hole is. */
  readonly worst: HoleVerdict;
  /** The same of those points at which no 从上级 row of the region speaks; null without any. */
  readonly own: HoleVerdict | null;
  readonly points: readonly HolePoint[];
}

/** One person on one day whom nothing answers. */
export interface HolePoint {
  readonly person: Person;
  readonly day: Day;
  readonly verdict: HoleVerdict;
  /** Others of the same choices are answered on that day. */
  readonly beside: boolean;
}

/** Every hole by its key. */
export function holesByHand(rules: Rules, today: Day): ReadonlyMap<string, HandMade> {
  const found = new Map<string, HandMade>();
  const graver = (a: HoleVerdict | null, b: HoleVerdict): HoleVerdict =>
    a === 'error' ? 'error' : b;
  for (const { code } of REGIONS)
    for (const group of GROUPS)
      for (const people of alike()) {
        const [somebody] = people;
        if (somebody === undefined || rowsAt(rules, code, group, somebody).length === 0) continue;
        for (const below of [false, true]) {
          const received = isReceived(rules, code, group, somebody);
          const stateAt = below ? stateBelow : stateOf;
          const states = people.map((person) =>
            DAYS.map((day) => stateAt(rules, code, group, person, day)),
          );
          judge(states, today, (name, verdict, who, when, beside) => {
            const [person, day] = [people[who] ?? somebody, DAYS[when] ?? 0];
            const key = holeKey(name, code, somebody.get('participant'), group, below);
            const known = found.get(key) ?? { worst: 'info', own: null, points: [] };
            // Below, where nobody goes by the region but through 从上级 rows, those rows decide.
            const gated = below
              ? !received && REGIONS.some((one) => opens(rules, one.code, code, group, person, day))
              : isGated(rules, code, group, person, day);
            if (below && !received && !gated) return;
            found.set(key, {
              worst: graver(known.worst, verdict),
              own: gated ? known.own : graver(known.own, verdict),
              points: [...known.points, { person, day, verdict, beside }],
            });
          });
        }
      }
  return found;
}

/** Whether a 从上级 row of the region itself may hold at a point. */
function isGated(rules: Rules, code: string, group: string, person: Person, day: Day): boolean {
  return rowsAt(rules, code, group, person).some(
    (one) =>
      one.conclusion.defers &&
      FACTS.every(({ id }) => meets(one, id, person)) &&
      within(day, one.period.possible),
  );
}

/** Whether a 从上级 row of one region may let in what another one above passes down. */
function opens(
  rules: Rules,
  gate: string,
  owner: string,
  group: string,
  person: Person,
  day: Day,
): boolean {
  if (!isGated(rules, gate, group, person, day)) return false;
  let at = parentOf(gate);
  const passes = (code: string) =>
    rowsAt(rules, code, group, person).some(({ inheritable }) => inheritable);
  while (at !== null && !passes(at)) at = parentOf(at);
  return at === owner;
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

/** What those below meet; a hole that the region has itself is told there. */
export function stateBelow(
  rules: Rules,
  code: string,
  group: string,
  person: Person,
  day: Day,
): State {
  const down = voices(rules, code, true, group, person, day);
  if (down.some(({ certain }) => certain)) return 'certain';
  if (down.length > 0) return 'doubt';
  const itself = stateOf(rules, code, group, person, day);
  if (itself !== 'certain' && itself !== 'doubt') return 'shared';
  const above = voices(rules, parentOf(code), true, group, person, day);
  return above.some(({ certain }) => certain) ? 'hidden' : 'hole';
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

/** The state of a person in a region itself. */
export function stateOf(
  rules: Rules,
  region: string,
  group: string,
  person: Person,
  day: Day,
): State {
  const own = voices(rules, region, false, group, person, day);
  if (own.some(({ certain }) => certain)) return 'certain';
  if (own.length > 0) return 'doubt';
  const above = voices(rules, parentOf(region), true, group, person, day);
  return above.some(({ certain }) => certain) ? 'hidden' : 'hole';
}

function judge(
  states: readonly (readonly State[])[],
  today: Day,
  tell: (name: string, verdict: HoleVerdict, person: number, day: number, beside: boolean) => void,
): void {
  const answered = DAYS.filter((_, at) => states.some((days) => days[at] === 'certain'));
  const first = answered[0];
  if (first === undefined) return;
  DAYS.forEach((day, at) => {
    for (const [who, days] of states.entries()) {
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

/** Ids of the adopted rules that answer nobody anywhere. */
export function shadowsByHand(rules: Rules): readonly string[] {
  const winners = new Set<string>();
  for (const { code } of REGIONS)
    for (const group of GROUPS)
      for (const person of PEOPLE)
        for (const day of DAYS) {
          const said = voices(rules, code, false, group, person, day);
          const certain = said.filter((voice) => voice.certain);
          for (const { rule, via } of certain.length > 0 ? certain : said) {
            winners.add(rule);
            if (via !== null) winners.add(via);
          }
        }
  return rules.filter((one) => speaks(one) && !winners.has(one.id)).map(({ id }) => id);
}

/** `2 5` for rows 2 and 5: some person on some day certainly meets both, at one level. */
export function overlapsByHand(rules: Rules): readonly string[] {
  const pairs: string[] = [];
  for (const a of rules)
    for (const b of rules) {
      if (a.row >= b.row || !speaks(a) || !speaks(b)) continue;
      if (a.region !== b.region || a.conclusion.group !== b.conclusion.group) continue;
      if (a.standing === 'split' && b.standing === 'split') continue;
      const both = PEOPLE.some((person) =>
        [a, b].every((one) => FACTS.every(({ id }) => meets(one, id, person))),
      );
      const together = DAYS.some((day) => [a, b].every((one) => within(day, one.period.certain)));
      if (both && together) pairs.push(`${a.row} ${b.row}`);
    }
  return pairs;
}
