/**
 * A table seen through one question: outcomes that the question does not tell apart become one
 * terminal, so that facts which make no difference to it disappear. Exact, since it is built by
 * the rules of the diagram itself.
 */
import {
  at,
  type DiagramData,
  DiagramWriter,
  isTerminal,
  terminalOf,
  terminalRef,
} from './diagram.ts';
import type { Table, Terminal, Variable } from './table.ts';

/** A diagram whose terminals are the answers of one question. */
export interface Projected {
  readonly variables: readonly Variable[];
  readonly diagram: DiagramData;
}

/** What a question makes of the outcomes at one point; null where a table is not asked at all. */
export type Classify = (terminals: readonly (Terminal | null)[]) => number;

/** Projects places of one table; several places at once are compared point by point. */
export class Projector {
  readonly #table: Table<unknown>;
  readonly #classify: Classify;
  readonly #writer = new DiagramWriter(Number.POSITIVE_INFINITY);
  readonly #memo = new Map<string, number>();

  constructor(table: Table<unknown>, classify: Classify) {
    this.#table = table;
    this.#classify = classify;
  }

  /** The reference, in the projected diagram, of the question about these places. */
  ref(refs: readonly (number | null)[]): number {
    const key = refs.join(',');
    const known = this.#memo.get(key);
    if (known !== undefined) return known;
    const ref = this.#project(refs);
    this.#memo.set(key, ref);
    return ref;
  }

  projected(): Projected {
    return { variables: this.#table.variables, diagram: this.#writer.data() };
  }

  #project(refs: readonly (number | null)[]): number {
    const { diagram, terminals } = this.#table;
    const levels = refs.map((ref) =>
      ref === null || isTerminal(ref) ? Number.POSITIVE_INFINITY : at(diagram.level, ref),
    );
    const level = Math.min(...levels);
    if (level === Number.POSITIVE_INFINITY)
      return terminalRef(
        this.#classify(
          refs.map((ref) => (ref === null ? null : (terminals[terminalOf(ref)] ?? null))),
        ),
      );
    const cuts = new Set<number>();
    refs.forEach((ref, index) => {
      if (ref === null || levels[index] !== level) return;
      const end = at(diagram.start, ref + 1);
      for (let edge = at(diagram.start, ref); edge < end; edge += 1)
        cuts.add(at(diagram.cut, edge));
    });
    const sorted = [...cuts].sort((a, b) => a - b);
    // One step of the edge a cut lies on for each place: cuts and edges are both sorted.
    const edges = refs.map((ref) => (ref === null || isTerminal(ref) ? 0 : at(diagram.start, ref)));
    const children = sorted.map((cut) =>
      this.ref(
        refs.map((ref, index) => {
          if (ref === null || levels[index] !== level) return ref;
          const end = at(diagram.start, ref + 1);
          let edge = edges[index] ?? 0;
          while (edge + 1 < end && at(diagram.cut, edge + 1) <= cut) edge += 1;
          edges[index] = edge;
          return at(diagram.child, edge);
        }),
      ),
    );
    return this.#writer.node(level, sorted, children);
  }
}
