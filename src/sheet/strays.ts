/** What stands where no header explains it, and characters that were lost on the way. */
import { foldText, isBlank, type Text } from '../base/text.ts';
import type { Diagnostic, DiagnosticCode } from '../diagnostic/diagnostic.ts';
import { cellName } from '../diagnostic/diagnostic.ts';
import type { CsvRow, CsvTable } from './csv.ts';
import { MOST_FINDINGS } from './limits.ts';

/** An error at a cell, before anything is known of columns. */
export function problem(
  code: DiagnosticCode,
  file: string,
  cell: string | null,
  text: Text,
  help: Text | null,
): Diagnostic {
  return { code, severity: 'error', file, cell, text, notes: [], help };
}

/**
 * Filled cells that stand under no header: rows that are too long, and once a column that has no
 * header. One such cell alone is a stray; where there are more, the header is what lacks.
 */
export function strayCells(
  file: string,
  headerRow: number,
  header: CsvTable['header'],
  rows: readonly CsvRow[],
): Diagnostic[] {
  const known = new Set(header.map(({ column }) => column));
  const width = (header.at(-1)?.column ?? -1) + 1;
  const reported = new Set<number>();
  const found: Diagnostic[] = [];
  const whole = known.size === width;
  for (const { row, cells } of rows) {
    if (found.length > MOST_FINDINGS) break;
    if (whole && cells.length === width) continue;
    const stray = cells.findIndex(
      (cell, column) => !known.has(column) && !reported.has(column) && !isBlank(cell),
    );
    if (stray === -1) continue;
    const cell = cellName(row, stray);
    if (stray < width) {
      reported.add(stray);
      const filled = rows.filter((other) => !isBlank(other.cells[stray] ?? '')).length;
      found.push(
        problem(
          'YB-HEADER',
          file,
          filled > 1 ? cellName(headerRow, stray) : cell,
          { zh: '这一列没有表头，却有内容', en: 'this column has content but no header' },
          { zh: '补上表头，或清空这一列', en: 'give it a header, or clear the column' },
        ),
      );
    } else {
      const content = foldText(cells[stray] ?? '');
      found.push(
        problem(
          'YB-FILE',
          file,
          cell,
          {
            zh: `这一行比表头长：表头有 ${width} 列，第 ${stray + 1} 列却有“${content}”`,
            en: `this row is longer than the header: ${width} columns, yet column ${stray + 1} has “${content}”`,
          },
          {
            zh: '多半是单元格里有英文逗号：用 " 把那一格括起来，或改用中文逗号“，”或顿号“、”；也可能这一行多了一格',
            en: 'most likely a cell holds a comma: put " around that cell, or use “，” or “、”; or the row has a cell too many',
          },
        ),
      );
    }
  }
  return found;
}

/** Cells some earlier program has spoilt: U+FFFD stands where a character could not be kept. */
export function lostCharacters(file: string, rows: readonly CsvRow[]): Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const { row, cells } of rows) {
    if (found.length > MOST_FINDINGS) break;
    for (const [column, cell] of cells.entries()) {
      if (!cell.includes('\uFFFD')) continue;
      found.push(
        problem(
          'YB-CELL',
          file,
          cellName(row, column),
          {
            zh: '单元格里有乱码“\uFFFD”：原来的字已经丢失',
            en: 'the cell holds “\uFFFD”: the original character is lost',
          },
          {
            zh: '对照原文重新输入这一格，并另存为 CSV UTF-8',
            en: 'type the cell again from the notice and save as CSV UTF-8',
          },
        ),
      );
    }
  }
  return found;
}

/**
 * A first row with one filled cell above rows with several is a title, not a header: nothing below
 * it can be read until it is gone, so it is the only finding.
 */
export function titleAbove(
  file: string,
  records: readonly (readonly string[])[],
  at: number,
): Diagnostic | null {
  const first = records[at] ?? [];
  const next = records.slice(at + 1).find((cells) => !cells.every(isBlank));
  if (next === undefined || filledIn(first) !== 1 || filledIn(next) < 2) return null;
  const column = first.findIndex((cell) => !isBlank(cell));
  const title = foldText(first[column] ?? '');
  return problem(
    'YB-HEADER',
    file,
    cellName(at + 1, column),
    {
      zh: `第一行只有“${title}”一格，不是表头`,
      en: `the first row holds “${title}” alone and is no header`,
    },
    {
      zh: '表头要在第一行：如果这是标题，删去这一行',
      en: 'the header must come first: if this is a title, remove the row',
    },
  );
}

const filledIn = (cells: readonly string[]): number =>
  cells.filter((cell) => !isBlank(cell)).length;
