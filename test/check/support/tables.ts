/**
 * Random tables small enough to try every person on every day. Shared by the quick run of every
 * change and the deep one (`npm run test:deep`), which tries many more.
 */
import fc from 'fast-check';
import { type Day, dayOf, MAX_DAY, MIN_DAY } from '../../../src/base/day.ts';
import type { Interval, Intervals } from '../../../src/base/interval.ts';
import type { DecisionRow, DecisionSheet, World } from '../../../src/check/world.ts';
import type { Condition, Fact, Period, Region, Rule } from '../../../src/table/model.ts';
import {
  compileWithAlike,
  fact,
  region,
  regionMap,
  ruleOf,
  type Says,
} from '../../table/support/build.ts';

/** How many tables to try: a few hundred in every run, tens of thousands in a deep one. */
export const RUNS = Number(process.env['RANDOM_TABLES'] ?? 200);

export const FACTS: readonly Fact[] = [
  fact('participant', 'choice', 1),
  fact('registered', 'yes-no', 1),
  fact('age', 'integer', 4),
  fact('years', 'integer', 1),
];

/** Rules must leave no gap over these; `years` is ordered too, but need not be complete. */
export const COMPLETE: readonly string[] = ['age'];

export const REGIONS: readonly Region[] = [
  region('N', null, 'nation'),
  region('P', 'N', 'province'),
  region('P1', 'P'),
];

export const GROUPS = ['own', 'employer'] as const;

const FIRST: Day = dayOf(2020, 1, 1) ?? 0;
const LENGTH = 6;

/** Every day that can matter: all days of the rules, one before, and one after. */
export const DAYS: readonly Day[] = Array.from({ length: LENGTH + 2 }, (_, at) => FIRST - 1 + at);

/** One person: every fact known. */
export type Person = ReadonlyMap<string, number>;

/** Every person there can be. */
export const PEOPLE: readonly Person[] = FACTS.reduce<Person[]>(
  (some, { id, max }) =>
    some.flatMap((person) =>
      Array.from({ length: max + 1 }, (_, value) => new Map(person).set(id, value)),
    ),
  [new Map()],
);

const range = (max: number): fc.Arbitrary<Interval> =>
  fc
    .tuple(fc.nat({ max }), fc.nat({ max }))
    .map(([a, b]): Interval => [Math.min(a, b), Math.max(a, b)]);

/** Mostly one range, now and then two with something between them. */
const holds = (max: number): fc.Arbitrary<Intervals> =>
  fc.oneof(
    { weight: 5, arbitrary: range(max).map((one) => [one]) },
    {
      weight: max >= 2 ? 1 : 0,
      arbitrary: fc.constant([
        [0, 0],
        [2, max],
      ] as const),
    },
  );

const conditions: fc.Arbitrary<readonly Condition[]> = fc
  .tuple(
    ...FACTS.map(({ id, max }) =>
      fc.option(
        holds(max).map((list): Condition => ({ fact: id, holds: list })),
        { freq: id === 'age' ? 3 : 1 },
      ),
    ),
  )
  .map((list) => list.filter((one) => one !== null));

/** Days on which a rule may hold, and of them those on which it certainly does, if any. */
const period: fc.Arbitrary<Period> = fc
  .record({
    ends: fc.uniqueArray(fc.nat({ max: LENGTH - 1 }), { minLength: 2, maxLength: 4 }),
    form: fc.constantFrom('exact', 'exact', 'open', 'always', 'doubt', 'never'),
  })
  .map(({ ends, form }) => {
    const days = ends.map((end) => FIRST + end).sort((a, b) => a - b);
    const [first = FIRST, last = FIRST] = [days[0], days.at(-1)];
    const [second = first, third = last] = [days[1], days.at(-2)];
    const forms: Readonly<Record<typeof form, Pick<Period, 'possible' | 'certain'>>> = {
      exact: { possible: [first, last], certain: [first, last] },
      open: { possible: [first, MAX_DAY], certain: [first, MAX_DAY] },
      always: { possible: [MIN_DAY, MAX_DAY], certain: [MIN_DAY, MAX_DAY] },
      doubt: {
        possible: [first, last],
        certain: [Math.min(second, third), Math.max(second, third)],
      },
      never: { possible: [first, last], certain: null },
    };
    return { from: null, to: null, ...forms[form] };
  });

const rule = fc
  .record({
    at: fc.constantFrom('N', 'P', 'P', 'P1', 'P1'),
    inheritable: fc.boolean(),
    period,
    standing: fc.constantFrom('adopted', 'adopted', 'adopted', 'adopted', 'split', 'claimed'),
    disputes: fc.constantFrom<readonly string[]>([], [], [], [], ['other']),
    conditions,
    group: fc.constantFrom('own', 'own', 'employer'),
    defers: fc.constantFrom(false, false, false, true),
  })
  .map(({ at, group, defers, ...more }) => ruleOf<Says>('', at, { group, defers }, more));

/** Rules with ids and rows of their own, in the order in which linking sorts them. */
export const tables: fc.Arbitrary<readonly Rule<Says>[]> = fc
  .array(rule, { minLength: 1, maxLength: 7 })
  .map((list) => list.map((one, index) => ({ ...one, id: `R${index}`, row: index + 2 })));

export const today: fc.Arbitrary<Day> = fc.constantFrom(...DAYS);

/** What checks see of a table. */
export function worldOf(rules: readonly Rule<Says>[], now: Day): World & { sheet: DecisionSheet } {
  const rows = rules.map(
    (one): DecisionRow<Says> => ({
      row: {
        file: 'refund.csv',
        row: one.row,
        values: {},
        conditions: one.conditions.map((condition) => ({
          ...condition,
          cell: `A${one.row}`,
          raw: '',
          bare: [],
        })),
        letters: new Map(),
      },
      rule: one,
      group: one.conclusion.group,
      defers: one.conclusion.defers,
      item: null,
      figure: null,
      parameter: null,
      unused: [],
    }),
  );
  const sheet: DecisionSheet = {
    file: 'refund.csv',
    rows,
    policy: 'unique',
    wholeRows: true,
    partly: { everywhere: false, whole: true, rows: [] },
    complete: COMPLETE,
    ...compileWithAlike(rules, FACTS, REGIONS),
  };
  return {
    today: now,
    facts: new Map(FACTS.map((one) => [one.id, one])),
    regions: regionMap(REGIONS),
    sources: new Map(),
    sourceRows: new Map(),
    parameters: [],
    comparable: [],
    lists: [],
    parameterRows: [],
    parametersWhole: true,
    holidays: { rows: [], whole: true },
    waivers: [],
    waiversWhole: true,
    identified: [],
    references: [],
    decisions: [sheet],
    unread: [],
    doubted: { repeated: new Set(), uprooted: new Set() },
    sheet,
  };
}
