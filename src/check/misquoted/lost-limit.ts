/** The least or the greatest amount of a rate that the row's own words name, and no cell has. */
import { formatFen } from '../../base/money.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import type { Columns } from '../../sheet/column.ts';
import { finding } from '../../sheet/finding.ts';
import { cellOf, type Row } from '../../sheet/rows.ts';
import { short } from '../words/said-figures.ts';
import type { DecisionSheet } from '../world.ts';
import { isOfElsewhere, isOfOtherTimes } from './own-things.ts';

/** 最多220元, with nothing between that might be what it is about. */
const LIMITS = [
  ['floor', '保底', /(?:最少|至少|最低|保底|不[得能]?[少低]于)(\d+(?:\.\d+)?)元/gu],
  ['cap', '封顶', /(?:最多|至多|最高|封顶|不[得能]?(?:超过|高于))(\d+(?:\.\d+)?)元/gu],
] as const;

/** The limits that rows of a sheet say in words alone. */
export function lostLimits({ rows }: DecisionSheet): readonly Diagnostic[] {
  return rows.flatMap(({ row }) => {
    const { method, explanation: words, floor, cap } = row.values;
    if (method !== 'rate' || (typeof floor === 'number' && typeof cap === 'number')) return [];
    // Hardly any row speaks of yuan beside a rate.
    if (typeof words !== 'string' || !words.includes('元')) return [];
    if (isOfOtherTimes(words, '元') || isOfElsewhere(words)) return [];
    return LIMITS.flatMap(([key, header, said]) => {
      if (typeof row.values[key] === 'number' || !row.letters.has(key)) return [];
      const [amount, second] = new Set([...words.matchAll(said)].map(([, digits = '']) => digits));
      if (amount === undefined || second !== undefined || isElsewhere(amount, row)) return [];
      return [report(row, key, header, amount, words)];
    });
  });
}

/** Whether an amount stands in another cell of the row. */
const isElsewhere = (digits: string, { values }: Row<Columns>): boolean =>
  ['amount', 'floor', 'cap'].some((key) => {
    const fen = values[key];
    return typeof fen === 'number' && short(formatFen(fen)) === short(digits);
  });

const report = (
  row: Row<Columns>,
  key: string,
  header: string,
  amount: string,
  words: string,
): Diagnostic => ({
  ...finding(
    'YB-MISQUOTED',
    row,
    key,
    {
      zh: `“${header}”空着，同一行的说明却写了 ${amount}元`,
      en: `${header} is blank, yet 说明 in the same row has ${amount} yuan`,
    },
    {
      severity: 'warning',
      notes: [{ file: row.file, cell: cellOf(row, 'explanation'), text: { zh: words, en: words } }],
      help: {
        zh: `对照依据，看看是不是漏填了：填“${amount}”；说明写错了的，改说明`,
        en: `see the source: was it forgotten? Write ${amount}; correct 说明 if that is wrong`,
      },
    },
  ),
  meant: amount,
});
