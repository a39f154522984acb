/**
 * The encodings sheets come in, and text back into them: what a program changes in a file must
 * stand there in the encoding of the rest.
 */

/** As the reader of sheets tells them apart; `marked` when a byte order mark stands in front. */
export type Encoding = {
  readonly name: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';
  readonly marked: boolean;
};

const UTF8_MARK = [0xef, 0xbb, 0xbf];

/** The encoding of a sheet's bytes; null when they are none of these. Never guesses by statistics. */
export function encodingOf(bytes: Uint8Array): Encoding | null {
  const starts = (mark: readonly number[]): boolean => mark.every((byte, i) => bytes[i] === byte);
  if (starts([0xff, 0xfe])) return known({ name: 'utf-16le', marked: true }, bytes);
  if (starts([0xfe, 0xff])) return known({ name: 'utf-16be', marked: true }, bytes);
  const marked = starts(UTF8_MARK);
  return (
    known({ name: 'utf-8', marked }, bytes) ??
    (marked ? null : known({ name: 'gb18030', marked }, bytes))
  );
}

function known(encoding: Encoding, bytes: Uint8Array): Encoding | null {
  return decodeAs(encoding, bytes) === null ? null : encoding;
}

/** The text of bytes without a byte order mark; null when some byte does not fit. */
export function decodeAs({ name }: Encoding, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(name, { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch {
    return null;
  }
}

/** Text as bytes of an encoding, without a byte order mark; null when a character has none there. */
export function encodeAs({ name }: Encoding, text: string): Uint8Array | null {
  switch (name) {
    case 'utf-8':
      return new TextEncoder().encode(text);
    case 'utf-16le':
    case 'utf-16be':
      return encodeUtf16(text, name === 'utf-16le');
    case 'gb18030':
      return encodeGb18030(text);
  }
}

/** The bytes a file of this encoding begins with. */
export function markOf({ name, marked }: Encoding): readonly number[] {
  if (!marked) return [];
  return name === 'utf-16le' ? [0xff, 0xfe] : name === 'utf-16be' ? [0xfe, 0xff] : UTF8_MARK;
}

function encodeUtf16(text: string, little: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), little);
  return bytes;
}

let gbk: ReadonlyMap<string, readonly [number, number]> | undefined;

/** Characters of two bytes. There is no encoder to ask, so every pair of bytes is decoded once. */
function gbkPairs(): ReadonlyMap<string, readonly [number, number]> {
  if (gbk !== undefined) return gbk;
  const pairs = new Map<string, readonly [number, number]>();
  const decoder = new TextDecoder('gb18030', { fatal: false, ignoreBOM: false });
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      const whole = Array.from(character).length === 1 && character !== '\uFFFD';
      if (trail !== 0x7f && whole && !pairs.has(character)) pairs.set(character, [lead, trail]);
    }
  }
  gbk = pairs;
  return pairs;
}

/** Rarer characters take four bytes, and no mend has any: they have no bytes here. */
function encodeGb18030(text: string): Uint8Array | null {
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const pair = code < 0x80 ? [code] : gbkPairs().get(character);
    if (pair === undefined) return null;
    bytes.push(...pair);
  }
  return Uint8Array.from(bytes);
}
