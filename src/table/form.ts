/**
 * A pattern that is filled in for one person after the other. There are thousands of them: the
 * lists in which what stands at its ends is handed on are made once and filled anew each time.
 */
import type { Pattern } from './alike.ts';
import type { DiagramWriter } from './diagram.ts';
import type { Item, LiveGroup, TerminalWriter } from './terminal-writer.ts';

/** A group at an end, as it is for the person at hand. */
interface FilledGroup {
  /** The group's place among those of the person. */
  readonly group: number;
  /** The places of its items, as the pattern tells them. */
  readonly places: readonly number[];
  name: number;
  owner: number;
  readonly items: Item[];
}

export class Form {
  readonly #ends: readonly (readonly FilledGroup[])[];
  readonly #nodes: Pattern['nodes'];
  readonly #root: number;
  /** The references of ends and nodes, and of the children of each node. */
  readonly #terminals: number[];
  readonly #made: number[];
  readonly #children: readonly number[][];
  readonly #items: Item[] = [];

  constructor({ ends, nodes, root }: Pattern) {
    this.#ends = ends.map((end) =>
      end.map(({ group, items }) => ({
        ...{ group, places: items, name: 0, owner: 0 },
        items: items.map(() => 0),
      })),
    );
    this.#nodes = nodes;
    this.#root = root;
    this.#terminals = ends.map(() => 0);
    this.#made = nodes.map(() => 0);
    this.#children = nodes.map(({ children }) => children.map(() => 0));
  }

  /** Writes the diagram with the entries of some person at its ends. */
  write(live: readonly LiveGroup[], writer: DiagramWriter, terminals: TerminalWriter): number {
    let count = 0;
    for (const { items } of live)
      for (const item of items) {
        this.#items[count] = item;
        count += 1;
      }
    for (let end = 0; end < this.#ends.length; end += 1)
      this.#terminals[end] = terminals.of(this.#filled(this.#ends[end] ?? [], live));
    for (let index = 0; index < this.#nodes.length; index += 1) {
      const node = this.#nodes[index];
      const children = this.#children[index];
      if (node === undefined || children === undefined) continue;
      for (let child = 0; child < children.length; child += 1)
        children[child] = this.#refOf(node.children[child] ?? 0);
      this.#made[index] = writer.node(node.level, node.cuts, children);
    }
    return this.#refOf(this.#root);
  }

  #filled(end: readonly FilledGroup[], live: readonly LiveGroup[]): readonly LiveGroup[] {
    for (const filled of end) {
      const { name = 0, owner = 0 } = live[filled.group] ?? {};
      filled.name = name;
      filled.owner = owner;
      const { places, items } = filled;
      for (let index = 0; index < places.length; index += 1) {
        const place = places[index] ?? 0;
        // The person's items all certainly hold, as they stand before any date is asked.
        items[index] = (this.#items[place >> 1] ?? 1) - 1 + (place & 1);
      }
    }
    return end;
  }

  #refOf(child: number): number {
    return (child < 0 ? this.#terminals[~child] : this.#made[child]) ?? 0;
  }
}
