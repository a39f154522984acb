/**
 * One diagram for the answers of two tables. Both are written into it level by level in one order
 * of facts, so equal answers everywhere are equal references: what differs is found by a walk over
 * pairs of nodes that stops wherever they are the same.
 */
import { MAX_DAY, MIN_DAY } from '../base/day.ts';
import type { Interval, Intervals } from '../base/interval.ts';
import { normalise } from '../base/interval.ts';
import type { Box } from '../table/box.ts';
import {
  at,
  DiagramWriter,
  edgeFor,
  isTerminal,
  terminalOf,
  terminalRef,
} from '../table/diagram.ts';
import { ListNumbers } from '../table/list-numbers.ts';
import type { Fact } from '../table/model.ts';
import { GROUP, type Table, type Terminal } from '../table/table.ts';
import { type Coding, isChoice } from './facts.ts';

/** A level of the joint diagram; `min` also stands for all smaller values, `max` for all greater. */
interface Level {
  readonly fact: string;
  readonly min: number;
  readonly max: number;
  readonly choice: boolean;
}

/** A part of the space on which one value stands; the box names days as `date`. */
export interface Found {
  readonly box: Box;
  readonly value: number;
}

/** A table as it is written into the joint diagram. */
export interface Reading {
  readonly table: Table<unknown>;
  readonly coding: Coding;
  /** The one group that is looked at where groups are decided apart. */
  readonly group: string | null;
  /** The number of what a terminal answers; 0 is silence. */
  readonly classify: (terminal: Terminal) => number;
}

/** What stands where a side has no rule, or does not know the value asked about. */
export const SILENCE = terminalRef(0);

export class JointDiagram {
  readonly #levels: readonly Level[];
  readonly #levelOf: ReadonlyMap<string, number>;
  readonly #writer = new DiagramWriter(Number.POSITIVE_INFINITY);
  readonly #data = this.#writer.data();
  readonly #raised = new Map<number, number>();
  readonly #raisedNumbers = new ListNumbers();

