/** Wordings of notices beside the usual ones, each of which can mean one thing only. */
import { expect, it } from 'vitest';
import { integerCondition } from '../../../src/sheet/cell/integer-condition.ts';
import { readValue } from './reading.ts';

const age = integerCondition({ min: 0, max: 150, unit: '岁', names: ['年龄'] });

it.each([
  ['不满70周岁的', [[0, 69]]],
  ['70岁以上的人员', [[70, 150]]],
  ['70周岁及其以上', [[70, 150]]],
  ['[70,+∞)', [[70, 150]]],
  ['(-∞,70)', [[0, 69]]],
  ['至69岁', [[0, 69]]],
  ['年龄在70周岁以上', [[70, 150]]],
  ['不分年龄', [[0, 150]]],
  ['所有年龄', [[0, 150]]],
  ['累计满25岁', [[25, 150]]],
])('reads %s', (cell, intervals) => {
  expect(readValue(age, cell).intervals).toEqual(intervals);
});
