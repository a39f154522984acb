/**
 * Lists of ids.
 */

import { foldText } from '../../base/text.ts';
import type { CellType } from './cell.ts';
import { bad, cellText, good } from './cell.ts';
import { excelDamage } from './damage.ts';
import { idCell } from './id.ts';

const GRAMMAR = {
  zh: '编号，几个用“、”隔开（S1、S2）',
  en: 'ids separated by 、 (S1、S2)',
};

/** Ids with a dash, as nearly all have, may have nothing but spaces between them. */
function bySpaces(part: string): readonly string[] {
  const words = foldText(part).split(' ');
  return words.every((word) => /.-./u.test(word)) ? words : [part];
}

/** Ids in the order given, each once. */
export const idListCell: CellType<readonly string[]> = {
  label: { zh: '编号的列表', en: 'a list of ids' },
  grammar: GRAMMAR,
  examples: ['S1', 'S1、S2'],
  read(cell) {
    const got = cellText(cell);
    const damage = excelDamage(got);
    if (damage !== null) return bad({ ...damage, expected: GRAMMAR, got });
    const ids = new Set<string>();
    // Split before folding: a line break separates, and folding would make it a space.
    const listed = cell.trimStart().startsWith('=') ? got : cell;
    for (const part of listed.split(/[、,，;；/／|\n\r]/u).flatMap(bySpaces)) {
      if (foldText(part) === '') continue;
      const id = idCell.read(part);
      if (!id.ok) return bad({ ...id.problem, expected: GRAMMAR, got });
      ids.add(id.value);
    }
    if (ids.size > 0) return good([...ids]);
    const text = { zh: `“${got}”里没有编号`, en: `there is no id in “${got}”` };
    return bad({ text, expected: GRAMMAR, got });
  },
};
