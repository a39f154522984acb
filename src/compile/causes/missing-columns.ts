/**
 * A column that was deleted, of which row after row is told that it lacks something: it is told
 * once, and what rows say without it is not judged.
 */
import type { Diagnostic, DiagnosticCode } from '../../diagnostic/diagnostic.ts';
import { SHEET_FILES, type SheetFile } from '../read.ts';
import { SHEET_COLUMNS } from '../sheet-columns.ts';

/** So many rows do not lack the same by themselves; a row by itself may do without the column. */
const SEVERAL = 2;

/** What cells say by themselves, whatever rows are compared with. */
const OF_CELLS: ReadonlySet<DiagnosticCode> = new Set([
  'YB-FILE',
  'YB-HEADER',
  'YB-CELL',
  'YB-NAME',
]);

/** What is judged by all sheets together. */
const OF_ALL: ReadonlySet<DiagnosticCode> = new Set(['YB-CASE', 'YB-WAIVER']);

/**
 * The findings, those that come from a deleted column replaced by one in the sheet that lacks it.
 *
 * @param headerCell the first cell of the header of a sheet
 */
export function withMissingColumns(
  found: readonly Diagnostic[],
  headerCell: (file: SheetFile) => string,
): readonly Diagnostic[] {
  let left = found;
  for (const file of SHEET_FILES) {
    const header = mostlyMissed(file, left);
    if (header === null) continue;
    const isList = SHEET_COLUMNS[file][1] === 'list';
    const rest = left.filter((item) => {
      if (item.lacks !== undefined && item.file === file) return false;
      if (item.file === file) return OF_CELLS.has(item.code);
      return isList ? item.code === 'YB-FILE' : !OF_ALL.has(item.code);
    });
    left = [...rest, missing(file, headerCell(file), header)];
  }
  return left;
}

/** The header of the column that the most findings of a sheet miss; null where none is. */
function mostlyMissed(file: SheetFile, found: readonly Diagnostic[]): string | null {
  const counts = new Map<string, number>();
  for (const { lacks, file: other } of found)
    if (lacks !== undefined && other === file) counts.set(lacks, (counts.get(lacks) ?? 0) + 1);
  const [columns] = SHEET_COLUMNS[file];
  const [most] = [...counts]
    .filter(([key, count]) => key in columns && count >= SEVERAL)
    .toSorted((a, b) => b[1] - a[1]);
  return most === undefined ? null : (columns[most[0]]?.header ?? null);
}

function missing(file: SheetFile, cell: string, header: string): Diagnostic {
  return {
    code: 'YB-HEADER',
    severity: 'error',
    file,
    cell,
    text: {
      zh: `缺少“${header}”这一列，好几行要用到它`,
      en: `the column ${header} is missing, and several rows need it`,
    },
    notes: [],
    help: {
      zh: `如果误删了这一列，从以前的版本补回来；补好以后再检查其余的内容`,
      en: `if it was removed by mistake, put it back from an earlier version; the rest is checked then`,
    },
  };
}
