/** What stands where no header explains it, and characters that were lost on the way. */
import { foldText, isBlank, type Text } from '../base/text.ts';
import type { Diagnostic, DiagnosticCode } from '../diagnostic/diagnostic.ts';
import { cellName } from '../diagnostic/diagnostic.ts';
import type { Columns } from './column.ts';
import type { CsvRow, CsvTable } from './csv-table.ts';
import { type Garbled, garbled } from './garbled.ts';
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
      found.push(withoutHeader(file, filled > 1 ? cellName(headerRow, stray) : cell));
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

/** So many rows of a single cell may be a title, its date, its unit. */
const MOST_TITLES = 3;

/**
 * First rows with one filled cell above rows with several are titles, not a header: nothing below
 * them can be read until they are gone, so they are the only finding.
 */
export function titleAbove(
  file: string,
  records: readonly (readonly string[])[],
  at: number,
): Diagnostic | null {
  const titles: { readonly cells: readonly string[]; readonly row: number }[] = [];
  for (let index = at; index < records.length; index += 1) {
    const cells = records[index] ?? [];
    const filled = filledIn(cells);
    if (filled === 0) continue;
    const [first] = titles;
    if (filled > 1) {
      if (first === undefined) return null;
      return notTheHeader(file, first.row, first.cells, index + 1);
    }
    titles.push({ cells, row: index + 1 });
    if (titles.length > MOST_TITLES) return null;
  }
  return null;
}

/**
 * A row that is no header above one that is.
 *
 * @param row the row that stands where the header should
 * @param header the row that looks like it
 */
export function notTheHeader(
  file: string,
  row: number,
  cells: readonly string[],
  header: number,
): Diagnostic {
  const column = cells.findIndex((cell) => !isBlank(cell));
  const title = foldText(cells[column] ?? '');
  const until = header - 1;
  const which =
    row === until
      ? { zh: `第 ${row} 行`, en: `row ${row}` }
      : { zh: `第 ${row} 至 ${until} 行`, en: `rows ${row} to ${until}` };
  return problem(
    'YB-HEADER',
    file,
    cellName(row, column),
    {
      zh: `${which.zh}（“${title}”）不是表头，表头多半是第 ${header} 行`,
      en: `${which.en} (“${title}”) is no header; the header is most likely row ${header}`,
    },
    {
      zh: `表头要在最上面：删去${which.zh}，这张表就能读了；其余各格都不用改`,
      en: `the header must come first: remove ${which.en}, and leave the other cells as they are`,
    },
  );
}

/**
 * Content from the first row on, and a header nowhere: it was removed, or its characters were
 * exchanged on the way.
 */
export function noHeader(
  { file, headerRow: row, header }: Pick<CsvTable, 'file' | 'headerRow' | 'header'>,
  columns: Columns,
): Diagnostic {
  const spoilt = garbled(
    header.map(({ text }) => text),
    Object.values(columns).map((column) => column.header),
  );
  if (spoilt !== null) return exchangedCharacters(file, row, spoilt);
  const lost = header.filter(({ text }) => LOST.test(text)).length;
  if (lost * 2 > header.filter(({ text }) => !isBlank(text)).length) return lostHeader(file, row);
  const required = Object.values(columns).filter(({ blank }) => blank.kind === 'error');
  const named = required.map(({ header }) => header).join('、');
  return problem(
    'YB-HEADER',
    file,
    cellName(row, 0),
    {
      zh: `第 ${row} 行里没有一个是这张表的表头：表头这一行多半被删掉了`,
      en: `none of row ${row} is a header of this sheet: most likely the header row was removed`,
    },
    {
      zh: `在最上面补上表头，至少要有${named}；补好以后再检查其余的内容`,
      en: `put the header row back on top, with ${named} at least; the rest is checked then`,
    },
  );
}

/** Content from the first row on, and the header among it, as after sorting. */
export const headerSortedIn = (
  file: string,
  { headerRow: first }: Pick<CsvTable, 'headerRow'>,
  row: number,
): Diagnostic =>
  problem(
    'YB-HEADER',
    file,
    cellName(row, 0),
    {
      zh: `表头在第 ${row} 行，第 ${first} 行起就是内容：多半是排序时把表头也排进去了`,
      en: `the header is row ${row}, and the content begins in row ${first}: most likely it was sorted in`,
    },
    {
      zh: `把第 ${row} 行剪切到最上面；别的行不用改`,
      en: `move row ${row} to the top; the other rows may stay`,
    },
  );

/** What is left of Chinese where a program saved it in an encoding that has none. */
const LOST = /^\?+$/u;

const lostHeader = (file: string, row: number): Diagnostic =>
  problem(
    'YB-FILE',
    file,
    cellName(row, 0),
    {
      zh: '表头的字都成了“?”：这个文件存成了没有汉字的编码，字已经丢了',
      en: 'the headers are question marks: the file was saved in an encoding without Chinese, and the characters are lost',
    },
    {
      zh: '从以前的版本找回这个文件；再存的时候选“CSV UTF-8（逗号分隔）(*.csv)”',
      en: 'restore the file from an earlier version, and save it as “CSV UTF-8 (comma delimited) (*.csv)”',
    },
  );

const exchangedCharacters = (file: string, row: number, { got, meant }: Garbled): Diagnostic =>
  problem(
    'YB-FILE',
    file,
    cellName(row, 0),
    {
      zh: `文件里的字在转换编码时弄乱了：表头“${got}”原来是“${meant}”`,
      en: `the characters were garbled when the file was converted: the header “${got}” was “${meant}”`,
    },
    {
      zh: '不要逐格修改：从没有弄乱的文件重新“另存为” → “CSV UTF-8（逗号分隔）(*.csv)”',
      en: 'mend no single cells: from the file as it was before, choose “Save as” → “CSV UTF-8 (comma delimited) (*.csv)” again',
    },
  );

const filledIn = (cells: readonly string[]): number =>
  cells.filter((cell) => !isBlank(cell)).length;

/** Content under no header; at the cell itself where it is the only one of its column. */
export const withoutHeader = (file: string, cell: string): Diagnostic =>
  problem(
    'YB-HEADER',
    file,
    cell,
    { zh: '这一列没有表头，却有内容', en: 'this column has content but no header' },
    { zh: '补上表头，或清空这一列', en: 'give it a header, or clear the column' },
  );
