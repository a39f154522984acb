/** The figure that a golden case expects: an amount, or 无 for «must not be known». */
import type { Fen } from '../../base/money.ts';
import type { CellType } from './cell.ts';
import { cellText, good } from './cell.ts';
import { moneyCell } from './money.ts';

/** What a golden case expects of a figure. */
export type ExpectedMoney =
  | { readonly kind: 'amount'; readonly fen: Fen }
  | { readonly kind: 'absent' };

export const expectedMoneyCell: CellType<ExpectedMoney> = {
  label: { zh: '预期的金额', en: 'an expected amount' },
  grammar: {
    zh: `${moneyCell.grammar.zh}，或“无”`,
    en: `${moneyCell.grammar.en}, or 无 for none`,
  },
  examples: ['107.00', '无'],
  typed: 'money',
  read(cell) {
    if (cellText(cell) === '无') return good({ kind: 'absent' });
    const reading = moneyCell.read(cell);
    return reading.ok ? good({ kind: 'amount', fen: reading.value }) : reading;
  },
};
