import { describe, expect, it } from 'vitest';
import { type Day, MAX_DAY, MIN_DAY, parseDay } from '../../src/base/day.ts';
import { decide } from '../../src/table/decide.ts';
import type { Period, Rule } from '../../src/table/model.ts';
import { compileRules, fact, region, regionMap, ruleOf, type Says } from './support/build.ts';
import { sayings } from './support/world.ts';

const facts = [fact('participant', 'choice', 2), fact('age', 'integer', 130)];
const regions = [
  region('全国', null, 'nation'),
  region('辽宁', '全国', 'province'),
  region('沈阳', '辽宁'),
  region('大连', '辽宁'),
  region('浑南', '沈阳', 'county'),
];
const byCode = regionMap(regions);

const day = (text: string): Day => parseDay(text) ?? Number.NaN;
const holds = (from: string | null, to: string | null = null): Period => {
  const days: [number, number] = [
    from === null ? MIN_DAY : day(from),
    to === null ? MAX_DAY : day(to),
  ];
  return { from, to, possible: days, certain: days };
};

const RETIRED = 1;
const retired = { fact: 'participant', holds: [[RETIRED, RETIRED]] } as const;

const rule = (
  id: string,
  at: string,
  more: Partial<Rule<Says>> & Partial<Says> = {},
): Rule<Says> => {
  const { group = 'total', defers = false, ...rest } = more;
  return ruleOf(id, at, { group, defers }, { conditions: [retired], ...rest });
};

/** What is said of the retired in a region on a day, as `owner: rules`. */
function said(
  rules: readonly Rule<Says>[],
  at: string,
  date: string,
  participant = RETIRED,
): string {
  const table = compileRules(rules, facts, regions);
  const [part] = decide(table, byCode, at, new Map([['participant', participant]]), day(date));
  if (part === undefined) return '';
  return [...sayings(table, part)]
    .map(
      ([, { owner, certain, possible }]) =>
        `${owner}: ${certain}${possible.length > 0 ? `?${possible}` : ''}`,
    )
    .join('; ');
}

describe('whose rule answers', () => {
  const province = rule('LN', '辽宁', { inheritable: true, period: holds('2022-12-01') });

  it('is the nearest region’s that has one', () => {
    const city = rule('SY', '沈阳');
    expect(said([province, city], '大连', '2023-06-01')).toBe('辽宁: LN');
    expect(said([province, city], '沈阳', '2023-06-01')).toBe('沈阳: SY');
    expect(said([province, city], '浑南', '2023-06-01')).toBe('辽宁: LN');
    expect(said([province, { ...city, inheritable: true }], '浑南', '2023-06-01')).toBe('沈阳: SY');
  });

  it('never falls through a hole in time: 沈阳 came a year after 辽宁', () => {
    const city = rule('SY', '沈阳', { period: holds('2023-12-01') });
    expect(said([province, city], '沈阳', '2023-06-01')).toBe('沈阳: ');
    expect(said([province, city], '沈阳', '2023-12-01')).toBe('沈阳: SY');
  });

  it('never falls through a hole in the facts', () => {
    const city = rule('SY', '沈阳', {
      conditions: [retired, { fact: 'age', holds: [[70, 130]] }],
    });
    const table = compileRules([province, city], facts, regions);
    const parts = decide(
      table,
      byCode,
      '沈阳',
      new Map([['participant', RETIRED]]),
      day('2023-06-01'),
    );
    expect(parts.map((part) => [[...part.box], [...sayings(table, part).values()]])).toEqual([
      [[['age', [[0, 69]]]], [{ owner: '沈阳', certain: [], possible: [] }]],
      [[['age', [[70, 130]]]], [{ owner: '沈阳', certain: ['SY'], possible: [] }]],
    ]);
  });

  it('is an ancestor’s only through rules that bind the regions below', () => {
    const own = { ...province, inheritable: false };
    expect(said([own], '辽宁', '2023-06-01')).toBe('辽宁: LN');
    expect(said([own], '沈阳', '2023-06-01')).toBe('');
  });

  it('is settled for each participant and each component by itself', () => {
    const employed = { fact: 'participant', holds: [[0, 0]] } as const;
    const city = rule('SY', '沈阳', { conditions: [employed] });
    expect(said([province, city], '沈阳', '2023-06-01')).toBe('辽宁: LN');
    const employer = rule('LN-E', '辽宁', { inheritable: true, group: 'employer' });
    const cityOwn = rule('SY-O', '沈阳', { group: 'own' });
    expect(said([employer, cityOwn], '沈阳', '2023-06-01')).toBe('辽宁: LN-E; 沈阳: SY-O');
  });

  it('lets the rule from above through where a 从上级 row says so, within that row’s bounds', () => {
    const before = rule('SY-H', '沈阳', { period: holds(null, '2023-11-30') });
    const after = rule('SY', '沈阳', { period: holds('2023-12-01'), defers: true });
    expect(said([province, before, after], '沈阳', '2023-11-30')).toBe('沈阳: SY-H');
    expect(said([province, before, after], '沈阳', '2023-12-01')).toBe('沈阳: LN<SY');
  });

  it('is nobody’s when a 从上级 row finds nothing above it', () => {
    expect(said([rule('SY', '沈阳', { defers: true })], '沈阳', '2023-06-01')).toBe('沈阳: ');
  });

  it('is not a claim’s, a dispute’s, a ceiling’s or a draft’s', () => {
    const silent: readonly Partial<Rule<Says>>[] = [
      { standing: 'claimed' },
      { disputes: ['LN'] },
      { nature: 'ceiling' },
      { nature: 'floor' },
      { nature: 'guidance' },
      { nature: 'draft' },
    ];
    for (const more of silent)
      expect(said([province, rule('SY', '沈阳', more)], '沈阳', '2023-06-01')).toBe('辽宁: LN');
    const split = rule('SY', '沈阳', { standing: 'split' });
    expect(said([province, split], '沈阳', '2023-06-01')).toBe('沈阳: SY');
  });

  it('may be somebody’s inside the doubt of a date', () => {
    const doubtful = rule('SY', '沈阳', {
      period: {
        from: '2024-01',
        to: null,
        possible: [day('2024-01-01'), MAX_DAY],
        certain: [day('2024-01-31'), MAX_DAY],
      },
    });
    expect(said([doubtful], '沈阳', '2023-12-31')).toBe('沈阳: ');
    expect(said([doubtful], '沈阳', '2024-01-01')).toBe('沈阳: ?SY');
    expect(said([doubtful], '沈阳', '2024-01-30')).toBe('沈阳: ?SY');
    expect(said([doubtful], '沈阳', '2024-01-31')).toBe('沈阳: SY');
  });
});
