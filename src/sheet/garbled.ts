/**
 * Text whose characters some program exchanged on the way: it took bytes of one encoding for
 * another and saved what it saw. Told by undoing it, never by statistics.
 */
import { foldKey } from '../base/text.ts';
import { decodeAs, type Encoding, encodeAs } from './encoding.ts';

const UTF8: Encoding = { name: 'utf-8', marked: false };
const GB18030: Encoding = { name: 'gb18030', marked: false };

/** A cell, and what it said before. */
export interface Garbled {
  readonly got: string;
  readonly meant: string;
}

/**
 * The first cell that is one of the words once the exchange is undone: UTF-8 taken for GBK
 * (`缂栧彿` was 编号) or for Western text (`ç¼–å·`), GBK taken for Western text (`±àºÅ`).
 */
export function garbled(cells: readonly string[], words: readonly string[]): Garbled | null {
  const known = new Set(words.map(foldKey));
  for (const got of cells) {
    // Whoever reads ASCII alone exchanges nothing.
    if (/^[\0-\x7f]*$/u.test(got)) continue;
    const western = westernBytes(got);
    const readings = [
      [encodeAs(GB18030, got), UTF8],
      [western, UTF8],
      [western, GB18030],
    ] as const;
    for (const [bytes, encoding] of readings) {
      const meant = bytes === null ? null : decodeAs(encoding, bytes);
      if (meant !== null && known.has(foldKey(meant))) return { got, meant };
    }
  }
  return null;
}

/** The bytes of a text that was read as windows-1252 or as Latin-1; null where it was neither. */
function westernBytes(text: string): Uint8Array | null {
  const all = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  const windows = Array.from(new TextDecoder('windows-1252').decode(all));
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const byte = code < 256 ? code : windows.indexOf(character);
    if (byte < 0) return null;
    bytes.push(byte);
  }
  return Uint8Array.from(bytes);
}
