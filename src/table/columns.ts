/**
 * Lists as columns for the emitted modules: a value that repeats is written once and referred to
 * by its number. Sheets repeat themselves so much that this is a fraction of the size of objects.
 */

/** The values of one field: as they are where most differ, else each once and their numbers. */
export type Column<T> =
  | readonly T[]
  | {
      readonly values: readonly T[];
      /** The place in `values` by row; null when every row has the first. */
      readonly index: readonly number[] | null;
    };

/** Objects of one shape as one column a key. */
export type ColumnsOf<T> = { readonly [K in keyof T]: Column<T[K]> };

/** Packs a column. Equal objects count as one value, whether or not they are the same. */
export function pack<T>(items: readonly T[]): Column<T> {
  return packBy(items, (item) => item) ?? items;
}

/** Packs one field of each object. */
export function packField<T, K extends keyof T>(items: readonly T[], key: K): Column<T[K]> {
  return packBy(items, (item) => item[key]) ?? items.map((item) => item[key]);
}

/** Null when most values differ. */
function packBy<I, T>(items: readonly I[], read: (item: I) => T): Column<T> | null {
  const same = sameThroughout(items, read);
  if (same !== null) return { values: same, index: null };
  const places = new Map<T, number>();
  const placesByText = new Map<string, number>();
  const values: T[] = [];
  const index = new Array<number>(items.length);
  const placeOf = (item: T): number => {
    if (typeof item !== 'object' || item === null) return values.push(item) - 1;
    const text = JSON.stringify(item);
    const known = placesByText.get(text);
    if (known !== undefined) return known;
    placesByText.set(text, values.length);
    return values.push(item) - 1;
  };
  let last: T | undefined;
  let place = -1;
  for (let row = 0; row < items.length; row += 1) {
    const value = read(items[row] as I);
    // Neighbours are often alike, and comparing is cheaper than looking up.
    if (place === -1 || value !== last) {
      const known = places.get(value);
      place = known ?? placeOf(value);
      if (known === undefined) {
        if (values.length > items.length / 2) return null;
        places.set(value, place);
      }
      last = value;
    }
    index[row] = place;
  }
  return { values, index: values.length === 1 ? null : index };
}

/** The one value of a column that has no other, in a list; most columns of a sheet are like that. */
function sameThroughout<I, T>(items: readonly I[], read: (item: I) => T): readonly T[] | null {
  if (items.length < 2) return null;
  const first = read(items[0] as I);
  for (const item of items) if (read(item) !== first) return null;
  return [first];
}

/** Packs every field of objects of one shape. */
export function packFields<T extends object>(items: readonly T[]): ColumnsOf<T> {
  const packed: Partial<{ [K in keyof T]: Column<T[K]> }> = {};
  const add = <K extends keyof T>(key: K): void => {
    packed[key] = packField(items, key);
  };
  const [first] = items;
  // Without any item there is no field, and nobody will ask for one.
  if (first !== undefined) for (const key of Object.keys(first) as (keyof T)[]) add(key);
  return packed as ColumnsOf<T>;
}

/** A reader of a packed column by row. */
export function unpack<T>(column: Column<T>): (row: number) => T {
  if (!('index' in column)) return (row) => pick(column, row);
  const { values, index } = column;
  if (index === null) return () => pick(values, 0);
  return (row) => pick(values, pick(index, row));
}

/** A reader of packed objects by row. */
export function unpackFields<T extends object>(columns: ColumnsOf<T>): (row: number) => T {
  const readers = (Object.keys(columns) as (keyof T)[]).map((key) => readerOf(columns, key));
  return (row) => {
    const item: Partial<T> = {};
    for (const read of readers) read(item, row);
    return item as T;
  };
}

function readerOf<T extends object, K extends keyof T>(
  columns: ColumnsOf<T>,
  key: K,
): (item: Partial<T>, row: number) => void {
  const read = unpack<T[K]>(columns[key]);
  return (item, row) => {
    item[key] = read(row);
  };
}

/** Lists of numbers, one after the other. */
export interface PackedLists {
  readonly lengths: Column<number>;
  readonly items: readonly number[];
}

export function packLists(lists: readonly (readonly number[])[]): PackedLists {
  const items: number[] = [];
  const lengths: number[] = [];
  for (const list of lists) {
    lengths.push(list.length);
    for (const item of list) items.push(item);
  }
  return { lengths: pack(lengths), items };
}

/** Takes the lists out again, in order. */
export function unpackLists({ lengths, items }: PackedLists): () => readonly number[] {
  const lengthOf = unpack(lengths);
  let row = 0;
  let start = 0;
  return () => {
    const end = start + lengthOf(row);
    const list = items.slice(start, end);
    row += 1;
    start = end;
    return list;
  };
}

/** The value in a row; one that is missing means damaged data, which no input can cause. */
function pick<T>(column: readonly T[], row: number): T {
  if (row >= column.length) throw new RangeError(`column has no entry ${row}`);
  return column[row] as T;
}
