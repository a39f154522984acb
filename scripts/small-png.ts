/** Screenshots as PNG files of a third of the size: 256 colours, the commonest of the picture. */
import { crc32, deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const CHANNELS: Readonly<Record<number, number>> = { 2: 3, 6: 4 };
const MOST_COLOURS = 256;

interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Row by row, 0xRRGGBB. */
  readonly colours: Uint32Array;
}

/**
 * The picture with at most 256 colours; any other becomes the nearest of them.
 *
 * @param bytes PNG as browsers write it: 8 bits a channel, not interlaced, opaque. Throws at others.
 */
export function smallPng(bytes: Buffer): Buffer {
  const { width, height, colours } = pixelsOf(bytes);
  const counts = new Map<number, number>();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const common = [...counts].sort((one, other) => other[1] - one[1] || one[0] - other[0]);
  const palette = common.slice(0, MOST_COLOURS).map(([colour]) => colour);
  const indexes = new Map(palette.map((colour, index): [number, number] => [colour, index]));
  for (const [colour] of common.slice(MOST_COLOURS)) indexes.set(colour, nearest(palette, colour));
  // A row begins with the name of its filter: none.
  const rows = Buffer.alloc((width + 1) * height);
  for (const [at, colour] of colours.entries())
    rows[at + Math.floor(at / width) + 1] = indexes.get(colour) ?? 0;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const table = Buffer.from(palette.flatMap((colour) => channels(colour)));
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', table),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const channels = (colour: number): [number, number, number] => [
  colour >> 16,
  (colour >> 8) & 255,
  colour & 255,
];

function nearest(palette: readonly number[], colour: number): number {
  const wanted = channels(colour);
  const far = palette.map((known) =>
    channels(known).reduce((sum, value, at) => sum + (value - (wanted[at] ?? 0)) ** 2, 0),
  );
  return far.indexOf(Math.min(...far));
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}

function pixelsOf(bytes: Buffer): Pixels {
  const width = bytes.readUInt32BE(16);
  const height = bytes.readUInt32BE(20);
  const [depth, kind = -1, , , interlaced] = bytes.subarray(24, 29);
  const size = CHANNELS[kind];
  if (depth !== 8 || size === undefined || interlaced !== 0)
    throw new Error('not a PNG as browsers write it');
  const data: Buffer[] = [];
  for (let at = SIGNATURE.length; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    const name = bytes.toString('latin1', at + 4, at + 8);
    if (name === 'IDAT') data.push(bytes.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  const raw = unfiltered(inflateSync(Buffer.concat(data)), width * size, height, size);
  const colours = new Uint32Array(width * height);
  for (let at = 0; at < colours.length; at += 1) colours[at] = raw.readUIntBE(at * size, 3);
  return { width, height, colours };
}

/** Rows without the names of their filters, as https://www.w3.org/TR/png-3/#9Filters undoes them. */
function unfiltered(lines: Buffer, stride: number, height: number, size: number): Buffer {
  const out = Buffer.alloc(stride * height);
  for (let row = 0; row < height; row += 1) {
    const filter = lines[row * (stride + 1)];
    for (let x = 0; x < stride; x += 1) {
      const at = row * stride + x;
      const left = x < size ? 0 : (out[at - size] ?? 0);
      const above = row === 0 ? 0 : (out[at - stride] ?? 0);
      const corner = x < size || row === 0 ? 0 : (out[at - stride - size] ?? 0);
      const guess = guessed(filter, left, above, corner);
      out[at] = (lines[at + row + 1] ?? 0) + guess;
    }
  }
  return out;
}

function guessed(filter: number | undefined, left: number, above: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return above;
  if (filter === 3) return (left + above) >> 1;
  if (filter !== 4) return 0;
  const guess = left + above - corner;
  const [toLeft, toAbove, toCorner] = [left, above, corner].map((it) => Math.abs(guess - it));
  if (toLeft === undefined || toAbove === undefined || toCorner === undefined) return 0;
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}
