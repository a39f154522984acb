/** How much of a sheet is read. Beyond, something else than staff's own work was saved as a sheet. */

/**
 * More findings than this in one sheet are read by nobody: the wrong file was saved, or a column
 * has slipped. The rest is not collected, so that no file however large exhausts memory.
 */
export const MOST_FINDINGS = 1000;

/** What a cell holds at most in Excel. */
export const LONGEST_CELL = 32_767;

/** How many columns a sheet has at most in Excel. */
export const MOST_COLUMNS = 16_384;
