import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Effect,
  type Item,
  type ItemPart,
  mostTelling,
  standingOf,
  tellingOf,
  type Verdict,
  verdictOf,
} from '../../src/query/judge.ts';
import type { Box } from '../../src/table/box.ts';

const MOST = 3;
const FACTS = ['a', 'b', 'c'] as const;
const extentOf = () => ({ min: 0, max: MOST, ordered: true });
const tellingFacts = (benefits: readonly (readonly Item[])[]) =>
  mostTelling(benefits.map((items) => tellingOf(items, extentOf)));

function part(more: Partial<ItemPart> = {}): ItemPart {
  return {
    box: new Map(),
    known: new Map(),
    state: 'asked',
    effect: 'blocks',
    demands: [],
    given: null,
    ...more,
  };
}

const atLeast = (fact: string, low: number) => ({ fact, holds: [[low, MOST] as const] });
const only = (...parts: readonly ItemPart[]): Item => ({ parts });
const where = (fact: string, low: number, high: number): Box => new Map([[fact, [[low, high]]]]);
const known = (facts: Record<string, number>) => new Map(Object.entries(facts));

/** Two years for women, three for men, as 25 and 30 are. */
const byKind = only(
  part({ box: where('a', 0, 1), demands: [atLeast('b', 2)] }),
  part({ box: where('a', 2, 3), demands: [atLeast('b', 3)] }),
);

describe('a requirement', () => {
  it('holds without a question where it holds for everybody the asker may be', () => {
    expect(standingOf(byKind, known({ b: 3 })).holds).toBe(true);
    expect(standingOf(byKind, known({ b: 1 })).holds).toBe(false);
    expect(standingOf(byKind, known({ b: 2 })).holds).toBeNull();
    expect(standingOf(byKind, known({ a: 0, b: 2 })).holds).toBe(true);
  });

  it('is answered by the box itself where the box is about the same fact', () => {
    const same = only(
      part({ box: where('b', 0, 1), demands: [atLeast('b', 2)] }),
      part({ box: where('b', 2, 3), demands: [atLeast('b', 2)] }),
    );
    expect(same.parts.map((one) => standingOf(only(one)).holds)).toEqual([false, true]);
  });

  it('of split evidence counts where the evidence agrees', () => {
    const split = only(part({ demands: [atLeast('b', 1), atLeast('b', 2)] }));
    expect([0, 1, 2].map((b) => standingOf(split, known({ b })).holds)).toEqual([
      false,
      null,
      true,
    ]);
  });

  it('that is asked of some people only says so', () => {
    const some = only(
      part({ box: where('a', 0, 1), demands: [atLeast('b', 2)] }),
      part({ box: where('a', 2, 3), state: 'none' }),
    );
    expect(standingOf(some).asked).toBe('some');
    expect(standingOf(some, known({ a: 3 })).asked).toBe('none');
    expect(standingOf(some, known({ a: 1, b: 2 }))).toEqual({ holds: true, asked: 'all' });
  });
});

describe('a verdict', () => {
  const stands = (given: boolean | null, effect: Effect) => only(part({ given, effect }));
  const yes = stands(true, 'blocks');

  it.each<[string, readonly Item[], Verdict]>([
    ['nothing is asked', [], 'undetermined'],
    ['nothing is asked of such a person', [only(part({ state: 'none' }))], 'undetermined'],
    [
      'whether something is asked is not known',
      [yes, only(part({ state: 'doubt' }))],
      'undetermined',
    ],
    ['all holds', [yes, stands(true, 'reduces')], 'eligible'],
    ['one blocks', [yes, stands(false, 'blocks'), stands(null, 'blocks')], 'ineligible'],
    [
      'one may block, one reduces',
      [stands(null, 'blocks'), stands(false, 'reduces')],
      'undetermined',
    ],
    ['one reduces, one may delay', [stands(false, 'reduces'), stands(null, 'delays')], 'reduced'],
    ['one delays', [yes, stands(false, 'delays')], 'reduced'],
    ['one may reduce', [yes, stands(null, 'reduces')], 'undetermined'],
  ])('where %s', (_, items, verdict) => {
    expect(verdictOf(items)).toBe(verdict);
  });
});

