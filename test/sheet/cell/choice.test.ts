import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choiceCell, choiceCondition } from '../../../src/sheet/cell/choice.ts';
import { expectSound, problemOf, readValue } from './reading.ts';

const options = [
  { id: 'employed', names: ['在职', '在职职工'] },
  { id: 'retired', names: ['退休', '退休人员'] },
  { id: 'flexible', names: ['灵活就业'] },
  { id: 'resident', names: ['城乡居民', '居民'] },
];
const one = choiceCell(options);
const some = choiceCondition(options);

describe('choiceCell', () => {
  it('is sound', () => expectSound(one));

  it.each([
    ['退休', 'retired'],
    [' 退休人员 ', 'retired'],
    ['RETIRED', 'retired'],
    ["'居 民", 'resident'],
  ])('reads %j as %s', (cell, id) => {
    expect(readValue(one, cell)).toBe(id);
  });

  it('knows the type of its ids', () => {
    const id: 'a' | 'b' = readValue(
      choiceCell([
        { id: 'a', names: [] },
        { id: 'b', names: [] },
      ]),
      'b',
    );
    expect(id).toBe('b');
  });

  it('names the nearest for a name it does not know', () => {
    expect(problemOf(one, '退修')).toEqual({
      code: 'YB-NAME',
      text: { zh: '不认识“退修”', en: '“退修” is not known' },
      expected: {
        zh: '其中之一：在职、退休、灵活就业、城乡居民',
        en: 'one of: 在职, 退休, 灵活就业, 城乡居民',
      },
      got: '退修',
      help: null,
      suggestions: ['退休'],
      unknown: '退修',
      fix: '退休',
    });
  });
});

describe('choiceCondition', () => {
  it('is sound', () => expectSound(some));

  it.each([
    ['退休', [[1, 1]]],
    ['retired', [[1, 1]]],
    [
      '在职、灵活就业',
      [
        [0, 0],
        [2, 2],
      ],
    ],
    ['在职、在职职工', [[0, 0]]],
    [
      '灵活就业，在职',
      [
        [0, 0],
        [2, 2],
      ],
    ],
    [
      '在职,退休;居民',
      [
        [0, 1],
        [3, 3],
      ],
    ],
    ['在职/退休', [[0, 1]]],
    ['在职和退休', [[0, 1]]],
    ['在职及退休', [[0, 1]]],
    ['在职或者退休', [[0, 1]]],
    ['在职 退休', [[0, 1]]],
    ['退休、', [[1, 1]]],
    ['非居民', [[0, 2]]],
    [
      '非退休',
      [
        [0, 0],
        [2, 3],
      ],
    ],
    ['非（在职、退休）', [[2, 3]]],
    ['除居民以外', [[0, 2]]],
    ['除居民外', [[0, 2]]],
    ['除居民外的参保人员', [[0, 2]]],
    ['除在职、退休外', [[2, 3]]],
    ['在职以及退休', [[0, 1]]],
    ['不限', [[0, 3]]],
  ])('%s', (cell, intervals) => {
    expect(readValue(some, cell)).toEqual(intervals);
  });

  it('takes words of a name for the name', () => {
    const joined = choiceCondition([
      { id: 'a', names: ['大病和长护'] },
      { id: 'b', names: ['非本地户籍', '其他 人员'] },
    ]);
    expect(readValue(joined, '大病和长护')).toEqual([[0, 0]]);
    expect(readValue(joined, '非本地户籍')).toEqual([[1, 1]]);
    expect(readValue(joined, '其他 人员、大病和长护')).toEqual([[0, 1]]);
  });

  it.each([
    ['退修', '不认识“退修”', ['退休']],
    ['在职、退修', '不认识“退修”', ['退休']],
    ['在职及退修', '不认识“退修”', ['退休']],
    ['非退修', '不认识“退修”', ['退休']],
    ['、', '不认识“、”', []],
  ])('refuses %s and offers the nearest', (cell, text, suggestions) => {
    expect(problemOf(some, cell)).toMatchObject({
      code: 'YB-NAME',
      text: { zh: text },
      suggestions,
    });
  });

  it.each(['非在职、退休', '在职、非居民', '非在职、非退休'])('does not guess at %s', (cell) => {
    expect(problemOf(some, cell)).toMatchObject({
      code: 'YB-CELL',
      help: { zh: '直接列出适用的选项' },
    });
  });

  it('refuses a negation of everything', () => {
    const only = choiceCondition([{ id: 'a', names: ['甲'] }]);
    expect(problemOf(only, '非甲').text.zh).toBe('“非甲”排除了所有选项');
  });

  it('reads any list of options', () => {
    const indexes = fc.uniqueArray(fc.nat(options.length - 1), { minLength: 1 });
    const separator = fc.constantFrom('、', ',', '，', ';', '；', '/', '和', '及', '或', '与', ' ');
    fc.assert(
      fc.property(indexes, separator, (chosen, mark) => {
        const names = chosen.map((index) => options[index]?.names[0] ?? '');
        const members = readValue(some, names.join(mark)).flatMap(([lo, hi]) =>
          Array.from({ length: hi - lo + 1 }, (_, i) => lo + i),
        );
        expect(members).toEqual([...chosen].sort((a, b) => a - b));
      }),
    );
  });
});
