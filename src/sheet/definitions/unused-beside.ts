/** Rows whose method has no figures, such as 从上级: what they say besides nobody is ever told. */
import type { Text } from '../../base/text.ts';
import type { Columns } from '../column.ts';
import { NO_PROBLEMS, type RowProblem } from './words.ts';

/** The method of a row that hands down. */
export const FROM_ABOVE: Text = { zh: '从上级', en: '从上级 (as above)' };

/**
 * What is wrong with such a row that has figures all the same. One of them may have been typed into
 * the wrong row; where there are several, the method is most likely the slip.
 *
 * @param method the column that says the method
 * @param word the method itself
 * @param keys the columns that such a row does not use
 */
export function unusedBeside(
  values: Readonly<Record<string, unknown>>,
  columns: Columns,
  method: string,
  word: Text,
  keys: readonly string[],
): readonly RowProblem[] {
  const filled = keys.filter((key) => isFilled(values[key], columns[key]));
  const [only] = filled;
  if (only === undefined) return NO_PROBLEMS;
  const named = filled.map((key) => columns[key]?.header ?? key);
  const said = columns[method]?.header ?? method;
  const isOne = filled.length === 1;
  return [
    {
      code: 'YB-UNUSED-CELL',
      key: isOne ? only : method,
      text: {
        zh: `“${said}”是“${word.zh}”，用不到${named.map((header) => `“${header}”`).join('')}，却填了内容`,
        en: `${said} says ${word.en}, which does not use ${named.join(', ')}, yet ${isOne ? 'the cell is' : 'they are'} filled in`,
      },
      help: isOne
        ? {
            zh: `清空这一格；如果写错的是“${said}”，改正它`,
            en: `clear the cell, or correct ${said} if that is what is wrong`,
          }
        : {
            zh: `多半是“${said}”写错了，改正它；没有写错的，清空那几格`,
            en: `most likely ${said} is wrong: correct it, or clear those cells if it is right`,
          },
      ...(isOne ? {} : { isUnsure: true }),
    },
  ];
}

/** A blank and its default look alike, so the default never counts as filled in. */
function isFilled(value: unknown, column: Columns[string] | undefined): boolean {
  if (value === undefined || value === null) return false;
  return column?.blank.kind !== 'value' || column.blank.value !== value;
}
