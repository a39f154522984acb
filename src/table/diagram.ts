/**
 * A hash-consed interval decision diagram: levels are facts in a fixed order, edges are sorted
 * integer cuts, terminals are small integers. Equal sub-diagrams are stored once, so a fact that
 * makes no difference at a place does not appear there: that is what lets `decide` ask only what
 * matters and lets checks be read off the structure.
 *
 * References are one number: `>= 0` an inner node, `< 0` the terminal `~ref`.
 */

import { ListNumbers } from './list-numbers.ts';

/** The diagram as columns, the form in which it is emitted. */
export interface DiagramData {
  /** Level (index into the table's variables) of each node. */
  readonly level: ArrayLike<number>;
  /** Start of each node's edges in `cut` and `child`; one extra entry closes the last. */
  readonly start: ArrayLike<number>;
  /** Lowest value of each edge; the first edge of a node starts at the domain's minimum. */
  readonly cut: ArrayLike<number>;
  readonly child: ArrayLike<number>;
}

export const terminalRef = (terminal: number): number => ~terminal;
export const isTerminal = (ref: number): boolean => ref < 0;
export const terminalOf = (ref: number): number => ~ref;

/** How many edges a node may have on the average before the diagram counts as too large. */
const EDGES_PER_NODE = 20;

/** Thrown by the writer when a table is too entangled to be compiled; the build turns it into a finding. */
export class NodeBudgetExceeded extends Error {
  readonly nodes: number;
  constructor(nodes: number) {
    super(`more than ${nodes} diagram nodes`);
    this.nodes = nodes;
  }
}

/** Collects nodes while building; equal nodes get the same reference. */
export class DiagramWriter {
  readonly #level: number[] = [];
  readonly #start: number[] = [0];
  readonly #cut: number[] = [];
  readonly #child: number[] = [];
  /** Level, cuts and children of each node; a node's number here is its reference. */
  readonly #known = new ListNumbers();
  readonly #budget: number;

  constructor(budget: number) {
    this.#budget = budget;
  }

  /**
   * Adds a node whose edge `i` covers `[cuts[i], cuts[i + 1])`. Neighbouring edges to the same
   * child are joined, and a node with one edge is replaced by its child.
   */
  node(level: number, cuts: readonly number[], children: readonly number[]): number {
    const only = children[0];
    if (only !== undefined && !differ(children, only)) return only;
    let edges = 0;
    let last: number | undefined;
    this.#known.add(level);
    for (let index = 0; index < children.length; index += 1) {
      const child = at(children, index);
      if (child === last) continue;
      this.#known.add(at(cuts, index));
      this.#known.add(child);
      edges += 1;
      last = child;
    }
    const ref = this.#known.close();
    if (ref < this.#level.length) return ref;
    edges += this.#cut.length;
    if (ref >= this.#budget || edges > this.#budget * EDGES_PER_NODE)
      throw new NodeBudgetExceeded(this.#budget);
    this.#write(level, cuts, children);
    return ref;
  }

  #write(level: number, cuts: readonly number[], children: readonly number[]): void {
    this.#level.push(level);
    let last: number | undefined;
    for (let index = 0; index < children.length; index += 1) {
      const child = at(children, index);
      if (child === last) continue;
      this.#cut.push(at(cuts, index));
      this.#child.push(child);
      last = child;
    }
    this.#start.push(this.#cut.length);
  }

  data(): DiagramData {
    return { level: this.#level, start: this.#start, cut: this.#cut, child: this.#child };
  }
}

function differ(children: readonly number[], from: number): boolean {
  for (const child of children) if (child !== from) return true;
  return false;
}

/** The edge of `node` that covers `value`: its position in `cut` and `child`. One binary search. */
export function edgeFor(diagram: DiagramData, node: number, value: number): number {
  let low = at(diagram.start, node);
  let high = at(diagram.start, node + 1) - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (at(diagram.cut, middle) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Reads a column; a missing entry means the emitted data is damaged, which no input can cause. */
export function at(column: ArrayLike<number>, index: number): number {
  const value = column[index];
  if (value === undefined) throw new RangeError(`diagram column has no entry ${index}`);
  return value;
}
