/**
 * The tabs of a workbook as sheets: CSV bytes whose rows and columns are those of the tab, so that
 * whatever is found in them is found at the workbook's own cells.
 */
import type { Cell, Sheet } from 'hucre/xlsx';
import { isBlank } from '../base/text.ts';
import type { SheetFile } from '../compile/read.ts';
import { cellName, type Diagnostic } from '../diagnostic/diagnostic.ts';
import { readHeader } from '../sheet/csv.ts';
import type { ConditionFacts } from '../sheet/layout.ts';
import { MOST_FINDINGS } from '../sheet/limits.ts';
import { bookColumns } from './book-columns.ts';
import { fileProblem, openWorkbook } from './container.ts';
import { factsOf } from './source-tables.ts';
import {
  beyondHeader,
  formulasIn,
  isEmpty,
  mergedCells,
  shownIn,
  titleIn,
} from './tab-problems.ts';
import { fileOfTab, isOurs, nearestTab, placeOf, TABS } from './tabs.ts';
import { type Kept, readKept } from './typed-cell.ts';

/** A sheet that is brought back. */
export interface Incoming {
  readonly file: SheetFile;
  /** How findings name where it came from: `规则.xlsx[refund]`, or a file. */
  readonly place: string;
  /** CSV; of a workbook's tab with the very rows and columns that the tab has. */
  readonly bytes: Uint8Array;
}

export interface WorkbookReading {
  readonly sheets: readonly Incoming[];
  /** Any error among them: what was read is not to be used. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * @param name the workbook's file name
 * @param files the folder it is brought back to: its facts head conditions where the workbook has none
 */
export async function readWorkbook(
  name: string,
  bytes: Uint8Array,
  files: ReadonlyMap<string, Uint8Array>,
): Promise<WorkbookReading> {
  const opened = await openWorkbook(name, bytes);
  if ('diagnostic' in opened) return { sheets: [], diagnostics: [opened.diagnostic] };
  const diagnostics: Diagnostic[] = [];
  const tabs = new Map<SheetFile, Sheet>();
  for (const sheet of opened.workbook.sheets) {
    if (isOurs(sheet.name)) continue;
    const file = fileOfTab(sheet.name);
    const earlier = file === null ? undefined : tabs.get(file);
    if (file === null) diagnostics.push(unknownTab(name, sheet));
    else if (earlier !== undefined) diagnostics.push(repeatedTab(name, sheet.name, earlier.name));
    else tabs.set(file, sheet);
  }
  if (tabs.size === 0 && diagnostics.length === 0) diagnostics.push(noTab(name));
  const none: ConditionFacts = factsOf(undefined);
  const read = (file: SheetFile, sheet: Sheet, heads: ConditionFacts): Incoming => {
    const place = placeOf(name, sheet.name);
    return { file, place, bytes: asCsv(file, place, sheet, heads, diagnostics) };
  };
  const facts = tabs.get('facts.csv');
  const factSheet = facts === undefined ? null : read('facts.csv', facts, none);
  const heads = factsOf(factSheet?.bytes ?? files.get('facts.csv'));
  const sheets = [...tabs].map(([file, sheet]) =>
    file === 'facts.csv' && factSheet !== null ? factSheet : read(file, sheet, heads),
  );
  return { sheets, diagnostics };
}

function asCsv(
  file: SheetFile,
  place: string,
  sheet: Sheet,
  heads: ConditionFacts,
  diagnostics: Diagnostic[],
): Uint8Array {
  const headerRow = sheet.rows.findIndex((cells) => cells.some((cell) => !isEmpty(cell)));
  const header = readHeader(shownIn(sheet, headerRow));
  const known = bookColumns(file, header, heads);
  const title = titleIn(file, place, sheet, headerRow, heads);
  if (title !== null) {
    diagnostics.push(title);
    return new Uint8Array();
  }
  for (const merge of sheet.merges ?? []) diagnostics.push(mergedCells(place, merge));
  const width = (header.at(-1)?.column ?? -1) + 1;
  diagnostics.push(...beyondHeader(place, sheet, headerRow, width));
  const formulas = new Map<number, number[]>();
  const records = sheet.rows.map((values, row) =>
    values.slice(0, width).map((_, column): string => {
      const typed = row > headerRow ? (known.get(column)?.typed ?? null) : null;
      const cell = sheet.cells?.get(`${row},${column}`);
      const reading = lacksResult(cell)
        ? NO_RESULT
        : readKept(keptOf(sheet, row, column, cell), typed);
      if (typeof reading === 'string') {
        if (cell?.formula !== undefined)
          formulas.set(column, [...(formulas.get(column) ?? []), row]);
        return reading;
      }
      if (diagnostics.length < MOST_FINDINGS)
        diagnostics.push({
          code: 'YB-CELL',
          severity: 'error',
          file: place,
          cell: cellName(row + 1, column),
          notes: [],
          ...reading,
        });
      return '';
    }),
  );
  diagnostics.push(...formulasIn(place, formulas));
  while (records.length > 0 && records.at(-1)?.every(isBlank) === true) records.pop();
  const text = records.map((cells) => `${cells.map(quoted).join(',')}\n`).join('');
  return new TextEncoder().encode(text);
}

const quoted = (text: string): string =>
  /[",\n]|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

function keptOf(sheet: Sheet, row: number, column: number, cell: Cell | undefined): Kept {
  const value = cell?.formulaResult ?? cell?.value ?? sheet.rows[row]?.[column] ?? null;
  return { value, format: cell?.style?.numFmt ?? '', isError: cell?.type === 'error' };
}

/** A formula that no program has reckoned yet. */
const lacksResult = (cell: Cell | undefined): boolean =>
  cell?.formula !== undefined && cell.value === null && (cell.formulaResult ?? null) === null;

const NO_RESULT = {
  text: { zh: '公式没有算出结果', en: 'the formula has no result' },
  help: { zh: '不要用公式，直接填写内容', en: 'use no formula: fill in the content itself' },
} as const;

function unknownTab(name: string, { name: tab, rows }: Sheet): Diagnostic {
  const near = nearestTab(tab);
  // An empty tab, as new workbooks have them, holds nothing that could get lost.
  const severity = rows.every((cells) => cells.every(isEmpty)) ? 'warning' : 'error';
  return {
    ...fileProblem(
      placeOf(name, tab),
      {
        zh: `没有哪张表叫“${tab}”`,
        en: `no sheet is called “${tab}”`,
      },
      near === null
        ? {
            zh: `把标签改成表的名称（${TABS.join('、')}），不是表的就删去`,
            en: `rename the tab (${TABS.join(', ')}), or delete it if it is no sheet`,
          }
        : { zh: `是不是“${near}”？请改标签名`, en: `did you mean “${near}”? Rename the tab` },
    ),
    severity,
  };
}

function repeatedTab(name: string, tab: string, earlier: string): Diagnostic {
  return fileProblem(
    placeOf(name, tab),
    { zh: `与标签“${earlier}”是同一张表`, en: `this is the same sheet as the tab “${earlier}”` },
    { zh: '只留一个', en: 'keep one of them' },
  );
}

function noTab(name: string): Diagnostic {
  return fileProblem(
    name,
    { zh: '工作簿里没有政策表', en: 'there is no policy sheet in the workbook' },
    {
      zh: `标签名应是：${TABS.join('、')}；先用 npm run sheets -- export 导出一份`,
      en: `tabs are called ${TABS.join(', ')}; begin with npm run sheets -- export`,
    },
  );
}
