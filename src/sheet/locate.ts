/** Cells of a folder's sheets as lines and characters of their files. */
import { parseCellName } from '../diagnostic/diagnostic.ts';
import type { Locate, Region } from '../diagnostic/region.ts';
import { delimiterOf } from './csv.ts';
import { decodeAs, encodingOf } from './encoding.ts';
import { cellSpans, type Span } from './spans.ts';

interface Located {
  readonly bytes: Uint8Array;
  readonly spans: readonly (readonly Span[])[];
  /** Offsets at which lines begin. */
  readonly lines: readonly number[];
}

const LF = 0x0a;
const CR = 0x0d;

/** Finds cells in files given as bytes; each file is looked through once, when first asked for. */
export function locateIn(files: ReadonlyMap<string, Uint8Array>): Locate {
  const known = new Map<string, Located | null>();
  return (file, cell) => {
    const bytes = files.get(file);
    const place = parseCellName(cell);
    if (bytes === undefined || place === null) return null;
    const located = known.has(file) ? known.get(file) : locatedIn(bytes);
    known.set(file, located ?? null);
    const span = located?.spans[place.row - 1]?.[place.column];
    return located === null || located === undefined || span === undefined
      ? null
      : regionIn(located, span);
  };
}

function locatedIn(given: Uint8Array): Located | null {
  const encoding = encodingOf(given);
  const text = encoding === null ? null : decodeAs(encoding, given);
  if (text === null) return null;
  const bytes = new TextEncoder().encode(text);
  const delimiter = delimiterOf(text.replace(/\r\n?/gu, '\n'));
  const lines = [0];
  for (const [at, byte] of bytes.entries())
    if (byte === LF || (byte === CR && bytes[at + 1] !== LF)) lines.push(at + 1);
  return { bytes, lines, spans: cellSpans(bytes, delimiter.charCodeAt(0)) };
}

function regionIn(located: Located, { start, end }: Span): Region {
  const from = positionIn(located, start);
  const to = positionIn(located, end);
  return { startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column };
}

function positionIn({ bytes, lines }: Located, at: number): { line: number; column: number } {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((lines[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  const before = new TextDecoder().decode(bytes.subarray(lines[low] ?? 0, at));
  return { line: low + 1, column: Array.from(before).length + 1 };
}
