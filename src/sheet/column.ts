/**
 * Columns as data: what stands under a header, how it is read, what a blank means. A sheet's
 * definition is a record of columns; the type of its rows follows from it.
 */
import type { Text } from '../base/text.ts';
import type { CellType } from './cell/cell.ts';

export interface Column<T> {
  /** The Chinese header; the record's key is the English one. */
  readonly header: string;
  readonly cell: CellType<NonNullable<T>>;
  readonly blank: { readonly kind: 'error' } | { readonly kind: 'value'; readonly value: T };
  readonly about: Text;
  /** What may stand here, where the cell type's own examples would say nothing. */
  readonly example?: string;
}

export type Columns = Readonly<Record<string, Column<unknown>>>;

/** The values of one row, by column key. */
export type Values<C extends Columns> = {
  readonly [K in keyof C]: C[K] extends Column<infer T> ? T : never;
};

/** A column that must be filled in. */
export function required<T extends NonNullable<unknown>>(
  header: string,
  cell: CellType<T>,
  about: Text,
  example?: string,
): Column<T> {
  return {
    header,
    cell: cell as CellType<NonNullable<T>>,
    blank: { kind: 'error' },
    about,
    ...(example === undefined ? {} : { example }),
  };
}

/** A column whose blank cells read as null. */
export function optional<T extends NonNullable<unknown>>(
  header: string,
  cell: CellType<T>,
  about: Text,
): Column<T | null> {
  return {
    header,
    cell: cell as CellType<NonNullable<T | null>>,
    blank: { kind: 'value', value: null },
    about,
  };
}

/** A column whose blank cells have a meaning of their own. */
export function defaulted<T extends NonNullable<unknown>>(
  header: string,
  cell: CellType<T>,
  value: T,
  about: Text,
): Column<T> {
  return {
    header,
    cell: cell as CellType<NonNullable<T>>,
    blank: { kind: 'value', value },
    about,
  };
}

/** The word that staff would write for what a blank cell means; null where there is none. */
export function blankWord({ blank, cell }: Column<unknown>): string | null {
  if (blank.kind === 'error') return null;
  const word = cell.examples.find((example) => {
    const reading = cell.read(example);
    return reading.ok && reading.value === blank.value;
  });
  return word ?? null;
}
