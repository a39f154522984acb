/**
 * Regions are much alike: where the rules of two people have the same conditions and dates, their
 * diagrams differ in nothing but the rules at their ends. Such a diagram is worked out for the
 * first of them and copied for the others.
 */
import { at, type DiagramData, isTerminal, terminalOf } from './diagram.ts';
import type { Terminal } from './table.ts';

/** What one of a person's groups says at an end. */
export interface PatternGroup {
  /** The group's place among those of the person. */
  readonly group: number;
  /** Twice the place of an entry among all of the person, and one more where it certainly holds. */
  readonly items: readonly number[];
}

export interface PatternNode {
  readonly level: number;
  readonly cuts: readonly number[];
  /** `>= 0` a node further up in the list, `< 0` the end `~child`. */
  readonly children: readonly number[];
}

/** A diagram without its entries. */
export interface Pattern {
  readonly ends: readonly (readonly PatternGroup[])[];
  /** Children before their parents. */
  readonly nodes: readonly PatternNode[];
  /** Where it begins, told like a child. */
  readonly root: number;
}

/** What of a table has been built. */
export interface Built {
  readonly diagram: DiagramData;
  readonly terminals: readonly Terminal[];
}

/**
 * The pattern of the diagram below a person's place.
 *
 * @param groups names of the person's groups, in order
 * @param entries all of the person's entries, group by group, each of them once
 */
export function patternOf(
  place: number,
  { diagram, terminals }: Built,
  groups: readonly string[],
  entries: readonly number[],
): Pattern {
  const ends: (readonly PatternGroup[])[] = [];
  const nodes: PatternNode[] = [];
  const known = new Map<number, number>();
  const refTo = (ref: number): number => {
    const before = known.get(ref);
    if (before !== undefined) return before;
    const local = isTerminal(ref) ? ~(ends.push(endAt(ref)) - 1) : nodes.push(nodeAt(ref)) - 1;
    known.set(ref, local);
    return local;
  };
  const endAt = (ref: number): readonly PatternGroup[] =>
    (terminals[terminalOf(ref)] ?? []).map(({ group, certain, possible }) => ({
      group: groups.indexOf(group),
      items: [
        ...certain.map((entry) => 2 * entries.indexOf(entry) + 1),
        ...possible.map((entry) => 2 * entries.indexOf(entry)),
      ],
    }));
  const nodeAt = (ref: number): PatternNode => {
    const cuts: number[] = [];
    const children: number[] = [];
    const end = at(diagram.start, ref + 1);
    for (let edge = at(diagram.start, ref); edge < end; edge += 1) {
      cuts.push(at(diagram.cut, edge));
      children.push(refTo(at(diagram.child, edge)));
    }
    return { level: at(diagram.level, ref), cuts, children };
  };
  const root = refTo(place);
  return { ends, nodes, root };
}
