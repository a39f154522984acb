/** The tabs of a workbook: one a sheet, named like its file without the ending, and two of ours. */
import { foldKey, nearest } from '../base/text.ts';
import { SHEET_FILES, type SheetFile } from '../compile/read.ts';

/** How the workbook is used and brought back; nothing on it is read. */
export const HELP_TAB = '说明';

/** What the drop-down lists offer; nothing on it is read. */
export const LISTS_TAB = '选项';

/** `refund.csv` → `refund` */
export const tabOf = (file: SheetFile): string => file.replace(/\.csv$/u, '');

export const TABS: readonly string[] = SHEET_FILES.map(tabOf);

/** The sheet that stands on a tab; null where none is called so. */
export function fileOfTab(tab: string): SheetFile | null {
  const key = foldKey(tab).replace(/\.csv$/u, '');
  return SHEET_FILES.find((file) => foldKey(tabOf(file)) === key) ?? null;
}

export const isOurs = (tab: string): boolean => [HELP_TAB, LISTS_TAB].includes(foldKey(tab));

/** The name of a tab that was most likely meant. */
export const nearestTab = (tab: string): string | null => nearest(tab, TABS, 1)[0] ?? null;

/** How findings name a tab: `规则.xlsx[refund]`. */
export const placeOf = (workbook: string, tab: string): string => `${workbook}[${tab}]`;
