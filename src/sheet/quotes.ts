/** Where the quotes of a sheet stop matching: at the cell that opened one, not where it shows. */

/** A quote that is wrong, by record and column (both from 0), and in which way. */
export interface BrokenQuote {
  readonly record: number;
  readonly column: number;
  /** True when nothing closes it in its own line: what follows was swallowed by the cell. */
  readonly unclosed: boolean;
}

/**
 * The first cell in quotes behind which something else than the end of the cell follows. Where the
 * cell goes over a line end, it is the opening quote that was left unclosed: the quote that ends
 * it is the opening one of some later cell.
 *
 * @param text with `\n` as its only line end
 */
export function brokenQuote(text: string, delimiter: string): BrokenQuote | null {
  let record = 0;
  let column = 0;
  let at = 0;
  while (at < text.length) {
    if (text[at] === '"') {
      const close = closingQuote(text, at + 1);
      let end = close + 1;
      while (text[end] === ' ') end += 1;
      const over = text.slice(at, close).includes('\n');
      if (close === -1) return { record, column, unclosed: true };
      if (end < text.length && text[end] !== delimiter && text[end] !== '\n')
        return { record, column, unclosed: over };
      at = end;
    }
    while (at < text.length && text[at] !== delimiter && text[at] !== '\n') at += 1;
    if (text[at] === '\n') [record, column] = [record + 1, 0];
    else column += 1;
    at += 1;
  }
  return null;
}

/** The quote that closes a cell; a doubled one is a character of it. -1 when there is none. */
function closingQuote(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at !== -1; at = text.indexOf('"', at + 2))
    if (text[at + 1] !== '"') return at;
  return -1;
}
