/**
 * Random worlds of rules, small enough to try every person, and what the design says of them:
 * the oracle works row by row from the words, with no diagram and no interval arithmetic.
 */
import fc from 'fast-check';
import { type Day, dayOf, daysInMonth, MAX_DAY, MIN_DAY } from '../../../src/base/day.ts';
import type { Part } from '../../../src/table/decide.ts';
import type { Condition, Fact, Period, Region, Rule } from '../../../src/table/model.ts';
import { entryAt, ruleAt, type Table } from '../../../src/table/table.ts';
import { fact, region, ruleOf, type Says } from './build.ts';

export const facts: readonly Fact[] = [
  fact('participant', 'choice', 1),
  fact('registered', 'yes-no', 1),
  fact('age', 'integer', 4),
  fact('years', 'integer', 3),
];

export const regions: readonly Region[] = [
  region('N', null, 'nation'),
  region('P', 'N', 'province'),
  region('Q', 'N', 'province'),
  region('P1', 'P'),
  region('P2', 'P'),
  region('Q1', 'Q'),
];

const GROUPS = ['own', 'employer'] as const;

export const FIRST: Day = day(2020, 1, 1);
export const LAST: Day = day(2020, 12, 31);

function day(year: number, month: number, dayOfMonth: number): Day {
  const found = dayOf(year, month, dayOfMonth);
  if (found === null) throw new RangeError('no such day');
  return found;
}

/** A date of the rules as far as it is known: all days on which it may lie. */
interface Doubt {
  readonly text: string | null;
  readonly earliest: Day;
  readonly latest: Day;
}

const exact = (low: number, high: number): fc.Arbitrary<Doubt> =>
  fc
    .integer({ min: low, max: high })
    .map((value) => ({ text: `day ${value}`, earliest: value, latest: value }));

const month = (low: number, high: number): fc.Arbitrary<Doubt> =>
  fc.integer({ min: low, max: high }).map((number) => ({
    text: `2020-${number}`,
    earliest: day(2020, number, 1),
    latest: day(2020, number, daysInMonth(2020, number)),
  }));

/** The day on which a source states the rule: every start is before it, every end after. */
const STATED = day(2020, 7, 1);

/** Starts lie in the first half of 2020, so that no rule ends before it starts. */
const start: fc.Arbitrary<Doubt> = fc.oneof(
  exact(FIRST, STATED - 1),
  month(1, 6),
  exact(FIRST, STATED - 1).map(({ latest }) => ({ text: '不晚于', earliest: MIN_DAY, latest })),
  exact(FIRST, STATED - 1).map(({ earliest }) => ({ text: '不早于', earliest, latest: STATED })),
  fc.constant({ text: null, earliest: MIN_DAY, latest: STATED }),
);

const end: fc.Arbitrary<Doubt> = fc.oneof(
  exact(STATED, LAST),
  month(7, 12),
  exact(STATED, LAST).map(({ latest }) => ({ text: '不晚于', earliest: STATED, latest })),
  exact(STATED, LAST).map(({ earliest }) => ({ text: '不早于', earliest, latest: MAX_DAY })),
  fc.constant({ text: null, earliest: MAX_DAY, latest: MAX_DAY }),
);

const period: fc.Arbitrary<Period> = fc.tuple(start, end).map(([from, to]) => ({
  from: from.text,
  to: to.text,
  possible: [from.earliest, to.latest],
  certain: from.latest <= to.earliest ? [from.latest, to.earliest] : null,
}));

const conditions: fc.Arbitrary<readonly Condition[]> = fc
  .tuple(
    ...facts.map(({ id, max }) =>
      fc.option(
        fc
          .tuple(fc.integer({ min: 0, max }), fc.integer({ min: 0, max }))
          .map(([a, b]): Condition => ({ fact: id, holds: [[Math.min(a, b), Math.max(a, b)]] })),
        { freq: 2 },
      ),
    ),
  )
  .map((list) => list.filter((one) => one !== null));

const rule = fc
  .record({
    region: fc.constantFrom(...regions.map(({ code }) => code)),
    inheritable: fc.boolean(),
    period,
    // Now and then rows that never answer: claims, disputes, guidance.
    standing: fc.constantFrom('adopted', 'adopted', 'adopted', 'split', 'claimed'),
    disputes: fc.constantFrom<readonly string[]>([], [], [], ['other']),
    nature: fc.constantFrom('direct', 'direct', 'direct', 'direct', 'guidance'),
    conditions,
    conclusion: fc.record({
      group: fc.constantFrom(...GROUPS),
      defers: fc.constantFrom(false, false, true),
    }),
  })
  .map(({ region: at, conclusion, ...more }) => ruleOf<Says>('', at, conclusion, more));

