/** What two tables of a random world answer, by asking `decide` for everybody, and by comparing them. */
import { expect } from 'vitest';
import { type Day, MAX_DAY, MIN_DAY } from '../../../src/base/day.ts';
import type { Intervals } from '../../../src/base/interval.ts';
import type { Answer, AnswerForm, Togetherness } from '../../../src/compare/answer.ts';
import { compareTables, type TableChange } from '../../../src/compare/compare-table.ts';
import { alignFacts } from '../../../src/compare/facts.ts';
import { buildTable } from '../../../src/table/build.ts';
import { decide } from '../../../src/table/decide.ts';
import type { Fact, Rule } from '../../../src/table/model.ts';
import {
  entryAt,
  type GroupOutcome,
  ruleAt,
  type Table,
  type Terminal,
} from '../../../src/table/table.ts';
import { regionMap, type Says } from '../../table/support/build.ts';
import { facts, type Person, people, regions } from '../../table/support/world.ts';

export interface Sum extends Says {
  readonly value: number;
}

const byCode = regionMap(regions);

export function build(
  all: readonly Rule<Sum>[],
  known: readonly Fact[] = facts,
  apart = false,
): Table<Sum> {
  return buildTable({
    sheet: 'test',
    rules: all,
    facts: known,
    regions: byCode,
    groupOf: ({ group }) => group,
    defers: ({ defers }) => defers,
    apart,
  });
}

export interface World {
  readonly table: Table<Sum>;
  readonly facts: readonly Fact[];
}

const NOTHING_CHANGED = { before: new Set<number>(), after: new Set<number>() };

export function compare(before: World, after: World, together: Togetherness) {
  const aligned = alignFacts(before.facts, after.facts);
  return compareTables({
    tables: { before: before.table, after: after.table },
    forms: { before: form(together), after: form(together) },
    sides: {
      before: { coding: aligned.before, regions: byCode, parameters: new Map() },
      after: { coding: aligned.after, regions: byCode, parameters: new Map() },
    },
    facts: aligned,
    regions: byCode,
    changed: NOTHING_CHANGED,
  });
}

/** What is said about each subject at one point, written out; silence is not written. */
function saidAt(
  table: Table<Sum>,
  terminal: Terminal,
  together: Togetherness,
): Map<string, string> {
  const rulesOf = (entries: readonly number[]) =>
    entries.map((entry) => ruleAt(table, entryAt(table, entry).rule));
  const name = ({ conclusion: { group, value } }: Rule<Sum>): string => `${group}=${value}`;
  const once = (names: readonly string[]): string => [...new Set(names)].sort().join();
  const groupSays = ({
    certain,
    possible,
  }: GroupOutcome): { state: string; says: string; may: string } => {
    const must = rulesOf(certain);
    const might = rulesOf(possible);
    if (must.length > 1 || must[0]?.standing === 'split')
      return { state: 'split', says: '', may: once(must.map(name)) };
    if (must[0] !== undefined) return { state: 'certain', says: name(must[0]), may: '' };
    return might.length > 0
      ? { state: 'in-doubt', says: '', may: once(might.map(name)) }
      : { state: 'silent', says: '', may: '' };
  };
  const written = new Map<string, string>();
  const write = (subject: string, state: string, says: string, may: string): void => {
    if (state !== 'silent') written.set(subject, `${state} [${says}] [${may}]`);
  };
  if (together === 'collect') {
    const must = terminal
      .flatMap(({ certain }) => rulesOf(certain))
      .map(name)
      .sort()
      .join();
    const may = once(terminal.flatMap(({ possible }) => rulesOf(possible)).map(name));
    write('', may !== '' ? 'in-doubt' : must !== '' ? 'certain' : 'silent', must, may);
  } else if (together === 'each') {
    for (const outcome of terminal) {
      const { state, says, may } = groupSays(outcome);
      write(outcome.group, state, says, may);
    }
  } else if (together === 'sum') {
    const parts = terminal.map(groupSays);
    const states = parts.map(({ state }) => state);
    const worst = ['silent', 'split', 'in-doubt', 'certain'].find((state) =>
      states.includes(state),
    );
    const list = (texts: readonly string[]): string =>
      texts
        .filter((text) => text !== '')
        .flatMap((text) => text.split(','))
        .sort()
        .join();
    write(
      '',
      worst ?? 'silent',
      list(parts.map(({ says }) => says)),
      list(parts.map(({ may }) => may)),
    );
  } else {
    const order = ['certain', 'split', 'in-doubt'];
    for (const value of [1, 2, 3]) {
      const states = terminal.flatMap(({ group, owner, certain, possible }) => {
        const mine = (entry: number): boolean => rulesOf([entry])[0]?.conclusion.value === value;
        const kept = {
          group,
          owner,
          certain: certain.filter(mine),
          possible: possible.filter(mine),
        };
        return [groupSays(kept).state];
      });
      const state = order.find((one) => states.includes(one));
      if (state !== undefined) written.set(String(value), state);
    }
  }
  return written;
}

