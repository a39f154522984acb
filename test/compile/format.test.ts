import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import { compile } from '../../src/compile/compile.ts';
import { formatFolder } from '../../src/compile/format.ts';
import { encodeAs } from '../../src/sheet/encoding.ts';

type Files = ReadonlyMap<string, Uint8Array>;

function read(folder: string): Files {
  const path = join(import.meta.dirname, '../..', folder);
  const names = readdirSync(path).filter((name) => name.endsWith('.csv'));
  return new Map(names.map((name) => [name, new Uint8Array(readFileSync(join(path, name)))]));
}

const real = read('sheets');
const TODAY = 20_779;

async function hashOf(files: Files): Promise<string | undefined> {
  return (await compile({ files, today: TODAY })).ruleset?.hash;
}

function formatted(files: Files): Files {
  return new Map(
    formatFolder(files).map(({ file, bytes, diagnostics }) => {
      if (bytes === null) throw new Error(diagnostics[0]?.text.en);
      return [file, bytes];
    }),
  );
}

/** What spreadsheets, editors and people do to a file without meaning to change what it says. */
const mutation = fc.record({
  encoding: fc.constantFrom('utf-8', 'marked', 'utf-16le', 'gb18030'),
  newline: fc.constantFrom('\n', '\r\n', '\r'),
  delimiter: fc.constantFrom(',', ';', '\t'),
  quotes: fc.boolean(),
  pad: fc.constantFrom('', ' ', '\u3000', '\u00A0'),
  seed: fc.nat(1000),
  blankRows: fc.nat(2),
  blankColumns: fc.nat(2),
});

type Mutation = typeof mutation extends fc.Arbitrary<infer T> ? T : never;

function mutate(bytes: Uint8Array, how: Mutation): Uint8Array {
  const { data } = Papa.parse<string[]>(new TextDecoder().decode(bytes).trimEnd());
  const width = data[0]?.length ?? 0;
  const order = Array.from({ length: width }, (_, index) => index).sort(
    (a, b) => ((a * 7919 + how.seed) % 101) - ((b * 7919 + how.seed) % 101) || a - b,
  );
  const rows = data.map((cells) => [
    ...order.map((index) => `${how.pad}${cells[index] ?? ''}${how.pad}`),
    ...new Array<string>(how.blankColumns).fill(''),
  ]);
  const blank = new Array<string[]>(how.blankRows).fill(['']);
  const text = Papa.unparse([...rows, ...blank], {
    newline: how.newline,
    delimiter: how.delimiter,
    quotes: how.quotes,
  });
  const marked = how.encoding === 'marked' ? `\uFEFF${text}` : text;
  if (how.encoding === 'utf-16le')
    return Uint8Array.from([
      0xff,
      0xfe,
      ...(encodeAs({ name: 'utf-16le', marked: true }, text) ?? []),
    ]);
  const gbk =
    how.encoding === 'gb18030' ? encodeAs({ name: 'gb18030', marked: false }, text) : null;
  return gbk ?? new TextEncoder().encode(marked);
}

describe('formatFolder', () => {
  let hash: string | undefined;
  beforeAll(async () => {
    hash = await hashOf(real);
  });

  it('finds the sheets of the project in canonical form', () => {
    expect(formatFolder(real).filter(({ changed }) => changed)).toEqual([]);
  });

  it('is idempotent and keeps the ruleset, whatever a program did to the files', async () => {
    expect(hash).toMatch(/^sha256-/u);
    await fc.assert(
      fc.asyncProperty(mutation, async (how) => {
        const mutated = new Map([...real].map(([name, bytes]) => [name, mutate(bytes, how)]));
        const once = formatted(mutated);
        expect(await hashOf(once)).toBe(hash);
        const twice = formatted(once);
        for (const [name, bytes] of once)
          expect(Buffer.compare(bytes, twice.get(name) ?? new Uint8Array())).toBe(0);
        // Order, encoding and ends are back to what the project has.
        for (const [name, bytes] of once)
          expect(Buffer.compare(bytes, real.get(name) ?? new Uint8Array())).toBe(0);
      }),
      { numRuns: 12 },
    );
  }, 120_000);

  it('keeps blank rows between others and content of columns nobody knows', () => {
    const text = '编号,标题,我的列,发布者,核对日期,权威\r\n\r\nS1,"a,b",x,某局,2026-01-05,官方\r\n';
    const files = new Map([['sources.csv', new TextEncoder().encode(text)]]);
    const sources = formatFolder(files).find(({ file }) => file === 'sources.csv');
    expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(sources?.bytes ?? undefined)).toBe(
      '\uFEFF编号,标题,发布者,核对日期,权威,我的列\r\n\r\nS1,"a,b",某局,2026-01-05,官方,x\r\n',
    );
  });

  it('touches no sheet that it cannot read whole', () => {
    for (const text of ['a,"b\n', '编号,标题\nA,B,C\n', '']) {
      const [result] = formatFolder(new Map([['sources.csv', new TextEncoder().encode(text)]]));
      expect([result?.bytes, result?.changed]).toEqual([null, false]);
      expect(result?.diagnostics).not.toEqual([]);
    }
  });
});
