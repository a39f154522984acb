/**
 * A projected diagram as a surface over days and ordered facts, one for each combination of
 * choices. Checks read gaps off it; it is exact, since every edge of the diagram is visited.
 */
import type { Interval } from '../base/interval.ts';
import { at, edgeFor, isTerminal, terminalOf } from './diagram.ts';
import type { Projected } from './project.ts';

/** Choices that lead to a surface, the fewest that do, and where it starts. */
export interface Context {
  readonly choices: ReadonlyMap<string, number>;
  readonly ref: number;
}

/** A rectangle of days and ordered facts on which one answer stands. */
export interface Patch {
  readonly days: Interval;
  /** Only facts that make a difference here are named. */
  readonly ordered: ReadonlyMap<string, Interval>;
  readonly answer: number;
}

/** The surfaces below a place, each with the fewest and smallest choices that lead there. */
export function contexts(projected: Projected, root: number): Context[] {
  const dateLevel = dateLevelOf(projected);
  const found: Context[] = [];
  // Level by level, so that a place's best path is known before it is followed further.
  const waiting = new Map<number, ReadonlyMap<string, number>>([[root, new Map()]]);
  const levelOf = (ref: number): number =>
    isTerminal(ref) ? Number.POSITIVE_INFINITY : at(projected.diagram.level, ref);
  for (let level = 0; level <= dateLevel; level += 1) {
    for (const [ref, choices] of [...waiting]) {
      if (level === dateLevel) found.push({ choices, ref });
      else if (levelOf(ref) === level) {
        waiting.delete(ref);
        for (const { child, fact, range } of edges(projected, ref)) {
          const path = new Map(choices).set(fact, range[0]);
          const known = waiting.get(child);
          if (known === undefined || isSmaller(path, known)) waiting.set(child, path);
        }
      }
    }
  }
  return found;
}

/** Fewer facts first, then smaller values. */
function isSmaller(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): boolean {
  if (a.size !== b.size) return a.size < b.size;
  const others = [...b.values()];
  const index = [...a.values()].findIndex((value, position) => value !== others[position]);
  return index >= 0 && ([...a.values()][index] ?? 0) < (others[index] ?? 0);
}

/** The patches of one surface; together they cover every day and every value. */
export function patches(projected: Projected, ref: number): Patch[] {
  const dates = projected.variables[dateLevelOf(projected)];
  const all: Interval = [dates?.min ?? 0, dates?.max ?? 0];
  const found: Patch[] = [];
  const visit = (node: number, days: Interval, ordered: ReadonlyMap<string, Interval>): void => {
    if (isTerminal(node)) {
      found.push({ days, ordered, answer: terminalOf(node) });
      return;
    }
    for (const { child, fact, range } of edges(projected, node)) {
      if (fact === 'date') visit(child, range, ordered);
      else visit(child, days, new Map(ordered).set(fact, range));
    }
  };
  visit(ref, all, new Map());
  return found;
}

/** Every answer that remains possible where only some facts are given. */
export function answersFor(
  projected: Projected,
  root: number,
  given: ReadonlyMap<string, number>,
): ReadonlySet<number> {
  const { diagram, variables } = projected;
  const found = new Set<number>();
  const seen = new Set<number>();
  const visit = (ref: number): void => {
    if (seen.has(ref)) return;
    seen.add(ref);
    if (isTerminal(ref)) {
      found.add(terminalOf(ref));
      return;
    }
    const value = given.get(variables[at(diagram.level, ref)]?.fact ?? '');
    if (value !== undefined) visit(at(diagram.child, edgeFor(diagram, ref, value)));
    else for (const { child } of edges(projected, ref)) visit(child);
  };
  visit(root);
  return found;
}

function dateLevelOf({ variables }: Projected): number {
  return variables.findIndex(({ fact }) => fact === 'date');
}

interface Edge {
  readonly child: number;
  readonly fact: string;
  readonly range: Interval;
}

function edges({ diagram, variables }: Projected, ref: number): Edge[] {
  const variable = variables[at(diagram.level, ref)];
  if (variable === undefined) throw new RangeError('damaged diagram');
  const list: Edge[] = [];
  const end = at(diagram.start, ref + 1);
  for (let edge = at(diagram.start, ref); edge < end; edge += 1) {
    const low = at(diagram.cut, edge);
    const high = edge + 1 < end ? at(diagram.cut, edge + 1) - 1 : variable.max;
    list.push({ child: at(diagram.child, edge), fact: variable.fact, range: [low, high] });
  }
  return list;
}

/** Where the values of each fact are cut below a place, days left out; in the order of levels. */
export function cutsBelow(
  projected: Projected,
  root: number,
): ReadonlyMap<string, readonly number[]> {
  const cuts = new Map(projected.variables.map(({ fact }) => [fact, new Set<number>()]));
  const seen = new Set<number>();
  const visit = (ref: number): void => {
    if (isTerminal(ref) || seen.has(ref)) return;
    seen.add(ref);
    for (const { child, fact, range } of edges(projected, ref)) {
      cuts.get(fact)?.add(range[0]);
      visit(child);
    }
  };
  visit(root);
  return new Map(
    [...cuts].flatMap(([fact, values]) =>
      fact === 'date' || values.size === 0
        ? []
        : [[fact, [...values].sort((a, b) => a - b)] as const],
    ),
  );
}
