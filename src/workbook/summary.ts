/** What an import changes, in words: a line a row or cell. */
import type { Text } from '../base/text.ts';
import type { CellChange, RowChange } from './arrange.ts';
import type { SheetChange } from './plan.ts';

/** Of more rows than this in one sheet, only the number is told. */
const MOST_ROWS = 50;

const LONGEST = 60;

export function summarise(changes: readonly SheetChange[], lang: keyof Text): string {
  if (changes.length === 0) return { zh: '没有改动。\n', en: 'Nothing changes.\n' }[lang];
  return changes.map((change) => ofSheet(change, lang)).join('');
}

function ofSheet(change: SheetChange, lang: keyof Text): string {
  const { file, isNew, addedColumns, removedColumns, lostColumns, rows, reordered } = change;
  const count = (kind: RowChange['kind']): number => rows.filter((row) => row.kind === kind).length;
  const [changed, added, removed] = [count('changed'), count('added'), count('removed')];
  const head: Text = {
    zh: `${file}${isNew ? '（新的表）' : ''}: 改 ${changed} 行，增 ${added} 行，删 ${removed} 行`,
    en: `${file}${isNew ? ' (a new sheet)' : ''}: ${changed} row(s) changed, ${added} added, ${removed} removed`,
  };
  const lines: Text[] = [head];
  if (addedColumns.length > 0 && !isNew)
    lines.push({
      zh: `  + 列 ${addedColumns.join('、')}`,
      en: `  + column(s) ${addedColumns.join(', ')}`,
    });
  const blank = removedColumns.filter((header) => !lostColumns.includes(header));
  if (blank.length > 0)
    lines.push({
      zh: `  - 列 ${blank.join('、')}（没有内容）`,
      en: `  - column(s) ${blank.join(', ')}, which are blank`,
    });
  if (lostColumns.length > 0)
    lines.push({
      zh: `  - 列 ${lostColumns.join('、')}（连同内容）`,
      en: `  - column(s) ${lostColumns.join(', ')}, with their content`,
    });
  for (const row of rows.slice(0, MOST_ROWS)) lines.push(...ofRow(row));
  if (rows.length > MOST_ROWS)
    lines.push({
      zh: `  …还有 ${rows.length - MOST_ROWS} 行`,
      en: `  … and ${rows.length - MOST_ROWS} more`,
    });
  if (reordered)
    lines.push({
      zh: '  行的先后与原表不同，仍按原来的次序写',
      en: '  the rows came in another order; the old one is kept',
    });
  return lines.map((line) => `${line[lang]}\n`).join('');
}

function ofRow({ kind, name, cells }: RowChange): Text[] {
  const both = (line: string): Text => ({ zh: line, en: line });
  if (kind === 'added') return [both(`  + ${short(name)}`)];
  if (kind === 'removed') return [both(`  - ${short(name)}`)];
  return cells.map((cell) => both(`  ~ ${short(name)} ${ofCell(cell)}`));
}

const ofCell = ({ header, from, to }: CellChange): string =>
  `${header}: ${shown(from)} → ${shown(to)}`;

const shown = (text: string): string => (text === '' ? '∅' : short(text));

function short(text: string): string {
  const line = text.replace(/\n/gu, '⏎');
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}
