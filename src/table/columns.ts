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

/** Packs one field of each object. */
export function packField<T, K extends keyof T>(items: readonly T[], key: K): Column<T[K]> {
  const packer = new ColumnPacker<T[K]>(items.length);
  for (const item of items) packer.add(item[key]);
  return packer.column();
}

/** Packs every field of objects of one shape. */
export function packFields<T extends object>(items: readonly T[]): ColumnsOf<T> {
  const [first] = items;
  // Without any item there is no field, and nobody will ask for one.
  const keys = first === undefined ? [] : (Object.keys(first) as (keyof T)[]);
  const packers = keys.map(() => new ColumnPacker<T[keyof T]>(items.length));
  for (const item of items) {
    let place = 0;
    // Engines read the fields of such a loop where they stand, and look up those of a list of keys.
    for (const key in item) {
      const own = keys[place];
      if (own === undefined) break;
      packers[place]?.add(key === own ? item[key] : item[own]);
      place += 1;
    }
  }
  const packed: Partial<Record<keyof T, Column<T[keyof T]>>> = {};
  keys.forEach((key, place) => {
    packed[key] = packers[place]?.column() ?? [];
  });
  return packed as ColumnsOf<T>;
}

/**
 * Packs a column that is told value by value, for whoever walks over several columns at once. Equal
 * objects count as one value, whether or not they are the same.
 */
export class ColumnPacker<T> {
  readonly #rows: number;
  readonly #values: T[] = [];
  /** The number of each row's value, once there are two. */
  #index: number[] | null = null;
  /** Every value, where most differ. */
  #plain: T[] | null = null;
  #places: Places<T> | null = null;
  #row = 0;
  #last: T | undefined;
  #place = 0;

  /** @param rows how many values there will be */
  constructor(rows: number) {
    this.#rows = rows;
  }

  add(value: T): void {
    // Neighbours are often alike, and comparing is cheaper than looking up.
    if (value !== this.#last || this.#row === 0) this.#turnTo(value);
    if (this.#plain !== null) this.#plain.push(value);
    else if (this.#index !== null) this.#index[this.#row] = this.#place;
    this.#row += 1;
  }

  column(): Column<T> {
    if (this.#plain !== null) return this.#plain;
    return { values: this.#values, index: this.#rows === 0 ? [] : this.#index };
  }

  #turnTo(value: T): void {
    if (this.#plain !== null) return;
    this.#last = value;
    // Most columns of a sheet have one value throughout: nothing is looked up in those.
    if (this.#row > 0) this.#places ??= new Places(this.#values);
    this.#place = this.#places?.of(value) ?? this.#values.push(value) - 1;
    const count = this.#values.length;
    if (count > this.#rows / 2) this.#plain = this.#valuesSoFar();
    else if (count === 2) this.#index ??= new Array<number>(this.#rows).fill(0);
  }

  #valuesSoFar(): T[] {
    const plain: T[] = [];
    for (let row = 0; row < this.#row; row += 1)
      plain.push(this.#values[this.#index?.[row] ?? 0] as T);
    return plain;
  }
}

/** The places of values in a list, to which those that are new are added. */
class Places<T> {
  readonly #values: T[];
  readonly #known = new Map<T, number>();
  readonly #byText = new Map<string, number>();

  constructor(values: T[]) {
    this.#values = values;
    values.forEach((value, place) => {
      this.#known.set(value, place);
      if (isObject(value)) this.#byText.set(JSON.stringify(value), place);
    });
  }

  of(value: T): number {
    const known = this.#known.get(value);
    if (known !== undefined) return known;
    const place = isObject(value) ? this.#placeByText(value) : this.#values.push(value) - 1;
    this.#known.set(value, place);
    return place;
  }

  #placeByText(value: T): number {
    const text = JSON.stringify(value);
    const known = this.#byText.get(text);
    if (known !== undefined) return known;
    this.#byText.set(text, this.#values.length);
    return this.#values.push(value) - 1;
  }
}

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null;

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

/** Packs lists that are told one by one. */
export class ListPacker {
  readonly #lengths: ColumnPacker<number>;
  readonly #items: number[] = [];

  /** @param count how many lists there will be */
  constructor(count: number) {
    this.#lengths = new ColumnPacker(count);
  }

  add(list: readonly number[]): void {
    this.#lengths.add(list.length);
    for (const item of list) this.#items.push(item);
  }

  lists(): PackedLists {
    return { lengths: this.#lengths.column(), items: this.#items };
  }
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