  /** @param facts in the coding of both tables */
  constructor(facts: readonly Fact[]) {
    const choices = facts.filter(isChoice);
    const ordered = facts.filter((fact) => !isChoice(fact) && fact.id !== 'date');
    const named = (fact: Fact): Level => ({
      fact: fact.id,
      min: fact.min,
      max: fact.max,
      choice: isChoice(fact),
    });
    this.#levels = [
      ...choices.filter(({ id }) => id === 'participant').map(named),
      ...choices.filter(({ id }) => id !== 'participant').map(named),
      { fact: 'date', min: MIN_DAY, max: MAX_DAY, choice: false },
      ...ordered.map(named),
    ];
    this.#levelOf = new Map(this.#levels.map(({ fact }, level) => [fact, level]));
  }

  /** A reader of places of a table; what it read once it knows. */
  reader(reading: Reading): (ref: number) => number {
    const { table, coding, classify } = reading;
    const { diagram, variables, terminals } = table;
    const wanted = table.groups?.indexOf(reading.group ?? '') ?? -1;
    const known = new Map<number, number>();
    const read = (ref: number): number => {
      const before = known.get(ref);
      if (before !== undefined) return before;
      const found = isTerminal(ref)
        ? terminalRef(classify(terminals[terminalOf(ref)] ?? []))
        : inner(ref);
      known.set(ref, found);
      return found;
    };
    const inner = (ref: number): number => {
      const variable = variables[at(diagram.level, ref)];
      if (variable === undefined) throw new RangeError(`${table.sheet}: damaged diagram`);
      const { fact } = variable;
      if (fact === GROUP)
        return wanted < 0 ? SILENCE : read(at(diagram.child, edgeFor(diagram, ref, wanted)));
      const level = this.#level(coding.nameOf(fact));
      const local = coding.localOf(fact);
      if (local !== undefined)
        return this.node(
          level,
          local.map((_, value) => value),
          local.map((value) =>
            value === null ? SILENCE : read(at(diagram.child, edgeFor(diagram, ref, value))),
          ),
        );
      const cuts: number[] = [];
      const children: number[] = [];
      const end = at(diagram.start, ref + 1);
      for (let edge = at(diagram.start, ref); edge < end; edge += 1) {
        // The first edge reaches down to the least value that either side knows.
        cuts.push(cuts.length === 0 ? this.#at(level).min : at(diagram.cut, edge));
        children.push(read(at(diagram.child, edge)));
      }
      return this.node(level, cuts, children);
    };
    return read;
  }

  /** A node over children that may ask what comes before it: the order of facts may differ. */
  node(level: number, cuts: readonly number[], children: readonly number[]): number {
    let top = Number.POSITIVE_INFINITY;
    for (const child of children)
      if (!isTerminal(child)) top = Math.min(top, at(this.#data.level, child));
    if (top > level) return this.#writer.node(level, cuts, children);
    const number = this.#raisedNumbers.of([level, ...cuts, ...children]);
    const known = this.#raised.get(number);
    if (known !== undefined) return known;
    const lows = this.#cutsAt(top, children);
    const found = this.#writer.node(
      top,
      lows,
      lows.map((low) =>
        this.node(
          level,
          cuts,
          children.map((child) => this.#below(top, child, low)),
        ),
      ),
    );
    this.#raised.set(number, found);
    return found;
  }

  /** One place for each value of a choice; `children` in the order of its options. */
  byOption(fact: string, children: readonly number[]): number {
    const level = this.#level(fact);
    return this.node(
      level,
      children.map((_, value) => value),
      children.map((child, value) => this.#below(level, child, value)),
    );
  }

  /**
   * Both places point by point: `join` of what stands in one and in the other.
   *
   * @param same what comes of a place joined with itself
   */
  combiner(
    join: (a: number, b: number) => number,
    same: (ref: number) => number,
  ): (a: number, b: number) => number {
    const numbers = new ListNumbers();
    const refs: (number | undefined)[] = [];
    const combine = (a: number, b: number): number => {
      if (a === b) return same(a);
      const number = numbers.of([a, b]);
      const known = refs[number];
      if (known !== undefined) return known;
      const found = fresh(a, b);
      refs[number] = found;
      return found;
    };
    const fresh = (a: number, b: number): number => {
      if (isTerminal(a) && isTerminal(b)) return terminalRef(join(terminalOf(a), terminalOf(b)));
      const level = Math.min(this.#rank(a), this.#rank(b));
      const cuts = this.#cutsAt(level, [a, b]);
      const children = cuts.map((low) =>
        combine(this.#below(level, a, low), this.#below(level, b, low)),
      );
      return this.#writer.node(level, cuts, children);
    };
    return combine;
  }

  /** The boxes below a place on which something other than 0 stands; disjoint. */
  boxes(root: number): readonly Found[] {
    const found: Found[] = [];
    const visit = (ref: number, box: Box): void => {
      if (isTerminal(ref)) {
        if (terminalOf(ref) !== 0) found.push({ box, value: terminalOf(ref) });
        return;
      }
      const { fact, max, choice } = this.#at(at(this.#data.level, ref));
      const byChild = new Map<number, Interval[]>();
      const end = at(this.#data.start, ref + 1);
      for (let edge = at(this.#data.start, ref); edge < end; edge += 1) {
        const low = at(this.#data.cut, edge);
        const high = edge + 1 < end ? at(this.#data.cut, edge + 1) - 1 : max;
        const child = at(this.#data.child, edge);
        const list = byChild.get(child);
        // Choices with the same consequences are told together, wherever they stand.
        if (choice && list !== undefined) list.push([low, high]);
        else if (choice) byChild.set(child, [[low, high]]);
        else visit(child, narrowed(box, fact, [[low, high]]));
      }
      for (const [child, list] of byChild) visit(child, narrowed(box, fact, normalise(list)));
    };
    visit(root, new Map());
    return found;
  }

  #rank(ref: number): number {
    return isTerminal(ref) ? Number.POSITIVE_INFINITY : at(this.#data.level, ref);
  }

  /** What is below a place for one value of a level; the place itself where it asks later. */
  #below(level: number, ref: number, value: number): number {
    if (this.#rank(ref) !== level) return ref;
    return at(this.#data.child, edgeFor(this.#data, ref, value));
  }

  #cutsAt(level: number, refs: readonly number[]): readonly number[] {
    const cuts = new Set<number>();
    for (const ref of refs) {
      if (this.#rank(ref) !== level) continue;
      const end = at(this.#data.start, ref + 1);
      for (let edge = at(this.#data.start, ref); edge < end; edge += 1)
        cuts.add(at(this.#data.cut, edge));
    }
    return [...cuts].sort((a, b) => a - b);
  }

  #level(fact: string): number {
    const level = this.#levelOf.get(fact);
    if (level === undefined) throw new RangeError(`no fact ${fact}`);
    return level;
  }

  #at(level: number): Level {
    const found = this.#levels[level];
    if (found === undefined) throw new RangeError(`no level ${level}`);
    return found;
  }
}

function narrowed(box: Box, fact: string, holds: Intervals): Box {
  return new Map(box).set(fact, holds);
}
