import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contains } from '../../../src/base/interval.ts';
import { integerCondition } from '../../../src/sheet/cell/integer-condition.ts';
import { expectSound, problemOf, readValue } from './reading.ts';

const age = integerCondition({ min: 0, max: 150, unit: '岁', names: ['年龄'] });
const months = integerCondition({ min: 0, max: 600, unit: '个月' });

const upTo = (n: number) => [[0, n]];
const from = (n: number) => [[n, 150]];

describe('conditions on ages', () => {
  it.each<[string, number[][]]>([
    // A number alone.
    ['70', [[70, 70]]],
    ['70岁', [[70, 70]]],
    ['70周岁', [[70, 70]]],
    ['=70', [[70, 70]]],
    ['等于70岁', [[70, 70]]],
    ['７０ 岁', [[70, 70]]],
    ["'70", [[70, 70]]],
    ['七十岁', [[70, 70]]],
    ['一百零五岁', [[105, 105]]],
    // Signs.
    ['>=70', from(70)],
    ['≥70', from(70)],
    ['≧ 70 岁', from(70)],
    ['＞＝７０', from(70)],
    ['>70', from(71)],
    ['<70', upTo(69)],
    ['<=70', upTo(70)],
    ['≤70周岁', upTo(70)],
    ['70+', from(70)],
    // As mathematics writes them.
    ['[60,70)', [[60, 69]]],
    ['（60岁，70岁]', [[61, 70]]],
    ['60≤年龄<70', [[60, 69]]],
    ['60 < x ≤ 70', [[61, 70]]],
    ['年龄≥70', from(70)],
    ['70≤年龄', from(70)],
    ['年龄70岁以上', from(70)],
    [
      '≠70',
      [
        [0, 69],
        [71, 150],
      ],
    ],
    [
      '非70岁',
      [
        [0, 69],
        [71, 150],
      ],
    ],
    // Art. 1259: 以上、以下、届满 include the number, 不满、超过 exclude it.
    ['70岁以上', from(70)],
    ['70岁以下', upTo(70)],
    ['70周岁以下', upTo(70)],
    ['七十周岁以上', from(70)],
    ['届满70周岁', from(70)],
    ['满70周岁', from(70)],
    ['年满70周岁', from(70)],
    ['满 70 周岁 以上', from(70)],
    ['年满70周岁及以上', from(70)],
    ['不满70周岁', upTo(69)],
    ['不满70岁', upTo(69)],
    ['未满70岁', upTo(69)],
    ['未年满70岁', upTo(69)],
    ['不足70岁', upTo(69)],
    ['不到70岁', upTo(69)],
    ['超过70岁', from(71)],
    ['不超过70岁', upTo(70)],
    // What is said expressly.
    ['70岁及以上', from(70)],
    ['70岁及以下', upTo(70)],
    ['70岁或以上', from(70)],
    ['70岁(不含)以下', upTo(69)],
    ['70岁（不含）以上', from(71)],
    ['70岁(含)以上', from(70)],
    ['70岁（含70岁）以上', from(70)],
    ['70岁以下（不含70岁）', upTo(69)],
    ['70周岁（含本数）以下', upTo(70)],
    ['40周岁以下(含)', upTo(40)],
    ['40周岁以下（不含）', upTo(39)],
    ['70岁（含）及以上', from(70)],
    ['年满70周岁（含）以上', from(70)],
    ['70岁（不包括）以下', upTo(69)],
    // Words of comparison.
    ['小于70', upTo(69)],
    ['低于70岁', upTo(69)],
    ['大于70', from(71)],
    ['大于等于70', from(70)],
    ['大于或等于70', from(70)],
    ['小于等于70', upTo(70)],
    ['不小于70', from(70)],
    ['不大于70', upTo(70)],
    ['至少70岁', from(70)],
    ['至多70岁', upTo(70)],
    ['达到70岁', from(70)],
    ['未达到70岁', upTo(69)],
    // Ranges.
    ['70至74岁', [[70, 74]]],
    ['70岁至74岁', [[70, 74]]],
    ['70到74岁', [[70, 74]]],
    ['70—74岁', [[70, 74]]],
    ['70——74岁', [[70, 74]]],
    ['70－74周岁', [[70, 74]]],
    ['70~74', [[70, 74]]],
    ['70～74岁', [[70, 74]]],
    ['70〜74岁', [[70, 74]]],
    ['70-74', [[70, 74]]],
    ['70 - 74', [[70, 74]]],
    ['35至45岁之间', [[35, 45]]],
    ['七十至七十四岁', [[70, 74]]],
    ['35周岁(含)至45周岁(不含)', [[35, 44]]],
    ['35周岁（不含）至45周岁', [[36, 45]]],
    ['35周岁至不满45周岁', [[35, 44]]],
    ['35岁以上至45岁以下', [[35, 45]]],
    ['70至70', [[70, 70]]],
    // Both must hold.
    ['35周岁(含)以上45周岁以下', [[35, 45]]],
    ['满35岁不满45岁', [[35, 44]]],
    ['满35岁但不满45岁', [[35, 44]]],
    ['>=35且<45', [[35, 44]]],
    ['>35并且<=45', [[36, 45]]],
    ['45岁以下35岁以上', [[35, 45]]],
    [
      '非70且非72',
      [
        [0, 69],
        [71, 71],
        [73, 150],
      ],
    ],
    // Either.
    [
      '30、50',
      [
        [30, 30],
        [50, 50],
      ],
    ],
    [
      '30, 50；60',
      [
        [30, 30],
        [50, 50],
        [60, 60],
      ],
    ],
    [
      '30岁或50岁',
      [
        [30, 30],
        [50, 50],
      ],
    ],
    ['30和31', [[30, 31]]],
    [
      '不满35岁、满45岁',
      [
        [0, 34],
        [45, 150],
      ],
    ],
    [
      '不满35岁或满45岁',
      [
        [0, 34],
        [45, 150],
      ],
    ],
    [
      '30至34岁、70岁及以上',
      [
        [30, 34],
        [70, 150],
      ],
    ],
    // None.
    ['不限', [[0, 150]]],
  ])('%s', (cell, intervals) => {
    expect(readValue(age, cell).intervals).toEqual(intervals);
  });

  it('keeps the word that includes its number by law alone, and how to exclude it', () => {
    expect(readValue(age, '70岁以下')).toEqual({
      intervals: [[0, 70]],
      bareWord: '以下',
      unit: '岁',
      bare: [{ word: '以下', side: 'upper', value: 70, unit: '岁', mend: '不满70岁' }],
    });
    expect(readValue(age, '７０周岁以上').bare).toEqual([
      { word: '以上', side: 'lower', value: 70, unit: '周岁', mend: '超过70周岁' },
    ]);
    expect(readValue(months, '3个月以内').bare[0]?.mend).toBe('不满3个月');
    expect(readValue(age, '35周岁（含）以上45周岁以下').bare.map(({ mend }) => mend)).toEqual([
      '35周岁(含)以上不满45周岁',
    ]);
    expect(readValue(age, '35岁以上45岁以下').bare.map(({ word }) => word)).toEqual([
      '以上',
      '以下',
    ]);
  });

  it.each([
    '70岁及以下',
    '70岁(含)以下',
    '70岁(不含)以下',
    '不满70岁',
    '满70岁以上',
    '<=70',
    '70+',
  ])('sees no bare word in %s', (cell) => {
    expect(readValue(age, cell)).toMatchObject({ bareWord: null, bare: [] });
  });

  it('mends a bare word by a condition without the number', () => {
    const word = fc.constantFrom('以上', '以下', '以内', '之上', '之下', '内');
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 149 }), word, (n, suffix) => {
        const { intervals, bare } = readValue(age, `${n}岁${suffix}`);
        expect(contains(intervals, n)).toBe(true);
        const mended = readValue(age, bare[0]?.mend ?? '').intervals;
        expect(contains(mended, n)).toBe(false);
        const lower = suffix.endsWith('上');
        expect(mended).toEqual(lower ? [[n + 1, 150]] : [[0, n - 1]]);
      }),
    );
  });

  it('reads both ends of any range', () => {
    const ends = fc.tuple(fc.nat(150), fc.nat(150)).map(([a, b]) => [a, b].sort((x, y) => x - y));
    const signs = fc.constantFrom('至', '到', '-', '~', '—', '～', '－');
    fc.assert(
      fc.property(ends, signs, fc.constantFrom('', '岁', '周岁'), ([lo, hi], sign, unit) => {
        const { intervals } = readValue(age, `${lo}${sign}${hi}${unit}`);
        expect(intervals).toEqual([[lo, hi]]);
      }),
    );
  });

  it('never throws, and never reads to nothing or beyond the range', () => {
    const piece = fc.constantFrom(
      ...['70', '7', '岁', '周岁', '以上', '以下', '及', '不满', '满', '(含)', '(不含)'],
      ...['至', '-', '、', '或', '且', '>', '=', '<', '非', ' ', '七十', '个月', '.', '月', '日'],
    );
    const cell = fc.array(piece, { minLength: 1, maxLength: 8 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(cell, (text) => {
        const reading = age.read(text);
        if (!reading.ok) return;
        const { intervals } = reading.value;
        expect(intervals.length).toBeGreaterThan(0);
        expect(intervals[0]?.[0]).toBeGreaterThanOrEqual(0);
        expect(intervals.at(-1)?.[1]).toBeLessThanOrEqual(150);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('conditions on months', () => {
  it.each([
    ['3个月（含）以内', [[0, 3]]],
    ['3个月以内', [[0, 3]]],
    ['3个月之内', [[0, 3]]],
    ['3个月内', [[0, 3]]],
    ['三个月以内', [[0, 3]]],
    ['超过3个月', [[4, 600]]],
    ['3个月以外', [[4, 600]]],
    ['3月以上', [[3, 600]]],
    ['不满3个月', [[0, 2]]],
    ['满3个月不满6个月', [[3, 5]]],
    ['4至6个月', [[4, 6]]],
  ])('%s', (cell, intervals) => {
    expect(readValue(months, cell).intervals).toEqual(intervals);
  });

  it('wants its own unit', () => {
    expect(problemOf(months, '3岁').text.en).toContain('岁');
    expect(problemOf(integerCondition({ min: 0, max: 9 }), '3岁').text.zh).toContain('只写数');
  });
});

describe('integerCondition', () => {
  it.each([
    ['岁', 0, 150],
    ['岁', 16, 60],
    ['月', 0, 600],
    ['年', 0, 60],
    ['', 0, 10],
    ['次', 1, 4],
  ])('gives sound examples for %s from %i to %i', (unit, min, max) => {
    expectSound(integerCondition({ min, max, unit }));
  });
});
