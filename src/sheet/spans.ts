/**
 * Where each cell stands among the bytes of a sheet, records counted as the reader counts them.
 * Works on bytes of UTF-8 and GB 18030 alike: none of the bytes looked for here is ever part of a
 * longer character in either.
 */

/** A cell's bytes, quotes included. */
export type Span = { readonly start: number; readonly end: number; readonly quoted: boolean };

const QUOTE = 0x22;
const CR = 0x0d;
const LF = 0x0a;
const SPACE = 0x20;

/** Cells by record (from 0) and column (from 0). */
export function cellSpans(bytes: Uint8Array, delimiter: number): readonly (readonly Span[])[] {
  const records: Span[][] = [];
  let record: Span[] = [];
  let at = 0;
  for (;;) {
    const span = spanAt(bytes, at, delimiter);
    record.push(span);
    at = span.end;
    if (at < bytes.length && bytes[at] === delimiter) {
      at += 1;
      continue;
    }
    records.push(record);
    record = [];
    if (at >= bytes.length) return records;
    // Here stands a line end: \r\n, \n, or the \r of old Macs.
    at += bytes[at] === CR && bytes[at + 1] === LF ? 2 : 1;
  }
}

function spanAt(bytes: Uint8Array, start: number, delimiter: number): Span {
  let at = start;
  const quoted = bytes[at] === QUOTE;
  if (quoted) at = afterQuote(bytes, at + 1);
  while (at < bytes.length && !ends(bytes[at], delimiter)) at += 1;
  return { start, end: at, quoted };
}

const ends = (byte: number | undefined, delimiter: number): boolean =>
  byte === delimiter || byte === CR || byte === LF;

/** Behind the quote that closes a cell; a doubled one is a character of the cell. */
function afterQuote(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length) {
    if (bytes[at] !== QUOTE) at += 1;
    else if (bytes[at + 1] === QUOTE) at += 2;
    else return at + 1;
  }
  return at;
}

/** Spaces between a closing quote and the next cell are no part of the cell. */
export function withoutSpacesBehind(bytes: Uint8Array, span: Span): Span {
  if (!span.quoted) return span;
  let { end } = span;
  while (end > span.start + 1 && bytes[end - 1] === SPACE) end -= 1;
  return { ...span, end };
}
