/** Two columns under each other’s headers: hundreds of cells are wrong for one reason. */

import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { areExchanged, foreign, translated, type Written } from './language.ts';

/** A column as far as this looks at it. */
export interface SwappableColumn extends Written {
  readonly header: { readonly zh: string; readonly en: string };
  readonly letter: string;
  /** Which column of the file it is, from 0. */
  readonly index: number;
  /** Every text that stands in it, once. */
  readonly texts: readonly string[];
  /** How many cells are not blank, and how many cannot be read. */
  readonly filled: number;
  readonly wrong: number;
  reads(raw: string): boolean;
}

/** So many cells of a column must be wrong before another header is tried for it. */
const SEVERAL = 2;

/** Of the filled cells of such a column this share must be wrong. */
const SHARE = 0.3;

/** What is told of a sheet, and whether two of its columns stand under each other’s headers. */
export interface WithSwapped {
  readonly diagnostics: readonly Diagnostic[];
  /** The two columns, by index: what the rows seem to say is not what they say. */
  readonly swapped: readonly [number, number] | null;
}

/**
 * The findings of a sheet; where the headers of two columns are swapped, that alone, told at the
 * first of them. Each column must read nearly in full under the other's header, and at least one
 * of them must hardly read under its own: the other may be a column of free text or of ids.
 *
 * @param found the findings of the sheet's cells
 */
export function withSwapped(
  file: string,
  headerRow: number,
  columns: readonly SwappableColumn[],
  found: readonly Diagnostic[],
): WithSwapped {
  for (const column of columns) {
    const original = translated(column, columns);
    if (original !== undefined && areExchanged(column, original))
      return toldOf(file, headerRow, [original, column]);
  }
  if (found.length < SEVERAL) return { diagnostics: found, swapped: null };
  // A cell that lacks its content says nothing of where it belongs.
  const strange = columns.filter(
    (column) =>
      column.wrong >= SEVERAL &&
      column.wrong >= column.filled * SHARE &&
      column.texts.some((text) => text.trim() !== '' && !column.reads(text)),
  );
  for (const one of strange) {
    const [other] = columns
      .filter((each) => each !== one && each.filled > 0 && fits(one, each) && fits(each, one))
      .toSorted(
        (a, b) =>
          Number(strange.includes(b)) - Number(strange.includes(a)) ||
          oddity(one, a, columns) - oddity(one, b, columns) ||
          Math.abs(a.index - one.index) - Math.abs(b.index - one.index),
      );
    if (other !== undefined) return toldOf(file, headerRow, [one, other]);
  }
  return { diagnostics: found, swapped: null };
}

/** What is told once two columns are known to be swapped. */
function toldOf(
  file: string,
  headerRow: number,
  pair: readonly [SwappableColumn, SwappableColumn],
): WithSwapped {
  const diagnostics = [swappedHeaders(file, pair, headerRow)];
  return { diagnostics, swapped: [pair[0].index, pair[1].index] };
}

/** How odd the languages would be once the two had changed places, compared with now. */
const oddity = (
  one: SwappableColumn,
  other: SwappableColumn,
  columns: readonly SwappableColumn[],
): number =>
  foreign(one.texts, other, columns) +
  foreign(other.texts, one, columns) -
  foreign(other.texts, other, columns);

/** A cell may have a mistake of its own; of few texts each counts. */
const MISFITS = 0.05;

const fits = ({ texts }: SwappableColumn, other: SwappableColumn): boolean =>
  texts.filter((text) => !other.reads(text)).length <= texts.length * MISFITS;

/** Two columns of a file whose headers are known to be swapped. */
export interface Exchanged {
  readonly file: string;
  /** Their places, from 0. */
  readonly pair: readonly [number, number];
  readonly found: Diagnostic;
}

/** A header by its words and the letters of its column. */
export type HeaderOf = Pick<SwappableColumn, 'header' | 'letter'>;

/** Two headers that must change places, told at the one that stands first. */
export function swappedHeaders(
  file: string,
  pair: readonly [HeaderOf, HeaderOf],
  headerRow = 1,
): Diagnostic {
  const order = ({ letter }: HeaderOf): string => letter.padStart(3);
  const [one, other] = order(pair[0]) < order(pair[1]) ? pair : [pair[1], pair[0]];
  const cell = ({ letter }: HeaderOf): string => `${letter}${headerRow}`;
  return {
    code: 'YB-HEADER',
    severity: 'error',
    file,
    cell: cell(one),
    text: {
      zh: `“${one.header.zh}”和“${other.header.zh}”两个表头对调了，两列的内容都在对方的表头下面`,
      en: `the headers ${one.header.en} and ${other.header.en} are swapped: each column stands under the other’s`,
    },
    notes: [{ file, cell: cell(other), text: { zh: other.header.zh, en: other.header.en } }],
    help: {
      zh: `把 ${cell(one)} 和 ${cell(other)} 的表头换过来`,
      en: `swap the headers in ${cell(one)} and ${cell(other)}`,
    },
  };
}
