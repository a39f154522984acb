/**
 * Three-valued deciding: known facts follow one edge, unknown facts all of them. The result
 * partitions the space of what is unknown.
 */
import type { Day } from '../base/day.ts';
import type { Box } from './box.ts';
import { at, edgeFor, isTerminal, terminalOf } from './diagram.ts';
import type { Region } from './model.ts';
import { GROUP, type Table, type Terminal } from './table.ts';

/** One part of the partition. */
export interface Part {
  /** Bounds on unknown facts; facts that make no difference here are not named. */
  readonly box: Box;
  readonly terminal: Terminal;
  /** Known facts that were looked at on the way: what the answer rests on. */
  readonly tested: ReadonlySet<string>;
}

const NO_RULES: Terminal = [];

/**
 * Decides a table for one region and day.
 *
 * @param facts integer-coded values of the facts that are known; the rest is unknown
 * @returns disjoint parts that together cover every value of the unknown facts
 */
export function decide<C>(
  table: Table<C>,
  regions: ReadonlyMap<string, Region>,
  region: string,
  facts: ReadonlyMap<string, number>,
  date: Day,
): readonly Part[] {
  return decideFrom(table, rootFor(table, regions, region), { facts, date });
}

/**
 * Decides one group of a table whose groups are decided apart.
 *
 * @param group its place among the names of `table.groups`
 */
export function decideGroup<C>(
  table: Table<C>,
  regions: ReadonlyMap<string, Region>,
  region: string,
  group: number,
  facts: ReadonlyMap<string, number>,
  date: Day,
): readonly Part[] {
  return decideFrom(table, rootFor(table, regions, region), { facts, date, group });
}

/** What is known on the way down. */
interface Known {
  readonly facts: ReadonlyMap<string, number>;
  readonly date: Day;
  readonly group?: number;
}

function decideFrom<C>(table: Table<C>, root: number | null, known: Known): readonly Part[] {
  if (root === null) return [{ box: new Map(), terminal: NO_RULES, tested: new Set() }];
  const parts: Part[] = [];
  walk(table, root, known, new Map(), new Set(), parts);
  return parts;
}

/** A region without rules of its own starts where its nearest ancestor passes rules down. */
export function rootFor<C>(
  table: Table<C>,
  regions: ReadonlyMap<string, Region>,
  region: string,
): number | null {
  const own = startFor(table.roots, region);
  if (own !== undefined) return own;
  for (let code = regions.get(region)?.parent ?? null; code !== null; ) {
    const passed = startFor(table.inherited, code);
    if (passed !== undefined) return passed;
    code = regions.get(code)?.parent ?? null;
  }
  return null;
}

/** A region may be called what every object has a property for: `constructor`. */
export function startFor(
  starts: Readonly<Record<string, number>>,
  region: string,
): number | undefined {
  return Object.hasOwn(starts, region) ? starts[region] : undefined;
}

function walk<C>(
  table: Table<C>,
  ref: number,
  known: Known,
  box: Box,
  tested: ReadonlySet<string>,
  parts: Part[],
): void {
  if (isTerminal(ref)) {
    parts.push({ box, terminal: table.terminals[terminalOf(ref)] ?? NO_RULES, tested });
    return;
  }
  const { diagram } = table;
  const variable = table.variables[at(diagram.level, ref)];
  if (variable === undefined) throw new RangeError(`${table.sheet}: damaged diagram`);
  const { fact, max } = variable;
  const { facts, date, group } = known;
  const value = fact === 'date' ? date : fact === GROUP ? group : facts.get(fact);
  if (value !== undefined) {
    const edge = edgeFor(diagram, ref, value);
    const seen =
      fact === 'date' || fact === GROUP || tested.has(fact) ? tested : new Set([...tested, fact]);
    walk(table, at(diagram.child, edge), known, box, seen, parts);
    return;
  }
  const end = at(diagram.start, ref + 1);
  for (let edge = at(diagram.start, ref); edge < end; edge += 1) {
    const low = at(diagram.cut, edge);
    const high = edge + 1 < end ? at(diagram.cut, edge + 1) - 1 : max;
    const narrowed = new Map(box).set(fact, [[low, high]]);
    walk(table, at(diagram.child, edge), known, narrowed, tested, parts);
  }
}
