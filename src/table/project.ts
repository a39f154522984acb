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
import { ListNumbers } from './list-numbers.ts';
import type { Table, Terminal, Variable } from './table.ts';

/** A diagram whose terminals are the answers of one question. */
export interface Projected {
  readonly variables: readonly Variable[];
  readonly diagram: DiagramData;
}

/** What a question makes of the outcomes at one point; null where a table is not asked at all. */
export type Classify = (terminals: readonly (Terminal | null)[]) => number;

/** Stands for a place that is not there: no diagram has as many terminals. */
const NOWHERE = -(2 ** 31);

/** Projects places of one table; several places at once are compared point by point. */
export class Projector {
  readonly #table: Table<unknown>;
  readonly #classify: Classify;
  readonly #writer = new DiagramWriter(Number.POSITIVE_INFINITY);
  readonly #places = new ListNumbers();
  readonly #refs: number[] = [];

  constructor(table: Table<unknown>, classify: Classify) {
    this.#table = table;
    this.#classify = classify;
  }

  /** The reference, in the projected diagram, of the question about these places. */
  ref(refs: readonly (number | null)[]): number {
    return this.#ref(refs.map((ref) => ref ?? NOWHERE));
  }

  projected(): Projected {
    return { variables: this.#table.variables, diagram: this.#writer.data() };
  }

  #ref(places: readonly number[]): number {
    const number = this.#places.of(places);
    const known = this.#refs[number];
    if (known !== undefined) return known;
    const ref = this.#project(places);
    this.#refs[number] = ref;
    return ref;
  }

  #project(places: readonly number[]): number {
    const level = this.#levelOf(places);
    if (level === Number.POSITIVE_INFINITY) return this.#terminal(places);
    const { start, cut, child } = this.#table.diagram;
    const cuts = this.#cutsAt(level, places);
    // One step of the edge a cut lies on for each place: cuts and edges are both sorted.
    const edges = places.map((place) => (isNode(place) ? at(start, place) : 0));
    const children = cuts.map((low) => {
      const below = places.map((place, index) => {
        if (!this.#isAt(level, place)) return place;
        const end = at(start, place + 1);
        let edge = edges[index] ?? 0;
        while (edge + 1 < end && at(cut, edge + 1) <= low) edge += 1;
        edges[index] = edge;
        return at(child, edge);
      });
      return this.#ref(below);
    });
    return this.#writer.node(level, cuts, children);
  }

  /** The first level at which one of the places asks something. */
  #levelOf(places: readonly number[]): number {
    let level = Number.POSITIVE_INFINITY;
    for (const place of places)
      if (isNode(place)) level = Math.min(level, at(this.#table.diagram.level, place));
    return level;
  }

  #isAt(level: number, place: number): boolean {
    return isNode(place) && at(this.#table.diagram.level, place) === level;
  }

  /** The lowest values of all edges that leave places at a level. */
  #cutsAt(level: number, places: readonly number[]): readonly number[] {
    const { start, cut } = this.#table.diagram;
    const cuts: number[] = [];
    let asked = 0;
    for (const place of places) {
      if (!this.#isAt(level, place)) continue;
      asked += 1;
      const end = at(start, place + 1);
      for (let edge = at(start, place); edge < end; edge += 1) cuts.push(at(cut, edge));
    }
    // The edges of one place are in order already.
    return asked === 1 ? cuts : [...new Set(cuts)].sort((a, b) => a - b);
  }

  #terminal(places: readonly number[]): number {
    const { terminals } = this.#table;
    const outcomes = places.map((place) =>
      place === NOWHERE ? null : (terminals[terminalOf(place)] ?? null),
    );
    return terminalRef(this.#classify(outcomes));
  }
}

const isNode = (place: number): boolean => place !== NOWHERE && !isTerminal(place);
