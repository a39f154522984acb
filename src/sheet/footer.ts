/** Rows under a table that are printed with it: totals, who made it and when. */
import { foldText, isBlank, type Text } from '../base/text.ts';

const TOTAL = /^(?:本页|本表|全部)? ?(?:合 ?计|小 ?计|总 ?计|共 ?计|总数)(?:[:(].*|\d.*)?$/u;
const SIGNED =
  /^(?:制表|填表|填报|填制|编制|审核|复核|审批|校对|单位负责|部门负责|负责|经办|联系|报送|打印|统计)(?:人员?|者|日期|时间|单位|部门)(?::.*)?$/u;

/** A rule has more cells than this. */
const MOST_FILLED = 8;

/** What a row is instead of one of the sheet, and the mend; null where nothing says so. */
export function footerIn(
  cells: readonly string[],
): { readonly text: Text; readonly help: Text } | null {
  const filled = cells.filter((cell) => !isBlank(cell));
  const first = foldText(filled[0] ?? '');
  if (filled.length > MOST_FILLED) return null;
  const isTotal = TOTAL.test(first);
  if (!isTotal && !SIGNED.test(first)) return null;
  return {
    text: isTotal
      ? {
          zh: `这一行（“${first}”）是合计，不是表里的内容`,
          en: `this row (“${first}”) is a total and no part of the sheet`,
        }
      : {
          zh: `这一行（“${first}”）是表后的落款，不是表里的内容`,
          en: `this row (“${first}”) says who made the table, or when; it is no part of the sheet`,
        },
    help: { zh: '删去这一行', en: 'remove the row' },
  };
}
