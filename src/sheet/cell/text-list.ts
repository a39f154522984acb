/** Lists of short names, such as a region's aliases. */
import { bad, type CellType, good, listText } from './cell.ts';
import { excelDamage } from './damage.ts';

const GRAMMAR = {
  zh: '名称，几个用“、”隔开（青岛、青岛市）',
  en: 'names separated by 、 (青岛、青岛市)',
};

const SEPARATOR = /[、,;/|]/u;
const RARE_SEPARATOR = /[,;/|]/u;

const WORDS = {
  label: { zh: '名称的列表', en: 'a list of names' },
  grammar: GRAMMAR,
  examples: ['青岛', '内蒙古、内蒙'],
};

/** Names in the order given, each once. */
export const textListCell: CellType<readonly string[]> = {
  ...WORDS,
  read(cell) {
    const got = listText(cell);
    const damage = excelDamage(got);
    if (damage !== null) return bad({ ...damage, expected: GRAMMAR, got });
    return good(namesIn(got));
  },
};

/**
 * The same as one text with 、 between the names, for long lists that are hardly ever looked into:
 * who does takes each once, since a name that a tidy list has twice stays there twice.
 */
export const joinedListCell: CellType<string> = {
  ...WORDS,
  read(cell) {
    const got = listText(cell);
    const damage = excelDamage(got);
    if (damage !== null) return bad({ ...damage, expected: GRAMMAR, got });
    return good(UNTIDY.test(got) ? namesIn(got).join('、') : got);
  },
};

/** A folded list that is written in another way than with one 、 between two names. */
const UNTIDY = /[,;/|]|、[、 ]| 、|^、|、$/u;

function namesIn(folded: string): readonly string[] {
  if (!SEPARATOR.test(folded)) return folded === '' ? [] : [folded];
  // A part of a folded text is folded but for the spaces around it.
  const parts = RARE_SEPARATOR.test(folded) ? folded.split(SEPARATOR) : folded.split('、');
  const names = parts.map((name) => name.trim()).filter((name) => name !== '');
  const each = new Set(names);
  return each.size === names.length ? names : [...each];
}