export function written({ state, says, may }: Answer<Sum>, together: Togetherness): string {
  if (together === 'set') return state;
  const list = (items: Answer<Sum>['says']): string =>
    items
      .map(({ conclusion: { group, value } }) => `${group}=${value}`)
      .sort()
      .join();
  return `${state} [${list(says)}] [${list(may)}]`;
}

function subjectOf({ before, after }: TableChange<Sum>, together: Togetherness): string {
  if (together === 'sum' || together === 'collect') return '';
  const [item] = [...after.says, ...after.may, ...before.says, ...before.may];
  return together === 'set' ? String(item?.conclusion.value) : (item?.conclusion.group ?? '');
}

function holdsAt(change: TableChange<Sum>, region: string, person: Person, day: Day): boolean {
  const within = (holds: Intervals, value: number): boolean =>
    holds.some(([low, high]) => low <= value && value <= high);
  return (
    change.regions.includes(region) &&
    (change.from ?? MIN_DAY) <= day &&
    day <= (change.to ?? MAX_DAY) &&
    [...change.box].every(([id, holds]) => within(holds, person.get(id) ?? Number.NaN))
  );
}

/** How a person is written by a world whose facts stand otherwise. */
export type Recode = (person: Person) => Person;

const asIs: Recode = (person) => person;

export function expectExact(
  before: World,
  after: World,
  together: Togetherness,
  days: readonly Day[],
  recode: Recode = asIs,
): void {
  const changes = compare(before, after, together);
  for (const { code } of regions)
    for (const day of days)
      for (const person of people) {
        const at = (world: World, who: Person) =>
          saidAt(
            world.table,
            decide(world.table, byCode, code, who, day)[0]?.terminal ?? [],
            together,
          );
        const [then, now] = [at(before, person), at(after, recode(person))];
        const expected = new Map<string, string>();
        for (const subject of new Set([...then.keys(), ...now.keys()])) {
          const silent = together === 'set' ? 'silent' : 'silent [] []';
          const [one, other] = [then.get(subject) ?? silent, now.get(subject) ?? silent];
          if (one !== other) expected.set(subject, `${one} → ${other}`);
        }
        const found = changes.filter((change) => holdsAt(change, code, recode(person), day));
        const told = found.map((change): [string, string] => [
          subjectOf(change, together),
          `${written(change.before, together)} → ${written(change.after, together)}`,
        ]);
        // Every point in one box of its subject at most.
        expect(told.length).toBe(new Map(told).size);
        expect(new Map(told)).toEqual(expected);
      }
}

export function form(together: Togetherness): AnswerForm<Sum> {
  return {
    together,
    fieldsOf: ({ group, value }) => (together === 'set' ? { value } : { group, value }),
  };
}
