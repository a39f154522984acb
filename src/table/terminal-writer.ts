/** Terminals of a diagram that is being built: what is left of each group when all is asked. */
import { terminalRef } from './diagram.ts';
import { ListNumbers } from './list-numbers.ts';
import type { ReachNumbers } from './reach-numbers.ts';
import type { GroupOutcome, Terminal } from './table.ts';

/** Twice the reach's number, and one more when it certainly holds. */
export type Item = number;

export interface LiveGroup {
  readonly name: number;
  readonly owner: number;
  readonly items: readonly Item[];
}

const NONE: readonly number[] = [];
const NO_ENTRY = -1;

export class TerminalWriter {
  readonly written: Terminal[] = [];
  readonly #names: readonly string[];
  readonly #reaches: ReachNumbers;
  readonly #numbers = new ListNumbers();

  /** @param names of groups and owners, by number */
  constructor(names: readonly string[], reaches: ReachNumbers) {
    this.#names = names;
    this.#reaches = reaches;
  }

  /** The reference of the terminal that says this; equal ones are the same. Keeps none of the lists. */
  of(groups: readonly LiveGroup[]): number {
    // By entries, not by items: two reaches of one entry say the same.
    const numbers = this.#numbers;
    for (const { name, owner, items } of groups) {
      numbers.add(name);
      numbers.add(owner);
      for (const item of items) if ((item & 1) === 1) numbers.add(this.#entry(item));
      numbers.add(NO_ENTRY);
      for (const item of items) if ((item & 1) === 0) numbers.add(this.#entry(item));
      numbers.add(NO_ENTRY);
    }
    const number = numbers.close();
    if (number === this.written.length) this.written.push(groups.map(this.#outcome));
    return terminalRef(number);
  }

  #entry(item: Item): number {
    return this.#reaches.entryOf(item >> 1);
  }

  readonly #outcome = ({ name, owner, items }: LiveGroup): GroupOutcome => {
    // Kept beside what certainly holds: of rules that add up, a doubtful one leaves a doubt.
    const certain = this.#entriesOf(items, 1);
    const possible = this.#entriesOf(items, 0);
    return { group: this.#names[name] ?? '', owner: this.#names[owner] ?? '', certain, possible };
  };

  #entriesOf(items: readonly Item[], certain: 0 | 1): readonly number[] {
    let found: number[] | null = null;
    for (const item of items) {
      if ((item & 1) !== certain) continue;
      const entry = this.#entry(item);
      // Nearly always the only one: a list made with it takes no more room than it needs.
      if (found === null) found = [entry];
      else found.push(entry);
    }
    return found ?? NONE;
  }
}
