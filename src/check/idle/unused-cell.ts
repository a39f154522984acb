import { parseMoney } from '../../base/money.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import type { Columns } from '../../sheet/column.ts';
import { finding } from '../../sheet/finding.ts';
import { cellOf, type Row } from '../../sheet/rows.ts';
import type { Check, DecisionRow, UnusedCell } from '../world.ts';

/** YB-UNUSED-CELL: a figure that nobody will ever be told, because the method does not use it. */
export const unusedCell: Check = {
  code: 'YB-UNUSED-CELL',
  definition: {
    zh: '填了这一行的“方式”用不到的格子：例如“定额”的行填了比例，“不划入”“从上级”的行填了金额。填的内容不会起作用，多半是方式选错了。',
    en: 'A cell is filled in that the 方式 of its row does not use, such as a rate on a row of 定额 or an amount on one of 不划入 or 从上级. It has no effect; most likely the method is wrong.',
  },
  example: '编号,地区,参保身份,方式,金额,比例\nBJ-1,北京市,退休,定额,100,2%',
  good: '编号,地区,参保身份,方式,金额,比例\nBJ-1,北京市,退休,定额,100,',
  run: ({ decisions }, found) =>
    decisions.flatMap(({ rows }) =>
      rows.filter(hasUnused).flatMap(({ row, unused }) => {
        if (found.some((item) => item.code === 'YB-SHADOW' && isAt(item, row, 'method'))) return [];
        const [wrong] = unused.filter(({ instead }) => instead);
        if (wrong !== undefined) return [wrongMethod(row, wrong)];
        const [first, ...others] = unused;
        // Several cells that all belong to one other method, and no amount: it is that method.
        const isOther = row.values['amount'] === null && others.length > 0;
        const isRate = isOther && first !== undefined && others.every(isWantedLike(first));
        if (first !== undefined && (isRate || isAmountSaid(row, unused)))
          return [otherMethod(row, unused, first)];
        return unused.map(({ key, header, method, wanted }) => {
          const cell = cellOf(row, key);
          const at = cellOf(row, 'method');
          return finding(
            'YB-UNUSED-CELL',
            row,
            key,
            {
              zh: `方式是“${method.zh}”，用不到“${header.zh}”，这一格却填了内容`,
              en: `the method is ${method.en}, which does not use ${header.en}, yet the cell is filled in`,
            },
            {
              notes: [
                { file: row.file, cell: at, text: { zh: `方式：${method.zh}`, en: method.en } },
              ],
              help:
                wanted === null
                  ? {
                      zh: `清空 ${cell}，或改正 ${at} 的方式`,
                      en: `clear ${cell}, or correct ${at}`,
                    }
                  : {
                      zh: `清空 ${cell}；如果应当按“${wanted.zh}”算，把 ${at} 改为“${wanted.zh}”`,
                      en: `clear ${cell}; if the row is to be reckoned by ${wanted.en}, correct ${at}`,
                    },
            },
          );
        });
      }),
    ),
};

/** 从上级 where nothing is above: that word is wrong, not the figure beside it. */
const isAt = ({ file, cell }: Diagnostic, row: Row<Columns>, key: string): boolean =>
  file === row.file && cell === cellOf(row, key);

const isWantedLike =
  ({ wanted }: UnusedCell) =>
  (other: UnusedCell): boolean =>
    wanted !== null && other.wanted?.zh === wanted.zh;

/** Why words may name an amount that the row cannot give. */
const NO_FIGURE = /算不出|没有查到|不可计算/u;

/** How the figure of 定额 stands in a row: with its 周期, which may be the usual one. */
const OF_AMOUNT: readonly string[] = ['amount', 'period'];

/** Whether the row’s own words have the amount that is not used: it is the method then. */
function isAmountSaid({ values }: Row<Columns>, unused: readonly UnusedCell[]): boolean {
  const { amount, explanation } = values;
  const [first] = unused;
  if (first?.key !== 'amount' || first.wanted === null) return false;
  if (unused.some(({ key }) => !OF_AMOUNT.includes(key))) return false;
  if (typeof amount !== 'number' || typeof explanation !== 'string') return false;
  if (NO_FIGURE.test(explanation)) return false;
  const said = [...explanation.matchAll(YUAN)].map(([, yuan = '']) => parseMoney(yuan) ?? 0);
  return said.includes(amount) || said.reduce((sum, fen) => sum + fen, 0) === amount;
}

const YUAN = /(\d+(?:,\d{3})*(?:\.\d+)?)元/gu;

/** Cells of another method stand there, all of it. */
function otherMethod(
  row: Row<Columns>,
  unused: readonly UnusedCell[],
  { method, wanted }: UnusedCell,
): Diagnostic {
  const at = cellOf(row, 'method');
  const cells = unused.map(({ key }) => cellOf(row, key));
  const isOne = cells.length === 1;
  const [zh, en] = [
    unused.map(({ header }) => header.zh).join('”“'),
    unused.map(({ header }) => header.en).join(', '),
  ];
  return finding(
    'YB-UNUSED-CELL',
    row,
    'method',
    {
      zh: `方式是“${method.zh}”，用不到“${zh}”，${isOne ? '这一格却' : '这几格却都'}填了内容`,
      en: `the method is ${method.en}, which does not use ${en}, yet ${isOne ? 'the cell is' : 'these cells are'} filled in`,
    },
    {
      notes: unused.map(({ key, header }) => ({
        file: row.file,
        cell: cellOf(row, key),
        text: { zh: `填了${header.zh}`, en: `${header.en} is here` },
      })),
      help: {
        zh: `按“${wanted?.zh ?? ''}”算的，把 ${at} 改为“${wanted?.zh ?? ''}”；方式没有错的，清空 ${cells.join('、')}`,
        en: `set ${at} to ${wanted?.en ?? ''}; if the method is right, clear ${cells.join(', ')}`,
      },
    },
  );
}

const hasUnused = ({ unused }: DecisionRow<unknown>): boolean => unused.length > 0;

/** The figure of another method stands there and that of the row's own is blank. */
function wrongMethod(row: Row<Columns>, { key, header, method, wanted }: UnusedCell): Diagnostic {
  const cell = cellOf(row, key);
  const at = cellOf(row, 'method');
  return finding(
    'YB-UNUSED-CELL',
    row,
    'method',
    {
      zh: `方式是“${method.zh}”，它要的数字是空白，填的却是“${header.zh}”`,
      en: `the method is ${method.en}, whose figure is blank; ${header.en} is filled in instead`,
    },
    {
      notes: [
        { file: row.file, cell, text: { zh: `填了${header.zh}`, en: `${header.en} is here` } },
      ],
      help: {
        zh: `按“${wanted?.zh ?? ''}”算的，把 ${at} 改为“${wanted?.zh ?? ''}”；方式没有错的，把数字填到它自己的列里，清空 ${cell}`,
        en: `set ${at} to ${wanted?.en ?? ''}; if the method is right, move the figure to its own column and clear ${cell}`,
      },
    },
  );
}
