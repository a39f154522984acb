/** Text on its way into Markdown of a code host. */

const LONGEST_CELL = 1000;

/** A comment or an issue of a code host holds no more than 65,536 characters. */
export const LONGEST_MARKDOWN = 60_000;

/** Text inside a table's cell: nothing in it is markup, names nobody, and long texts are cut. */
export function markdownCell(text: string): string {
  const short = text.length > LONGEST_CELL ? `${text.slice(0, LONGEST_CELL)}…` : text;
  return short.replace(/[\\|<>[\]*_`#@]/gu, '\\$&').replace(/[\s\p{Cc}]+/gu, ' ');
}
