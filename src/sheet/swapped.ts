/** Two columns under each other’s headers: hundreds of cells are wrong for one reason. */

import { type Diagnostic, parseCellName } from '../diagnostic/diagnostic.ts';
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
  /** What its rows seem to say is not what they say. */
  readonly swapped: boolean;
}

/**
 * The findings of a sheet, those of two columns whose headers are swapped replaced by one at the
 * first of the headers. Each column must read in full under the other's header, and at least one
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
      return toldOf(file, headerRow, [original, column], columns, found);
  }
  if (found.length < SEVERAL) return { diagnostics: found, swapped: false };
  const strange = columns.filter(
    ({ wrong, filled }) => wrong >= SEVERAL && wrong >= filled * SHARE,
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
    if (other !== undefined) return toldOf(file, headerRow, [one, other], columns, found);
  }
  return { diagnostics: found, swapped: false };
}

/** What is told once two columns are known to be swapped. */
function toldOf(
  file: string,
  headerRow: number,
  pair: readonly [SwappableColumn, SwappableColumn],
  columns: readonly SwappableColumn[],
  found: readonly Diagnostic[],
): WithSwapped {
  // A row that seemed to have slipped stands right: what is left are cells of other columns.
  const elsewhere = columns.filter((each) => !pair.includes(each) && each.wrong > 0);
  const rest = found.filter(
    ({ cell }) =>
      cell === null ||
      parseCellName(cell)?.row === headerRow ||
      elsewhere.some(({ letter }) => letter === letterOf(cell)),
  );
  return { diagnostics: [...rest, swappedHeaders(file, pair, headerRow)], swapped: true };
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

const fits = ({ texts }: SwappableColumn, other: SwappableColumn): boolean =>
  texts.every((text) => other.reads(text));

function letterOf(cell: string | null): string | null {
  return cell === null || parseCellName(cell) === null ? null : cell.replace(/\d+$/u, '');
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
