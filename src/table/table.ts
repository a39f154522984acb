/** A compiled decision sheet: its rules, and the diagram that finds the ones that answer. */
import type { DiagramData } from './diagram.ts';
import type { Rule } from './model.ts';

/** One level of the diagram: a fact and the integers it may take. */
export interface Variable {
  readonly fact: string;
  readonly min: number;
  readonly max: number;
}

/**
 * The second level of a table whose groups are decided apart: which group is asked about. Groups
 * that have nothing to do with each other would otherwise multiply each other's conditions.
 */
export const GROUP = '#group';

/** A rule as it reaches a region; `via` is the 从上级 row that let an ancestor's rule through. */
export interface Entry {
  readonly rule: number;
  readonly via: number | null;
}

/**
 * What one group (组成) says at one point: the entries that certainly hold there and those that
 * may, because of a date in doubt. Both empty is a hole: the owner's rules say nothing.
 */
export interface GroupOutcome {
  readonly group: string;
  readonly owner: string;
  readonly certain: readonly number[];
  readonly possible: readonly number[];
}

/** One outcome a group that somebody owns; an empty terminal means that no region up the chain has a rule. */
export type Terminal = readonly GroupOutcome[];

export interface Table<C> {
  readonly sheet: string;
  readonly variables: readonly Variable[];
  /** Names of the groups that are decided apart, in the order of the level `GROUP`; else null. */
  readonly groups: readonly string[] | null;
  readonly diagram: DiagramData;
  readonly entries: readonly Entry[];
  readonly terminals: readonly Terminal[];
  /** Region code → where its own questions start; only regions with rules of their own. */
  readonly roots: Readonly<Record<string, number>>;
  /** Region code → where questions of regions below it start. */
  readonly inherited: Readonly<Record<string, number>>;
  readonly rules: readonly Rule<C>[];
}

/** The rule at an index that the table itself holds. */
export function ruleAt<C>(table: Table<C>, index: number): Rule<C> {
  const rule = table.rules[index];
  if (rule === undefined) throw new RangeError(`${table.sheet} has no rule ${index}`);
  return rule;
}

/** The entry at an index that the table itself holds. */
export function entryAt<C>(table: Table<C>, index: number): Entry {
  const entry = table.entries[index];
  if (entry === undefined) throw new RangeError(`${table.sheet} has no entry ${index}`);
  return entry;
}
