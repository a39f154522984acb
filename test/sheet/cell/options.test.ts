import { describe, expect, it } from 'vitest';
import { optionsCell } from '../../../src/sheet/cell/options.ts';
import { expectSound, problemOf, readValue } from './reading.ts';

describe('the options cell', () => {
  it('is sound', () => expectSound(optionsCell));

  it('reads pairs, and names without an id as further names of the option before', () => {
    expect(readValue(optionsCell, 'employed=在职、retired ＝ 退休、退休人员；X=中断X')).toEqual([
      { id: 'employed', names: ['在职'] },
      { id: 'retired', names: ['退休', '退休人员'] },
      { id: 'X', names: ['中断X'] },
    ]);
  });

  it.each([
    ['退休', '退休'],
    ['retired=', 'retired='],
    ['=退休', '=退休'],
    // An id that a spreadsheet program has turned into a date, and one with a space in it.
    ['6-Apr=四月', '6-Apr=四月'],
    ['old age=老年', 'old age=老年'],
    // What stands behind a second sign must not get lost.
    ['employed=在职=职工', 'employed=在职=职工'],
  ])('objects to %s', (cell, part) => {
    expect(problemOf(optionsCell, cell).text.zh).toBe(`“${part}”不是“编号=名称”`);
  });

  it('objects to an id that is given twice', () => {
    expect(problemOf(optionsCell, 'a=甲、a=乙').text.zh).toBe('选项“a”列了两次');
  });
});
