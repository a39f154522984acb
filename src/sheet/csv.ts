/**
 * Text of a sheet → header and rows, each row with the number a spreadsheet shows. Cells stay
 * raw: what they mean is the cell types' business.
 */

import Papa from 'papaparse';
import { foldText, isBlank } from '../base/text.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { cellName } from '../diagnostic/diagnostic.ts';
import type { CsvRow, CsvTable } from './csv-table.ts';
import { LONGEST_CELL, MOST_COLUMNS } from './limits.ts';
import { brokenQuote } from './quotes.ts';
import { lostCharacters, problem, strayCells, titleAbove } from './strays.ts';

/** The separator seen most often in the header record, outside quotes; a comma if none is. */
export function delimiterOf(text: string): string {
  const counts = new Map([
    [',', 0],
    ['\t', 0],
    [';', 0],
  ]);
  let quoted = false;
  let before = '';
  for (const character of text.trimStart()) {
    if (character === '"') quoted = !quoted;
    if (quoted) continue;
    const ends = character === '\n' || character === '\r';
    const count = counts.get(character);
    // A tab that another separator follows, or nothing, is a space at the end of a cell.
    if (before === '\t' && (ends || count !== undefined) && character !== '\t')
      counts.set('\t', (counts.get('\t') ?? 0) - 1);
    if (ends) break;
    if (count !== undefined) counts.set(character, count + 1);
    before = character;
  }
  let best = ',';
  for (const [delimiter, count] of counts) {
    if (count > (counts.get(best) ?? 0)) best = delimiter;
  }
  return best;
}

/** Without the blank rows and columns at the end: spreadsheets may write a million of them. */
function withoutBlankEnd(text: string, delimiter: string): string {
  let end = text.length;
  while (end > 0 && [delimiter, '\n'].includes(text.charAt(end - 1))) end -= 1;
  // Spaces behind a closing quote belong to no cell, but are one where nothing follows them.
  const spaces = /" +$/u.exec(text.slice(Math.max(0, end - MOST_SPACES), end));
  return text.slice(0, spaces === null ? end : end - spaces[0].length + 1);
}

/** So many spaces are looked past at the end of a text. */
const MOST_SPACES = 1000;

/** The records of a text, or the first place where its quotes do not match. */
function parse(file: string, text: string): { records: string[][]; broken: Diagnostic | null } {
  // One kind of line ending, so that files mixed by hand or from old Macs split alike.
  const whole = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n');
  const delimiter = delimiterOf(whole);
  const source = withoutBlankEnd(whole, delimiter);
  const { data, errors } = Papa.parse<string[]>(source, { delimiter, newline: '\n' });
  const error = errors.find(({ type }) => type === 'Quotes');
  if (error === undefined) return { records: data, broken: null };
  const shown = Math.max(0, (data[error.row ?? 0]?.length ?? 1) - 1);
  const { record, column, unclosed } = brokenQuote(source, delimiter) ?? {
    record: error.row ?? 0,
    column: shown,
    unclosed: error.code === 'MissingQuotes',
  };
  return {
    records: [],
    broken: problem(
      'YB-FILE',
      file,
      cellName(record + 1, column),
      unclosed
        ? { zh: '引号没有成对：这里的 " 没有结束', en: 'this quote (") is never closed' }
        : { zh: '引号后面还有文字', en: 'there is text after a closing quote (")' },
      {
        zh: '单元格里的 " 要写成 ""，整个单元格再用 " 括起来；或用中文引号“”',
        en: 'inside a cell write " as "" and put " around the whole cell; or use “”',
      },
    ),
  };
}

/** The columns that have a header. */
export function readHeader(cells: readonly string[]): CsvTable['header'] {
  return cells
    .map((cell, column) => ({ text: foldText(cell), column }))
    .filter(({ text }) => text !== '');
}

