/** The text for a change request: whose answers change, and which cells were edited. */
import type { Comparison } from '../compare/compare.ts';
import { renderDiffMarkdown } from '../compare/render.ts';
import type { Lang } from '../i18n/lang.ts';
import type { CellChange, RowChange } from '../workbook/arrange.ts';
import type { SheetChange } from '../workbook/plan.ts';
import type { BaseName } from './base.ts';

/** Of more rows than this in one sheet, only the number is told. */
const MOST_ROWS = 200;

interface Words {
  readonly practice: string;
  readonly edits: string;
  readonly none: string;
  readonly errors: string;
  readonly blank: string;
  readonly added: string;
  readonly removed: string;
  readonly addedColumns: (names: string) => string;
  readonly removedColumns: (names: string) => string;
  readonly more: (count: number) => string;
}

const WORDS: Readonly<Record<Lang, Words>> = {
  'zh-CN': {
    practice: '（练习：与练习表比较，不是正式的改动。）',
    edits: '改动的单元格',
    none: '没有改动。',
    errors: '表里有错误，没有比较回答。',
    blank: '（空白）',
    added: '新增',
    removed: '删去',
    addedColumns: (names) => `新增的列：${names}`,
    removedColumns: (names) => `删去的列：${names}`,
    more: (count) => `另有 ${count} 行`,
  },
  en: {
    practice: '(Practice, compared with the practice sheets: no change of the real ones.)',
    edits: 'Cells edited',
    none: 'Nothing was edited.',
    errors: 'The sheets have errors, so answers were not compared.',
    blank: '(blank)',
    added: 'added',
    removed: 'removed',
    addedColumns: (names) => `columns added: ${names}`,
    removedColumns: (names) => `columns removed: ${names}`,
    more: (count) => `${count} more row(s)`,
  },
};

/** @param comparison null where the sheets have errors */
export function changeRequest(
  comparison: Comparison | null,
  changes: readonly SheetChange[],
  lang: Lang,
  base: BaseName,
): string {
  const words = WORDS[lang];
  const answers = comparison === null ? `${words.errors}\n` : renderDiffMarkdown(comparison, lang);
  const edits =
    changes.length === 0 ? [words.none] : changes.flatMap((change) => ofSheet(change, words));
  const head = base === 'practice' ? `${words.practice}\n\n` : '';
  return `${head}${answers}\n## ${words.edits}\n\n${edits.join('\n')}\n`;
}

function ofSheet(
  { file, rows, addedColumns, removedColumns, isNew }: SheetChange,
  words: Words,
): readonly string[] {
  const lines = [`### ${file}`, ''];
  const names = (list: readonly string[]): string => list.map(escaped).join(', ');
  if (addedColumns.length > 0 && !isNew) lines.push(`- ${words.addedColumns(names(addedColumns))}`);
  if (removedColumns.length > 0) lines.push(`- ${words.removedColumns(names(removedColumns))}`);
  for (const row of rows.slice(0, MOST_ROWS)) lines.push(...ofRow(row, words));
  if (rows.length > MOST_ROWS) lines.push(`- ${words.more(rows.length - MOST_ROWS)}`);
  return [...lines, ''];
}

function ofRow({ kind, name, cells }: RowChange, words: Words): readonly string[] {
  if (kind !== 'changed') return [`- ${escaped(name)}: ${words[kind]}`];
  return cells.map((cell) => `- ${escaped(name)} ${ofCell(cell, words)}`);
}

function ofCell({ header, from, to }: CellChange, words: Words): string {
  const shown = (text: string): string => (text === '' ? words.blank : escaped(text));
  return `${escaped(header)}: ${shown(from)} → ${shown(to)}`;
}

/** Nothing in a cell is markup, and a cell is one line. */
const escaped = (text: string): string =>
  text.replace(/[\\|<>[\]*_`#@]/gu, '\\$&').replace(/\s+/gu, ' ');
