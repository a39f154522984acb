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

/** The group that is a whole sum; the other groups of its table are parts of one. */
export const WHOLE = 'total';

/** Whether a group has something to say at a point. */
export const speaks = ({ certain, possible }: GroupOutcome): boolean =>
  certain.length + possible.length > 0;

/** The whole at a point, and its parts; null where there are not both. */
export function wholeAndParts(
  terminal: Terminal,
): { readonly whole: GroupOutcome; readonly parts: Terminal } | null {
  if (terminal.length < 2) return null;
  const whole = terminal.find(({ group }) => group === WHOLE);
  return whole === undefined
    ? null
    : { whole, parts: terminal.filter((outcome) => outcome !== whole) };
}

/**
 * What must be said at a point: everything that somebody owns, but a whole and its parts take turns,
 * as before and after a reform. Where one of them speaks, the other is not lacking.
 */
export function askedOf(terminal: Terminal): Terminal {
  const both = wholeAndParts(terminal);
  if (both === null) return terminal;
  const { whole, parts } = both;
  const speaking = parts.filter(speaks);
  if (speaks(whole)) return [whole, ...speaking];
  return speaking.length > 0 ? parts : [whole];
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