/** A list of rules with ids of their own. */
export const rules: fc.Arbitrary<readonly Rule<Says>[]> = fc
  .array(rule, { minLength: 1, maxLength: 12 })
  .map((list) => list.map((one, index) => ({ ...one, id: `R${index}` })));

/** One person: every fact known. */
export type Person = ReadonlyMap<string, number>;

/** Every person there can be. */
export const people: readonly Person[] = facts.reduce<Person[]>(
  (some, { id, max }) =>
    some.flatMap((person) =>
      Array.from({ length: max + 1 }, (_, value) => new Map(person).set(id, value)),
    ),
  [new Map()],
);

/** What is said of a group: rule ids, with the 从上级 row that let them through. */
export interface Said {
  readonly owner: string;
  readonly certain: readonly string[];
  readonly possible: readonly string[];
}

type Sayings = ReadonlyMap<string, Said>;
type Strength = 'may' | 'must';
interface Voice {
  readonly who: string;
  readonly strength: Strength;
}

/** Who says what to a person on a day, by the design's words alone. */
export function oracle(
  all: readonly Rule<Says>[],
  asked: string,
  person: Person,
  date: Day,
): Sayings {
  const said = new Map<string, Said>();
  for (const group of GROUPS) {
    const found = listen(all, asked, true, group, person, date);
    if (found === null) continue;
    const names = (strength: Strength): string[] =>
      [
        ...new Set(found.voices.filter((one) => one.strength === strength).map(({ who }) => who)),
      ].sort();
    said.set(group, { owner: found.owner, certain: names('must'), possible: names('may') });
  }
  return said;
}

/** The first region, going up, that has a rule for the group owns it, hole or not. */
function listen(
  all: readonly Rule<Says>[],
  at: string,
  own: boolean,
  group: string,
  person: Person,
  date: Day,
): { owner: string; voices: Voice[] } | null {
  const parent = regions.find(({ code }) => code === at)?.parent ?? null;
  const above = () => (parent === null ? null : listen(all, parent, false, group, person, date));
  const here = all.filter(
    (one) =>
      one.region === at &&
      one.conclusion.group === group &&
      (own || one.inheritable) &&
      one.nature === 'direct' &&
      one.standing !== 'claimed' &&
      one.disputes.length === 0 &&
      meets(one, 'participant', person),
  );
  if (here.length === 0) return above();
  const voices = here.flatMap((one): Voice[] => {
    const strength = strengthOf(one, person, date);
    if (strength === null) return [];
    if (!one.conclusion.defers) return [{ who: one.id, strength }];
    return (above()?.voices ?? []).map((voice) => ({
      who: `${voice.who.split('<')[0]}<${one.id}`,
      strength: strength === 'must' ? voice.strength : 'may',
    }));
  });
  return { owner: at, voices };
}

function strengthOf(one: Rule<Says>, person: Person, date: Day): Strength | null {
  if (!facts.every(({ id }) => meets(one, id, person))) return null;
  const { possible, certain } = one.period;
  if (date < possible[0] || date > possible[1]) return null;
  return certain !== null && certain[0] <= date && date <= certain[1] ? 'must' : 'may';
}

function meets(one: Rule<Says>, id: string, person: Person): boolean {
  const value = person.get(id) ?? Number.NaN;
  return one.conditions
    .filter((condition) => condition.fact === id)
    .every(({ holds }) => holds.some(([low, high]) => low <= value && value <= high));
}

/** What a part of the table's partition says, in the oracle's form. */
export function sayings(table: Table<Says>, { terminal }: Part): Sayings {
  const names = (entries: readonly number[]): string[] =>
    [
      ...new Set(
        entries.map((entry) => {
          const { rule: index, via } = entryAt(table, entry);
          const id = ruleAt(table, index).id;
          return via === null ? id : `${id}<${ruleAt(table, via).id}`;
        }),
      ),
    ].sort();
  return new Map(
    terminal.map(({ group, owner, certain, possible }) => [
      group,
      { owner, certain: names(certain), possible: names(possible) },
    ]),
  );
}

/** Whether a person is inside a part's box. */
export function inside({ box }: Part, person: Person): boolean {
  return [...box].every(([id, holds]) => {
    const value = person.get(id) ?? Number.NaN;
    return holds.some(([low, high]) => low <= value && value <= high);
  });
}