/** The first cell no spreadsheet could hold: most often a quote further up swallowed the rest. */
function tooLong(file: string, records: readonly (readonly string[])[]): Diagnostic | null {
  for (const [index, cells] of records.entries()) {
    const column = cells.findIndex((cell) => cell.length > LONGEST_CELL);
    const cell = cells[column];
    if (cell === undefined) continue;
    return problem(
      'YB-FILE',
      file,
      cellName(index + 1, column),
      {
        zh: `这一格有 ${cell.length} 个字，超过表格软件的上限 ${LONGEST_CELL} 个`,
        en: `this cell has ${cell.length} characters; a spreadsheet allows ${LONGEST_CELL}`,
      },
      {
        zh: '多半是前面的引号 " 没有成对，把后面的内容都并进了这一格：检查这一格附近的引号',
        en: 'most likely an unmatched quote (") took in what follows: look at the quotes near this cell',
      },
    );
  }
  return null;
}

function tooWide(file: string, row: number, width: number): Diagnostic {
  return problem(
    'YB-HEADER',
    file,
    cellName(row, width - 1),
    {
      zh: `表头有 ${width} 列，超过表格软件的上限 ${MOST_COLUMNS} 列`,
      en: `the header has ${width} columns; a spreadsheet allows ${MOST_COLUMNS}`,
    },
    { zh: '这多半不是政策表：检查是不是选错了文件', en: 'most likely this is another file' },
  );
}

/**
 * Reads comma-, tab- or semicolon-separated text. With unbalanced quotes there is no table, since
 * everything after them would be wrong.
 */
export function readCsv(
  file: string,
  text: string,
): { readonly table: CsvTable | null; readonly diagnostics: readonly Diagnostic[] } {
  const { records, broken } = parse(file, text);
  const unusable = broken ?? tooLong(file, records);
  if (unusable !== null) return { table: null, diagnostics: [unusable] };
  const headerIndex = records.findIndex((cells) => !cells.every(isBlank));
  const headerCells = records[headerIndex];
  if (headerCells === undefined) {
    const empty = { zh: '文件里没有表头', en: 'the file has no header' };
    return { table: null, diagnostics: [problem('YB-HEADER', file, null, empty, null)] };
  }
  const width = headerCells.findLastIndex((cell) => !isBlank(cell)) + 1;
  if (width > MOST_COLUMNS)
    return { table: null, diagnostics: [tooWide(file, headerIndex + 1, width)] };
  const header = readHeader(headerCells);
  const only = header[0];
  if (header.length === 1 && only !== undefined && /[，、；|]/u.test(headerCells.join(''))) {
    const broad = problem(
      'YB-HEADER',
      file,
      cellName(headerIndex + 1, only.column),
      {
        zh: '表头只有一列：各列之间用的是中文标点或竖线',
        en: 'the header is one single column: the columns are separated by full-width punctuation or bars',
      },
      { zh: '各列之间改用英文逗号“,”', en: 'separate the columns by a plain comma “,”' },
    );
    return { table: null, diagnostics: [broad] };
  }
  const title = titleAbove(file, records, headerIndex);
  if (title !== null) return { table: null, diagnostics: [title] };
  const rows: CsvRow[] = [];
  for (const [index, cells] of records.entries()) {
    if (index <= headerIndex || cells.every(isBlank)) continue;
    while (cells.length < width) cells.push('');
    rows.push({ row: index + 1, cells });
  }
  const lost = text.includes('\uFFFD') ? lostCharacters(file, rows) : [];
  const strays = strayCells(file, headerIndex + 1, header, rows);
  const kept = rows.map(({ row, cells }): CsvRow => {
    if (cells.length === width) return { row, cells };
    const whole = { row, cells: cells.slice(0, width) };
    const beyond = cells.slice(width);
    return beyond.every(isBlank) ? whole : { ...whole, beyond };
  });
  const table = { file, headerRow: headerIndex + 1, header, rows: kept };
  const unheaded = strays.some(({ code }) => code === 'YB-HEADER');
  return {
    table: unheaded ? { ...table, unheaded } : table,
    diagnostics: [...strays, ...lost],
  };
}
