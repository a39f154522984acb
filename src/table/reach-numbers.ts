/** Numbers for reaches, for what they ask and for the entries they become: a diagram is built of integers. */
import type { Intervals } from '../base/interval.ts';
import { ListNumbers } from './list-numbers.ts';
import type { Reach } from './ownership.ts';
import type { Entry, Variable } from './table.ts';

/** What is asked at each level; shared by reaches with the same conditions. */
interface NumberedBounds {
  readonly number: number;
  readonly byLevel: readonly (Intervals | undefined)[];
}

const NO_ENTRY = -1;

/** The box of a reach that came through a 从上级 row: it is like no other. */
export const OWN_BOX = -1;

export class ReachNumbers {
  readonly entries: Entry[] = [];
  readonly #variables: readonly Variable[];
  /** How many rules there are: reaches in a rule's own box have its number, the others follow. */
  readonly #rules: number;
  readonly #gated = new Map<Reach, number>();
  readonly #reaches: Reach[];
  readonly #bounds: NumberedBounds['byLevel'][];
  readonly #boundsOf = new Map<Reach['conditions'], NumberedBounds>();
  /** Boxes and entries of rules in their own box. */
  readonly #boxes: Int32Array;
  readonly #boxNumbers = new ListNumbers();
  readonly #entries: Int32Array;
  /** Entries that came through a 从上级 row, by reach; and by rule and row. */
  readonly #gatedEntryOf: number[] = [];
  readonly #gatedPairs = new ListNumbers();
  readonly #gatedEntries: number[] = [];

  /** @param rules how many there are */
  constructor(variables: readonly Variable[], rules: number) {
    this.#variables = variables;
    this.#rules = rules;
    this.#reaches = new Array<Reach>(rules);
    this.#bounds = new Array<NumberedBounds['byLevel']>(rules);
    this.#boxes = new Int32Array(rules).fill(OWN_BOX);
    this.#entries = new Int32Array(rules).fill(NO_ENTRY);
  }

  /**
   * A rule reaches regions in its own box, which is one object, or through 从上级 rows in as many
   * boxes as there are such rows: these are told apart by identity.
   */
  of(reach: Reach): number {
    const { rule, via } = reach;
    if (via !== null) return this.#gatedNumber(reach, rule, via);
    if (this.#entries[rule] !== NO_ENTRY) return rule;
    const bounds = this.#boundsIn(reach.conditions);
    this.#reaches[rule] = reach;
    this.#bounds[rule] = bounds.byLevel;
    this.#boxes[rule] = this.#boxNumber(bounds.number, reach);
    this.#entries[rule] = this.#newEntry(rule, via);
    return rule;
  }

  #gatedNumber(reach: Reach, rule: number, via: number): number {
    const known = this.#gated.get(reach);
    if (known !== undefined) return known;
    const number = this.#rules + this.#gatedEntryOf.length;
    this.#gated.set(reach, number);
    this.#reaches[number] = reach;
    this.#bounds[number] = this.#boundsIn(reach.conditions).byLevel;
    this.#gatedEntryOf.push(this.#gatedEntry(rule, via));
    return number;
  }

  #newEntry(rule: number, via: number | null): number {
    return this.entries.push({ rule, via }) - 1;
  }

  /** Several boxes may come through one row. */
  #gatedEntry(rule: number, via: number): number {
    const number = this.#gatedPairs.of([rule, via]);
    const known = this.#gatedEntries[number];
    if (known !== undefined) return known;
    const entry = this.#newEntry(rule, via);
    this.#gatedEntries[number] = entry;
    return entry;
  }

  reach(number: number): Reach {
    const reach = this.#reaches[number];
    if (reach === undefined) throw new RangeError(`no reach ${number}`);
    return reach;
  }

  /** What a reach asks at a level; undefined where it asks nothing. */
  boundsAt(number: number, level: number): Intervals | undefined {
    return this.#bounds[number]?.[level];
  }

  /** Reaches with the same conditions and dates share their box's number. */
  boxOf(number: number): number {
    return this.#boxes[number] ?? OWN_BOX;
  }

  entryOf(number: number): number {
    return this.#entries[number] ?? this.#gatedEntryOf[number - this.#rules] ?? NO_ENTRY;
  }

  #boundsIn(conditions: Reach['conditions']): NumberedBounds {
    const known = this.#boundsOf.get(conditions);
    if (known !== undefined) return known;
    const byLevel = this.#variables.map(({ fact }) => conditions.get(fact));
    const bounds = { number: this.#boundsOf.size, byLevel };
    this.#boundsOf.set(conditions, bounds);
    return bounds;
  }

  #boxNumber(conditions: number, { possible, certain }: Reach): number {
    const boxes = this.#boxNumbers;
    boxes.add(conditions);
    boxes.add(possible[0]);
    boxes.add(possible[1]);
    if (certain !== null) {
      boxes.add(certain[0]);
      boxes.add(certain[1]);
    }
    return boxes.close();
  }
}
