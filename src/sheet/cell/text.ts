/**
 * Prose: titles, explanations, the notice's wording.
 */

import { tidyText } from '../../base/text.ts';
import type { CellType } from './cell.ts';
import { bad, cellText, good } from './cell.ts';
import { excelDamage } from './damage.ts';

const GRAMMAR = { zh: '文字', en: 'text' };

/** Whether a text begins with a common Chinese character. */
export const beginsInHan = (text: string): boolean => {
  const first = text.charCodeAt(0);
  return first >= 0x4e00 && first <= 0x9fff;
};

/**
 * Text kept as written, with Chinese punctuation and line breaks; only invisible characters and
 * stray spaces go.
 */
export const textCell: CellType<string> = {
  label: GRAMMAR,
  grammar: GRAMMAR,
  examples: ['在职职工个人缴费部分全部计入个人账户。'],
  read(cell) {
    // What begins in Chinese is no damage and has no apostrophe before it.
    if (beginsInHan(cell)) return good(tidyText(cell));
    const got = cellText(cell);
    const damage = excelDamage(got);
    if (damage !== null) return bad({ ...damage, expected: GRAMMAR, got });
    return good(tidyText(cell).replace(/^'/u, ''));
  },
};
