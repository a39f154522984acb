/** Lists of short names, such as a region's aliases. */
import { bad, type CellType, cellText, good } from './cell.ts';
import { excelDamage } from './damage.ts';

const GRAMMAR = {
  zh: '名称，几个用“、”隔开（青岛、青岛市）',
  en: 'names separated by 、 (青岛、青岛市)',
};

const SEPARATOR = /[、,;/|]/u;
const RARE_SEPARATOR = /[,;/|]/u;

/** Names in the order given, each once. */
export const textListCell: CellType<readonly string[]> = {
  label: { zh: '名称的列表', en: 'a list of names' },
  grammar: GRAMMAR,
  examples: ['青岛', '内蒙古、内蒙'],
  read(cell) {
    const got = cellText(cell);
    const damage = excelDamage(got);
    if (damage !== null) return bad({ ...damage, expected: GRAMMAR, got });
    // A part of a folded text is folded but for the spaces around it.
    const parts = RARE_SEPARATOR.test(got) ? got.split(SEPARATOR) : got.split('、');
    const names = parts.map((name) => name.trim()).filter((name) => name !== '');
    const each = new Set(names);
    return good(each.size === names.length ? names : [...each]);
  },
};
