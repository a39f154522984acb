import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Bound, Missing } from '../../src/query/envelope.ts';
import type { AnswerCase } from '../../src/query/refund-envelope.ts';
import { outcomesOf } from '../../src/query/view/cases.ts';
import { questionsOf } from '../../src/query/view/questions.ts';
import type { ViewQuestion } from '../../src/query/view-envelope.ts';
import { stands, within } from '../../src/widget/answer/facts.ts';
import { nextFact as next, openCases } from '../../src/widget/answer/next.ts';
import type { Facts, FactValue } from '../../src/widget/kit.ts';
import { viewWords } from '../query/support/view-of.ts';
import { ageFact, credited, envelope, missing, oneCase } from './envelopes.ts';

const none: ReadonlySet<string> = new Set();

/** What to ask of cases. */
function nextFact(
  cases: readonly AnswerCase[],
  asked: readonly Missing[],
  facts: Facts,
  skipped: ReadonlySet<string>,
): ViewQuestion | undefined {
  const all = questionsOf(envelope(cases, { missing: [...asked] }), [], viewWords('zh-CN'));
  const questions = all.filter(
    ({ fact, use }) => use === 'case' && !facts.has(fact) && !skipped.has(fact),
  );
  return next(questions, cases, facts, openCases(cases, outcomesOf(cases)));
}

/** Whether all cases tell the person the same. */
const agree = (cases: readonly AnswerCase[]): boolean => new Set(outcomesOf(cases)).size < 2;

const known = (facts: Record<string, FactValue> = {}): Map<string, FactValue> =>
  new Map(Object.entries(facts));

