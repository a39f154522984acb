/** The same sheets as a spreadsheet program saves them, amounts as numbers and days as dates. */
import { type CellValue, writeXlsx } from 'hucre/xlsx';
import { planImport } from '../../src/workbook/plan.ts';
import { readWorkbook } from '../../src/workbook/read.ts';
import { type Folder, gridOf } from '../compile/support/folder.ts';

/** A folder after its workbook, edited to say what `edited` says, was brought back to it. */
export async function broughtBack(folder: Folder, edited: Folder): Promise<Folder> {
  const sheets = [...edited.keys()].map((file) => ({
    name: file.replace(/\.csv$/u, ''),
    rows: gridOf(edited, file).map((row) => row.map(typed)),
  }));
  const reading = await readWorkbook('练习.xlsx', await writeXlsx({ sheets }), folder);
  if (reading.diagnostics.length > 0) throw new Error(JSON.stringify(reading.diagnostics));
  return new Map([...folder, ...planImport(reading.sheets, folder).writes]);
}

function typed(cell: string): CellValue {
  if (/^\d{4}-\d\d-\d\d$/u.test(cell)) return new Date(`${cell}T00:00:00Z`);
  // A code of a region is text to whoever exported it, an amount is a number.
  return /^(?:0|[1-9]\d{0,3})(?:\.\d+)?$/u.test(cell) ? Number(cell) : cell;
}
