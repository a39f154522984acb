/** Two columns under each other’s headers: hundreds of cells are wrong for one reason. */
import { type Diagnostic, parseCellName } from '../diagnostic/diagnostic.ts';

/** A column as far as this looks at it. */
export interface SwappableColumn {
  readonly header: { readonly zh: string; readonly en: string };
  readonly letter: string;
  readonly texts: readonly string[];
  reads(raw: string): boolean;
}

/** So many cells of a column must be wrong before another header is tried for it. */
const MANY = 5;

/**
 * The findings of a sheet, those of two columns whose headers are swapped replaced by one at the
 * first of the headers. Each column must read in full under the other's header.
 */
export function withSwapped(
  file: string,
  headerRow: number,
  columns: readonly SwappableColumn[],
  found: readonly Diagnostic[],
): readonly Diagnostic[] {
  if (found.length < 2 * MANY) return found;
  const counts = new Map<string, number>();
  for (const { cell } of found) {
    const letter = letterOf(cell);
    if (letter !== null) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  }
  const wrong = columns.filter(({ letter }) => (counts.get(letter) ?? 0) >= MANY);
  for (const [index, one] of wrong.entries())
    for (const other of wrong.slice(index + 1))
      if (fits(one, other) && fits(other, one)) {
        const pair = [one.letter, other.letter];
        const rest = found.filter(({ cell }) => !pair.includes(letterOf(cell) ?? ''));
        return [...rest, swapped(file, headerRow, one, other)];
      }
  return found;
}

const fits = ({ texts }: SwappableColumn, other: SwappableColumn): boolean =>
  texts.every((text) => other.reads(text));

function letterOf(cell: string | null): string | null {
  return cell === null || parseCellName(cell) === null ? null : cell.replace(/\d+$/u, '');
}

function swapped(
  file: string,
  headerRow: number,
  one: SwappableColumn,
  other: SwappableColumn,
): Diagnostic {
  const cell = ({ letter }: SwappableColumn): string => `${letter}${headerRow}`;
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
