/**
 * What the checks must find, worked out point by point from the words of the design: every region,
 * person and day is tried, row by row, with no diagram and no arithmetic on intervals.
 */
import type { Day } from '../../../src/base/day.ts';
import type { Rule } from '../../../src/table/model.ts';
import type { Says } from '../../table/support/build.ts';
import { DAYS, FACTS, GROUPS, PEOPLE, type Person, REGIONS } from './tables.ts';

export type Rules = readonly Rule<Says>[];

/** A rule that speaks at a point, through which 从上级 row, and whether it certainly does. */
interface Voice {
  readonly rule: string;
  readonly via: string | null;
  readonly certain: boolean;
}

export const meets = (one: Rule<Says>, id: string, person: Person): boolean =>
  one.conditions
    .filter((condition) => condition.fact === id)
    .every(({ holds }) => {
      const value = person.get(id) ?? Number.NaN;
      return holds.some(([low, high]) => low <= value && value <= high);
    });

export const within = (day: Day, period: readonly [number, number] | null): boolean =>
  period !== null && period[0] <= day && day <= period[1];

const speaks = (one: Rule<Says>): boolean =>
  one.nature === 'direct' && one.standing !== 'claimed' && one.disputes.length === 0;

export const parentOf = (code: string): string | null =>
  REGIONS.find((one) => one.code === code)?.parent ?? null;

/** The rows of a region itself for a group and a kind of participant. */
export function rowsAt(rules: Rules, at: string, group: string, person: Person): Rules {
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
export type State = 'certain' | 'doubt' | 'hole' | 'hidden' | 'shared';

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

/** Whether a region has rows of its own for a person, so that it goes by no others but through them. */
export const isOwner = (rules: Rules, region: string, group: string, person: Person): boolean =>
  rowsAt(rules, region, group, person).length > 0;

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
