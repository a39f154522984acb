/** However a sheet is saved and typed, it compiles to the same ruleset. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { SHEET_FILES } from '../../src/compile/read.ts';
import { encodeGb18030, encodeGbk, encodeUtf16 } from '../sheet/encodings.ts';
import { englishHeaders, padded, reordered, shuffled, typedFullWidth } from './support/disguise.ts';
import {
  check,
  csvOf,
  encode,
  type Folder,
  type Grid,
  gridOf,
  realFolder,
  rulesetOf,
  smallFolder,
  withSheets,
} from './support/folder.ts';

/** A folder with every sheet written anew. */
function rewritten(
  folder: Folder,
  write: (grid: Grid, file: string) => Uint8Array | string | Grid,
): Folder {
  const files = SHEET_FILES.filter((file) => folder.has(file));
  const sheets = files.map((file) => [file, write(gridOf(folder, file), file)] as const);
  return withSheets(folder, Object.fromEntries(sheets));
}

const backwards = (length: number): number[] => Array.from({ length }, (_, i) => length - 1 - i);
const reversedRows = (grid: Grid): Grid => shuffled(grid, backwards(grid.length - 1));
const reversedColumns = (grid: Grid): Grid => reordered(grid, backwards(grid[0]?.length ?? 0));

const encodings: readonly [string, (text: string) => Uint8Array][] = [
  ['UTF-8', encode],
  ['UTF-8 with a byte order mark', (text) => encode(`\uFEFF${text}`)],
  ['GBK', encodeGbk],
  ['GB 18030', encodeGb18030],
  ['UTF-16 LE', (text) => encodeUtf16(text, true)],
  ['UTF-16 BE', (text) => encodeUtf16(text, false)],
];

const newlines: readonly [string, string][] = [
  ['CRLF', '\r\n'],
  ['LF', '\n'],
  ['CR', '\r'],
];

async function hashOf(folder: Folder): Promise<string> {
  const { diagnostics, ruleset } = await check(folder);
  expect(diagnostics).toEqual([]);
  return ruleset?.hash ?? 'none';
}

describe('the real sheets', () => {
  const facts = gridOf(realFolder, 'facts.csv');
  let hash = '';
  beforeAll(async () => {
    hash = await hashOf(realFolder);
  });

  const ways: readonly [string, (grid: Grid, file: string) => Uint8Array | string | Grid][] = [
    ...encodings
      .flatMap(([encoding, bytes]) =>
        newlines.map(
          ([name, newline]) =>
            [`in ${encoding} with ${name}`, (grid: Grid) => bytes(csvOf(grid, newline))] as const,
        ),
      )
      .map(([name, write]): [string, (grid: Grid) => Uint8Array] => [name, write]),
    ['with their rows upside down', reversedRows],
    ['with their columns the other way round', reversedColumns],
    ['typed in full-width digits and letters', typedFullWidth],
    ['with empty rows and columns at the end', (grid) => padded(grid, 5, 300)],
    ['with English headers', (grid, file) => englishHeaders(file, grid, facts)],
    [
      'in every disguise at once',
      (grid, file) => {
        const typed = reversedRows(reversedColumns(typedFullWidth(grid)));
        return encodeGbk(csvOf(padded(englishHeaders(file, typed, facts), 2, 9), '\r\n'));
      },
    ],
  ];

  it.each(ways)('say the same %s', async (_, write) => {
    expect(await hashOf(rewritten(realFolder, write))).toBe(hash);
  });

  it('say the same in tabs and semicolons, as other settings export them', async () => {
    for (const delimiter of ['\t', ';']) {
      const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
      const folder = rewritten(realFolder, (grid) =>
        grid.map((cells) => cells.map(quoted).join(delimiter)).join('\n'),
      );
      expect(await hashOf(folder)).toBe(hash);
    }
  });

  it('keep a character that only GB 18030 can write', async () => {
    const remark = (grid: Grid): Grid => {
      const column = grid[0]?.indexOf('说明') ?? -1;
      return grid.map((cells, row) => (row === 1 ? cells.with(column, '𠮷村的说明') : cells));
    };
    const sheet = csvOf(remark(gridOf(realFolder, 'refund.csv')));
    const expected = await hashOf(withSheets(realFolder, { 'refund.csv': sheet }));
    const bytes = encodeGb18030(sheet);
    expect(expected).not.toBe(hash);
    expect(await hashOf(withSheets(realFolder, { 'refund.csv': bytes }))).toBe(expected);
  });
});

describe('the small sheets', () => {
  const facts = gridOf(smallFolder, 'facts.csv');
  const permutation = (length: number) =>
    fc.shuffledSubarray(
      Array.from({ length }, (_, index) => index),
      { minLength: length },
    );

  /** Every choice that can be made for one sheet. */
  const disguise = (file: string) => {
    const grid = gridOf(smallFolder, file);
    return fc
      .record({
        rows: permutation(grid.length - 1),
        columns: permutation(grid[0]?.length ?? 0),
        wide: fc.boolean(),
        english: fc.boolean(),
        blanks: fc.tuple(fc.nat(3), fc.nat(3)),
        newline: fc.constantFrom(...newlines.map(([, newline]) => newline)),
        bytes: fc.constantFrom(...encodings.map(([, bytes]) => bytes)),
      })
      .map((chosen): [string, Uint8Array] => {
        const ordered = reordered(shuffled(grid, chosen.rows), chosen.columns);
        const typed = chosen.wide ? typedFullWidth(ordered) : ordered;
        const headed = chosen.english ? englishHeaders(file, typed, facts) : typed;
        return [file, chosen.bytes(csvOf(padded(headed, ...chosen.blanks), chosen.newline))];
      });
  };

  it('say the same in any disguise, each sheet in its own', async () => {
    const { hash, refund } = await rulesetOf(smallFolder);
    const disguises = fc.tuple(...SHEET_FILES.map(disguise));
    await fc.assert(
      fc.asyncProperty(disguises, async (sheets) => {
        const ruleset = await rulesetOf(withSheets(smallFolder, Object.fromEntries(sheets)));
        expect(ruleset.hash).toBe(hash);
        // Not only the digest: the decision table itself is the same.
        expect(ruleset.refund.diagram).toEqual(refund.diagram);
        expect(ruleset.refund.terminals).toEqual(refund.terminals);
        expect(ruleset.refund.rules.map(({ id }) => id)).toEqual(refund.rules.map(({ id }) => id));
      }),
      { numRuns: 60 },
    );
  });
});
