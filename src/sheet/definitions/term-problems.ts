/** What is wrong with single rows of terms.csv. */
import type { Values } from '../column.ts';
import type { termColumns } from './benefits.ts';
import type { RowProblem } from './words.ts';

/** Whether the words of a term have its value as a percentage. */
const isShare = (value: string, words: string): boolean =>
  !value.endsWith('%') &&
  new RegExp(`(?<![\\d.])${value.replace('.', '\\.')}[%％]`, 'u').test(words);

/** A value comes in a unit, with its bound; percentages are their own unit. */
export function termProblems({
  region,
  benefit,
  end,
  otherEnd,
  treatment,
  bound,
  value,
  unit,
  text,
}: Values<typeof termColumns>): readonly RowProblem[] {
  const [misplaced] = Object.entries({ end, otherEnd, treatment }).filter(
    ([, cell]) => cell !== null,
  );
  if (misplaced !== undefined && benefit !== 'transfer')
    return [
      {
        key: misplaced[0],
        text: {
          zh: '只有转移（transfer）的条款看这一格',
          en: 'this cell counts for terms of transfers (transfer) alone',
        },
        help: { zh: '清空这一格', en: 'clear the cell' },
      },
    ];
  // Whoever moves within a pooling area takes nothing anywhere.
  if (otherEnd !== null && otherEnd === region && /[市州盟]$/u.test(region))
    return [
      {
        key: 'otherEnd',
        text: {
          zh: `另一端就是这一行的地区“${region}”：没有人从一个地方转到同一个地方`,
          en: `the other end is ${region}, the region of the row itself: nobody moves from a place to itself`,
        },
        help: {
          zh: '写对方的地区；哪里都算的，清空这一格',
          en: 'name the place at the other end; clear the cell where it may be anywhere',
        },
      },
    ];
  if (value === null && (bound !== null || unit !== null))
    return [
      {
        key: 'value',
        text: {
          zh: `有${bound === null ? '单位' : '界限'}，却没有数值`,
          en: `there is a ${bound === null ? 'unit' : 'bound'} without a value`,
        },
        help: {
          zh: '填上数值；这条规定没有数的，清空界限和单位',
          en: 'give the value; clear bound and unit if the term has none',
        },
      },
    ];
  // 70 beside 报销70%: it is the sign that is missing, not a unit.
  const share =
    value === null || bound === null || unit !== null
      ? undefined
      : sharesOf(value).find((one) => isShare(one, text));
  if (share !== undefined)
    return [
      {
        key: 'value',
        text: {
          zh: `说明里写的是“${share}%”，这里${share === value ? '却没有“%”' : `却是“${value}”`}`,
          en: `the words have “${share}%”, but here ${share === value ? 'the % is missing' : `it is “${value}”`}`,
        },
        help: { zh: `改为“${share}%”`, en: `write “${share}%”` },
      },
    ];
  if (value !== null && (bound === null || (unit === null && !value.endsWith('%'))))
    return [
      {
        // With neither beside it, it is the value that was filled in by mistake.
        key:
          bound === null && unit === null && !value.endsWith('%')
            ? 'value'
            : bound === null
              ? 'bound'
              : 'unit',
        text: { zh: '有数值，却没有界限或单位', en: 'there is a value without bound or unit' },
        help: {
          zh: '界限填“至少”“至多”或“等于”，单位填“个月”“元”“人”之类',
          en: 'give 至少, 至多 or 等于 as the bound, and a unit such as 个月, 元, 人',
        },
      },
    ];
  if (value?.endsWith('%') && Number(value.slice(0, -1)) > 100)
    return [
      {
        key: 'value',
        text: {
          zh: `${value} 超过了 100%：这里的百分数都是占费用的多少`,
          en: `${value} is more than 100%: percentages here are shares of the cost`,
        },
        help: {
          zh: '看看是不是多了一个 0；别的百分数不写“%”，单位里写“百分点”之类',
          en: 'is there a 0 too many? Write other percentages without %, with a unit of their own',
        },
      },
    ];
  return [];
}

/** What a number without a sign may be in percent: itself, or a fraction a hundredfold. */
function sharesOf(value: string): readonly string[] {
  const fraction = /^0\.\d+$/u.test(value) ? [`${Number((Number(value) * 100).toFixed(4))}`] : [];
  return [value, ...fraction];
}