describe('the most telling fact', () => {
  it('is the one whose answer settles the most', () => {
    const reduce = only(part({ demands: [atLeast('c', 1)], effect: 'reduces' }));
    expect(tellingFacts([[byKind, reduce]])).toEqual(['b', 'c', 'a']);
  });

  it('is not asked for where everything is settled without it', () => {
    const settled = only(
      part({ box: where('a', 0, 1), given: true }),
      part({ box: where('a', 2, 3), given: true }),
    );
    const open = only(part({ demands: [atLeast('c', 1)] }));
    expect(tellingFacts([[settled, open]])).toEqual(['c']);
    expect(tellingFacts([[open, only(part({ given: false }))]])).toEqual([]);
    expect(tellingFacts([[settled]])).toEqual([]);
  });

  it('is not asked for where it changes the rule and not what the rule asks', () => {
    const alike = only(
      part({ box: where('a', 0, 1), demands: [atLeast('b', 2)] }),
      part({ box: where('a', 2, 3), demands: [atLeast('b', 2)] }),
    );
    expect(tellingFacts([[alike]])).toEqual(['b']);
  });

  it('may be whether the rules speak of the asker at all', () => {
    const some = only(
      part({ box: where('a', 0, 1), given: true }),
      part({ box: where('a', 2, 3), state: 'none' }),
    );
    expect(verdictOf([some])).toBe('undetermined');
    expect(tellingFacts([[some]])).toEqual(['a']);
  });
});

const content = fc.oneof(
  fc.record({
    state: fc.constant('asked' as const),
    effect: fc.constantFrom<Effect>('blocks', 'reduces', 'delays'),
    demands: fc
      .tuple(fc.constantFrom(...FACTS), fc.integer({ min: 0, max: MOST }))
      .map(([fact, low]) => [atLeast(fact, low)]),
  }),
  fc.record({
    state: fc.constant('asked' as const),
    effect: fc.constantFrom<Effect>('blocks', 'reduces'),
    given: fc.boolean(),
  }),
  fc.record({ state: fc.constantFrom('none' as const, 'none' as const, 'doubt' as const) }),
);

/** A requirement that tells two kinds of people apart by one fact. */
const item: fc.Arbitrary<Item> = fc
  .tuple(fc.constantFrom(...FACTS), fc.integer({ min: 0, max: MOST - 1 }), content, content)
  .map(([fact, cut, low, high]) =>
    only(
      part({ ...low, box: where(fact, 0, cut) }),
      part({ ...high, box: where(fact, cut + 1, MOST) }),
    ),
  );

const everybody = FACTS.reduce<Map<string, number>[]>(
  (some, fact) =>
    some.flatMap((one) =>
      Array.from({ length: MOST + 1 }, (_, value) => new Map(one).set(fact, value)),
    ),
  [new Map()],
);

describe('one more fact', () => {
  const scene = fc.record({
    items: fc.array(item, { minLength: 1, maxLength: 5 }),
    person: fc.constantFrom(...everybody),
    said: fc.subarray([...FACTS]),
  });

  it('never contradicts a verdict', () => {
    fc.assert(
      fc.property(scene, ({ items, person, said }) => {
        const partial = new Map([...person].filter(([fact]) => said.some((one) => one === fact)));
        const verdict = verdictOf(items, partial);
        if (verdict !== 'undetermined') expect(verdictOf(items, person)).toBe(verdict);
      }),
      { numRuns: 500 },
    );
  });

  it('is asked for as long as it can settle something', () => {
    fc.assert(
      fc.property(scene, ({ items }) => {
        const asked = tellingFacts([items]);
        const verdicts = new Set(everybody.map((person) => verdictOf(items, person)));
        if (verdictOf(items) !== 'undetermined') expect(asked).toEqual([]);
        else if (verdicts.size > 1) expect(asked).not.toEqual([]);
        // Who answers everything that is asked learns what can be known.
        for (const person of everybody) {
          const answered = new Map([...person].filter(([fact]) => asked.includes(fact)));
          if (verdictOf(items) === 'undetermined' && asked.length === FACTS.length)
            expect(verdictOf(items, answered)).toBe(verdictOf(items, person));
        }
      }),
      { numRuns: 300 },
    );
  });
});
