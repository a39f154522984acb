/** Text → bytes in the encodings that sheets come in. The platform only decodes most of them. */

/** GBK by character, from decoding every two-byte sequence. */
function gbkTable(): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder('gbk', { fatal: true });
  const table = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue;
      try {
        const character = decoder.decode(Uint8Array.of(lead, trail));
        if (!table.has(character)) table.set(character, [lead, trail]);
      } catch {
        // Not every pair is a character.
      }
    }
  }
  return table;
}

let known: ReadonlyMap<string, readonly number[]> | undefined;

function gbk(): ReadonlyMap<string, readonly number[]> {
  known ??= gbkTable();
  return known;
}

/** Every character that GBK writes in two bytes. */
export function gbkCharacters(): readonly string[] {
  return [...gbk().keys()];
}

/** GBK; what it does not have becomes a question mark, as in Excel. */
export function encodeGbk(text: string): Uint8Array<ArrayBuffer> {
  return encodeChinese(text, () => [0x3f]);
}

/** GB 18030: GBK, and four bytes for a character beyond the basic plane. */
export function encodeGb18030(text: string): Uint8Array<ArrayBuffer> {
  return encodeChinese(text, (code) => {
    // The standard counts these linearly: 90 30 81 30 is U+10000, the last byte has ten values.
    if (code < 0x10000) throw new Error(`not needed so far: U+${code.toString(16)}`);
    const linear = code - 0x10000;
    return [
      0x90 + Math.floor(linear / 12_600),
      0x30 + (Math.floor(linear / 1260) % 10),
      0x81 + (Math.floor(linear / 10) % 126),
      0x30 + (linear % 10),
    ];
  });
}

function encodeChinese(
  text: string,
  other: (code: number) => readonly number[],
): Uint8Array<ArrayBuffer> {
  const table = gbk();
  return Uint8Array.from(
    [...text].flatMap((character) => {
      const code = character.codePointAt(0) ?? 0;
      return code < 0x80 ? [code] : (table.get(character) ?? other(code));
    }),
  );
}

export function encodeUtf16(text: string, littleEndian: boolean): Uint8Array<ArrayBuffer> {
  const units = [0xfeff, ...Array.from({ length: text.length }, (_, i) => text.charCodeAt(i))];
  return Uint8Array.from(
    units.flatMap((unit) => (littleEndian ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])),
  );
}