describe('within', () => {
  it('includes both ends of a range', () => {
    const bound: Bound = { min: 60, max: 69 };
    expect([59, 60, 69, 70].map((age) => within(bound, age))).toEqual([false, true, true, false]);
  });

  it('compares money as amounts, not as text', () => {
    const bound: Bound = { min: '900.00', max: '10000.00' };
    expect(['899.99', '900.00', '1000.00', '10000.01'].map((one) => within(bound, one))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('takes lists of options and of yes and no', () => {
    expect(within({ in: ['pooled-only'] }, 'pooled-only')).toBe(true);
    expect(within({ in: ['pooled-only'] }, 'pooled-with-account')).toBe(false);
    expect(within({ in: [true] }, false)).toBe(false);
  });

  it('takes an open range', () => {
    expect(within({ min: 70 }, 130)).toBe(true);
    expect(within({ max: 69 }, 0)).toBe(true);
    expect(within({}, 5)).toBe(true);
  });
});

describe('nextFact', () => {
  const tier = missing('planTier', {
    type: 'choice',
    options: [
      { id: 'first', name: '一档' },
      { id: 'second', name: '二档' },
    ],
  });
  const cases = [
    oneCase({ planTier: { in: ['second'] } }, null),
    oneCase({ planTier: { in: ['first'] }, age: { max: 69 } }, credited('100.00')),
    oneCase({ planTier: { in: ['first'] }, age: { min: 70 } }, credited('125.00')),
  ];

  it('asks first what leaves the fewest outcomes', () => {
    const first = nextFact(cases, [ageFact, tier], known(), none);
    expect(first?.fact).toBe('planTier');
  });

  it('does not ask what an earlier answer made pointless', () => {
    expect(nextFact(cases, [ageFact, tier], known({ planTier: 'second' }), none)).toBeUndefined();
    const after = nextFact(cases, [ageFact, tier], known({ planTier: 'first' }), none);
    expect(after?.fact).toBe('age');
  });

  it('does not ask again what was left open', () => {
    const next = nextFact(cases, [ageFact, tier], known(), new Set(['planTier']));
    expect(next?.fact).toBe('age');
    const skipped = new Set(['planTier', 'age']);
    expect(nextFact(cases, [ageFact, tier], known(), skipped)).toBeUndefined();
  });

  it('does not ask about cases that say the same', () => {
    const alike = [
      oneCase({ age: { max: 69 } }, credited('70.00')),
      oneCase({ age: { min: 70 } }, credited('70.00')),
    ];
    expect(nextFact(alike, [ageFact], known(), none)).toBeUndefined();
  });

  it('asks for a day where the cases turn on one', () => {
    const dated = [
      oneCase({ retirementDate: { max: '2025-12-31' } }, credited('1.00')),
      oneCase({ retirementDate: { min: '2026-01-01' } }, credited('2.00')),
    ];
    const fact = missing('retirementDate', { type: 'date' });
    expect(nextFact(dated, [fact], known(), none)?.fact).toBe('retirementDate');
    const said = known({ retirementDate: '2026-05-01' });
    expect(dated.filter((one) => stands(one, said))).toEqual([dated[1]]);
    expect(nextFact(dated, [fact], said, none)).toBeUndefined();
  });

  it('asks for two facts that matter only together', () => {
    const yes = { in: [true] };
    const no = { in: [false] };
    const either = [
      oneCase({ a: yes, b: yes }, credited('1.00')),
      oneCase({ a: no, b: no }, credited('1.00')),
      oneCase({ a: yes, b: no }, credited('2.00')),
      oneCase({ a: no, b: yes }, credited('2.00')),
    ];
    const both = [missing('a', { type: 'yes-no' }), missing('b', { type: 'yes-no' })];
    expect(nextFact(either, both, known(), none)?.fact).toBe('a');
    expect(nextFact(either, both, known({ a: true }), none)?.fact).toBe('b');
  });
});

/** Facts of every kind that a conversation can ask. */
const people = fc.record({
  age: fc.integer({ min: 0, max: 130 }),
  tier: fc.constantFrom('first', 'second', 'third'),
  paying: fc.boolean(),
  base: fc.integer({ min: 0, max: 30_000 }).map((yuan) => `${yuan}.00`),
});
const facts: readonly Missing[] = [
  ageFact,
  missing('tier', {
    type: 'choice',
    options: ['first', 'second', 'third'].map((id) => ({ id, name: id })),
  }),
  missing('paying', { type: 'yes-no' }),
  missing('base', { type: 'money', min: '0.00', max: '30000.00' }),
];

type Split = { readonly fact: string; readonly at: number };

/** Partitions: every split divides one of the cases so far in two. */
const partitions = fc
  .array(
    fc.record({
      which: fc.nat(),
      split: fc.record({
        fact: fc.constantFrom('age', 'tier', 'paying', 'base'),
        at: fc.integer({ min: 1, max: 129 }),
      }),
    }),
    { maxLength: 7 },
  )
  .chain((splits) =>
    fc
      .array(fc.integer({ min: 0, max: 3 }), { minLength: 8, maxLength: 8 })
      .map((amounts) => partition(splits, amounts)),
  );

function partition(
  splits: readonly { readonly which: number; readonly split: Split }[],
  amounts: readonly number[],
): readonly AnswerCase[] {
  let boxes: readonly AnswerCase['when'][] = [{}];
  for (const { which, split } of splits) {
    const index = which % boxes.length;
    boxes = boxes.flatMap((box, i) => (i === index ? divide(box, split) : [box]));
  }
  return boxes.map((when, i) => {
    const amount = amounts[i] ?? 0;
    return oneCase(when, amount === 0 ? null : credited(`${amount}00.00`));
  });
}

function divide(box: AnswerCase['when'], { fact, at }: Split): readonly AnswerCase['when'][] {
  const bound = box[fact] ?? {};
  if (fact === 'paying') {
    if ('in' in bound) return [box];
    return [true, false].map((value) => ({ ...box, [fact]: { in: [value] } }));
  }
  if (fact === 'tier') {
    const options = 'in' in bound ? bound.in : ['first', 'second', 'third'];
    const [first, ...rest] = options;
    if (first === undefined || rest.length === 0) return [box];
    return [[first], rest].map((list) => ({ ...box, [fact]: { in: list } }));
  }
  const scale = fact === 'age' ? 1 : 100;
  const read = (value: string | number | undefined, otherwise: number): number =>
    value === undefined ? otherwise : Number(value) * (fact === 'age' ? 1 : 100);
  if ('in' in bound) return [box];
  const low = read(bound.min, 0);
  const high = read(bound.max, fact === 'age' ? 130 : 3_000_000);
  const cut = at * scale;
  if (cut <= low || cut > high) return [box];
  const show = (n: number): string | number => (fact === 'age' ? n : (n / 100).toFixed(2));
  return [
    { ...box, [fact]: { ...bound, max: show(cut - 1) } },
    { ...box, [fact]: { ...bound, min: show(cut) } },
  ];
}

describe('a whole conversation', () => {
  it('ends with the one case that holds for the person', () => {
    fc.assert(
      fc.property(partitions, people, (cases, person) => {
        const everything = known(person);
        const [holds, ...others] = cases.filter((one) => stands(one, everything));
        expect(others).toEqual([]);
        const said = known();
        for (let asked = 0; ; asked += 1) {
          const fact = nextFact(cases, facts, said, none);
          if (fact === undefined) break;
          expect(asked).toBeLessThan(facts.length);
          const value = everything.get(fact.fact);
          if (value !== undefined) said.set(fact.fact, value);
        }
        const left = cases.filter((one) => stands(one, said));
        expect(agree(left)).toBe(true);
        expect(left[0]?.answer).toEqual(holds?.answer);
      }),
      { numRuns: 300 },
    );
  });

  it('asks only what can change the answer', () => {
    fc.assert(
      fc.property(partitions, (cases) => {
        const fact = nextFact(cases, facts, known(), none);
        if (fact === undefined) {
          expect(agree(cases)).toBe(true);
          return;
        }
        const bounded = cases.some(({ when }) => when[fact.fact] !== undefined);
        expect(bounded && !agree(cases)).toBe(true);
      }),
    );
  });
});
