/**
 * The sheets of a folder as one workbook: a tab a sheet, its header frozen with notes that say what
 * may be written, drop-down lists, and cells that come back letter for letter.
 */
import { type Cell, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { SHEET_FILES, type SheetFile } from '../compile/read.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { CsvTable } from '../sheet/csv-table.ts';
import type { ConditionFacts } from '../sheet/layout.ts';
import { type BookColumn, bookColumns } from './book-columns.ts';
import { type DropDown, Lists } from './drop-downs.ts';
import { factsOf, sourceTables } from './source-tables.ts';
import { HELP_TAB, LISTS_TAB, tabOf } from './tabs.ts';
import { DAY_FORMAT, TEXT_FORMAT, written } from './typed-cell.ts';

export type WrittenWorkbook =
  | { readonly bytes: Uint8Array }
  | { readonly diagnostics: readonly Diagnostic[] };

const HELP: readonly string[] = [
  '医保规则：政策表的工作簿 / the policy sheets as a workbook',
  '一张表一个标签，标签名是文件名。表头的批注写着每一列填什么、怎样写。 / One tab a sheet, named like its file; the notes on the headers say what to write.',
  '单元格是“文本”格式：Excel 和 WPS 不会改写您填的内容。新增的行也请保持这个格式。 / Cells are formatted as text, so that nothing you type is rewritten; keep new rows so.',
  '不要合并单元格，不要用公式，不要改标签名；行的先后可以变，写回时照原来的次序。 / No merged cells, no formulas, no renamed tabs; rows may be sorted, they go back in their old order.',
  '改完保存，然后运行：npm run sheets -- import 文件.xlsx --dry-run（先看改了什么） / Save it, then run: npm run sheets -- import FILE.xlsx --dry-run (shows the changes first)',
];

/** So many formatted rows below the last one wait for new rules. */
const FREE_ROWS = 100;

const HEADER_STYLE = {
  numFmt: TEXT_FORMAT,
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E8EEF4' } },
  alignment: { vertical: 'top', wrapText: true },
} as const;

/** The workbook; the findings that keep a sheet from being taken over whole, if there are any. */
export async function writeWorkbook(
  files: ReadonlyMap<string, Uint8Array>,
): Promise<WrittenWorkbook> {
  const { tables, diagnostics } = sourceTables(files);
  if (diagnostics.length > 0) return { diagnostics };
  const heads = factsOf(files.get('facts.csv'));
  const lists = new Lists(tables);
  const sheets = SHEET_FILES.flatMap((file) => {
    const table = tables.get(file);
    return table === undefined ? [] : [sheetTab(file, table, heads, lists)];
  });
  const help: WriteSheet = {
    name: HELP_TAB,
    columns: [{ width: 120, style: { alignment: { wrapText: true } } }],
    rows: HELP.map((line) => [line]),
  };
  const offered: WriteSheet = {
    name: LISTS_TAB,
    hidden: true,
    rows: lists.rows().map((row) => [...row]),
    cells: new Map(),
    columns: (lists.rows()[0] ?? []).map(() => ({ style: { numFmt: TEXT_FORMAT } })),
  };
  const bytes = await writeXlsx({
    sheets: [...sheets, help, offered],
    properties: { title: '医保规则 yibao-rules' },
  });
  return { bytes };
}

function sheetTab(
  file: SheetFile,
  table: CsvTable,
  heads: ConditionFacts,
  lists: Lists,
): WriteSheet {
  const { header, headerRow, rows } = table;
  const known = bookColumns(file, header, heads);
  const last = rows.at(-1)?.row ?? headerRow;
  const width = (header.at(-1)?.column ?? 0) + 1;
  // Blank cells carry their format too, so that what is typed into them stays as it is.
  const values = Array.from({ length: last - headerRow + 1 + FREE_ROWS }, () =>
    new Array<string | number | null>(width).fill(null),
  );
  const cells = new Map<string, Partial<Cell>>();
  const dropDowns: DropDown[] = [];
  const columns: { width: number; style: { numFmt: string } }[] = [];
  for (const { text, column: index } of header) {
    const column = known.get(index);
    while (columns.length <= index) columns.push({ width: 8, style: { numFmt: TEXT_FORMAT } });
    columns[index] = { width: widthOf(table, index), style: { numFmt: blankFormat(column) } };
    put(values, 0, index, text);
    const note = column === undefined ? {} : { comment: { text: bothOf(column) } };
    cells.set(`0,${index}`, { value: text, type: 'string', style: HEADER_STYLE, ...note });
    const offer = column === undefined ? null : lists.dropDown(text, column, index, last);
    if (offer !== null) dropDowns.push(offer);
  }
  for (const { row, cells: texts } of rows)
    for (const { column: index } of header) {
      const text = texts[index] ?? '';
      if (text === '') continue;
      const { value, format } = written(text, known.get(index)?.typed ?? null);
      put(values, row - headerRow, index, value);
      if (format !== columns[index]?.style.numFmt)
        cells.set(`${row - headerRow},${index}`, {
          value,
          type: typeof value === 'number' ? 'number' : 'string',
          style: { numFmt: format },
        });
    }
  return {
    name: tabOf(file),
    columns,
    rows: values,
    cells,
    dataValidations: dropDowns,
    freezePane: { rows: 1, columns: 1 },
  };
}

/**
 * How a cell is formatted that is blank so far. Only where a date always names its day may the
 * program read dates: else 2024-01 would become the first of January.
 */
const blankFormat = (column: BookColumn | undefined): string =>
  column?.typed === 'day' ? DAY_FORMAT : TEXT_FORMAT;

const bothOf = ({ note }: BookColumn): string => `${note.zh}\n\n${note.en}`;

function put<T>(rows: (T | null)[][], row: number, column: number, value: T): void {
  const cells = rows[row];
  if (cells !== undefined) cells[column] = value;
}

const NARROWEST = 8;
const WIDEST = 48;

/** Wide enough for most cells; a character of Chinese takes two places. */
function widthOf({ header, rows }: CsvTable, index: number): number {
  const texts = rows.map(({ cells }) => cells[index] ?? '');
  const title = header.find(({ column }) => column === index)?.text ?? '';
  const widths = [title, ...texts].map(
    (text) => text.length + (text.match(/[^\x20-\x7e]/gu)?.length ?? 0),
  );
  return Math.min(WIDEST, Math.max(NARROWEST, ...widths) + 2);
}
