/** Rows as they come back, put into the order the sheet has, and what differs between the two. */

export interface CellChange {
  readonly header: string;
  readonly from: string;
  readonly to: string;
}

/** One row that is not as it was. */
export interface RowChange {
  readonly kind: 'changed' | 'added' | 'removed';
  /** The id, or what the row begins with where rows have none. */
  readonly name: string;
  /** Of a changed row. */
  readonly cells: readonly CellChange[];
}

export interface Arranged {
  /** In the order they are written; `from` is the index of the row that one was before. */
  readonly rows: readonly { readonly cells: readonly string[]; readonly from: number | null }[];
  readonly changes: readonly RowChange[];
  readonly reordered: boolean;
}

type Cells = readonly string[];

/**
 * Equal rows belong together, then rows with the same id; in sheets without ids a row that is gone
 * and one that is new at its place count as one that was changed.
 *
 * @param titles the headers, of `base` and `rows` alike
 * @param id the index of the column of ids; null where there is none
 */
export function arrange(
  titles: readonly string[],
  id: number | null,
  base: readonly Cells[],
  rows: readonly Cells[],
): Arranged {
  const partner = matched(id, base, rows);
  const taken = new Set(partner.filter((index) => index !== null));
  // What stands behind which row of the sheet; -1 is the header.
  const behind = new Map<number, Cells[]>();
  const byBase = new Map<number, Cells>();
  let reordered = false;
  let last = -1;
  let anchor = -1;
  for (const [index, cells] of rows.entries()) {
    const own = partner[index] ?? null;
    if (own === null) {
      behind.set(anchor, [...(behind.get(anchor) ?? []), cells]);
      continue;
    }
    byBase.set(own, cells);
    if (own < last) reordered = true;
    last = Math.max(last, own);
    anchor = own;
  }
  const changes: RowChange[] = [];
  const placed: { cells: Cells; from: number | null }[] = [];
  const nameOf = (cells: Cells): string => nameIn(cells, id);
  let waiting: Cells[] = [];
  const flush = (): void => {
    for (const cells of waiting) {
      changes.push({ kind: 'added', name: nameOf(cells), cells: [] });
      placed.push({ cells, from: null });
    }
    waiting = [];
  };
  for (let index = -1; index < base.length; index += 1) {
    const old = base[index];
    if (old !== undefined && !taken.has(index)) {
      const instead = id === null ? waiting.shift() : undefined;
      if (instead === undefined) {
        changes.push({ kind: 'removed', name: nameOf(old), cells: [] });
      } else {
        changes.push({
          kind: 'changed',
          name: nameOf(old),
          cells: differences(titles, old, instead),
        });
        placed.push({ cells: instead, from: index });
      }
      continue;
    }
    flush();
    const cells = byBase.get(index);
    if (old !== undefined && cells !== undefined) {
      const found = differences(titles, old, cells);
      if (found.length > 0) changes.push({ kind: 'changed', name: nameOf(old), cells: found });
      placed.push({ cells, from: index });
    }
    waiting = [...(behind.get(index) ?? [])];
  }
  flush();
  return { rows: placed, changes, reordered };
}

/** The row of the sheet that each row was before; null for a new one. */
function matched(
  id: number | null,
  base: readonly Cells[],
  rows: readonly Cells[],
): (number | null)[] {
  const partner = new Array<number | null>(rows.length).fill(null);
  const free = new Set(base.keys());
  const keys: ((cells: Cells) => string)[] = [(cells) => cells.join('\u0000')];
  if (id !== null) keys.push((cells) => cells[id] ?? '');
  for (const keyOf of keys) {
    const places = new Map<string, number[]>();
    for (const index of free) {
      const key = keyOf(base[index] ?? []);
      const known = places.get(key);
      if (known === undefined) places.set(key, [index]);
      else known.push(index);
    }
    for (const [index, cells] of rows.entries()) {
      if (partner[index] !== null || keyOf(cells) === '') continue;
      const found = places.get(keyOf(cells))?.shift();
      if (found === undefined) continue;
      partner[index] = found;
      free.delete(found);
    }
  }
  return partner;
}

function differences(titles: readonly string[], from: Cells, to: Cells): CellChange[] {
  return titles.flatMap((header, index) => {
    const [before, after] = [from[index] ?? '', to[index] ?? ''];
    return before === after ? [] : [{ header, from: before, to: after }];
  });
}

/** So many cells name a row that has no id. */
const NAMING = 3;

function nameIn(cells: Cells, id: number | null): string {
  const own = id === null ? '' : (cells[id] ?? '');
  if (own !== '') return own;
  return cells
    .filter((cell) => cell !== '')
    .slice(0, NAMING)
    .join(' ');
}
