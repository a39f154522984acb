/** Several short texts in one cell: steps, documents, warnings. */
import { tidyText } from '../../base/text.ts';
import { bad, type CellType, cellText, good } from './cell.ts';
import { excelDamage } from './damage.ts';

const GRAMMAR = {
  zh: '几条文字，一条一行，或用“；”隔开',
  en: 'several texts, one a line or separated by ；',
};

/** Texts in the order given; a semicolon or a line break ends each of them. */
export const linesCell: CellType<readonly string[]> = {
  label: { zh: '几条文字', en: 'several texts' },
  grammar: GRAMMAR,
  examples: ['打开国家医保服务平台；点“我的账户”；看余额'],
  read(cell) {
    const got = cellText(cell);
    const damage = excelDamage(got);
    if (damage !== null) return bad({ ...damage, expected: GRAMMAR, got });
    const lines = cell
      .split(/[;；\n\r]+/u)
      .map((line) => tidyText(line).replace(/^'/u, ''))
      .filter((line) => line !== '');
    return good(lines);
  },
};
