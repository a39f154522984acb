/**
 * Numbers for lists of integers: equal lists get the same number, counted from 0 in the order of
 * their first appearance. A table by hash over one flat store: building a diagram asks it for
 * every node, and text keys would cost more than all the rest.
 */
import { enlarged } from '../base/enlarged.ts';

const FIRST_SLOTS = 64;
const FIRST_ITEMS = 128;
const FREE = -1;

/** Nothing is kept before it is needed: many tables have no rules. */
const NO_SLOTS = new Int32Array(0);
const NO_ITEMS = new Float64Array(0);

export class ListNumbers {
  #slots = NO_SLOTS;
  /** The hash of each list, and where it begins: one more for the list that is being added. */
  #hashes = NO_SLOTS;
  #start = NO_SLOTS;
  #size = 0;
  /** All lists, one after the other. Not of 32 bits: a cut may be an amount of money. */
  #items = NO_ITEMS;
  /** Where the list that is being added ends; it stands behind all others. */
  #end = 0;

  /** How many different lists there have been. */
  get size(): number {
    return this.#size;
  }

  /** The number of a list; a list that is new gets the next one, which was `size` before. */
  of(list: readonly number[]): number {
    for (const item of list) this.add(item);
    return this.close();
  }

  /** Adds an item to the list that `close` gives its number: for lists that nobody else keeps. */
  add(item: number): void {
    if (this.#end === this.#items.length) {
      const larger = new Float64Array(Math.max(FIRST_ITEMS, this.#items.length * 2));
      larger.set(this.#items);
      this.#items = larger;
    }
    this.#items[this.#end] = item;
    this.#end += 1;
  }

  /** The number of what has been added since the last list. */
  close(): number {
    if (this.#size * 2 >= this.#slots.length) this.#grow();
    const start = this.#start[this.#size] ?? 0;
    const hash = this.#hashOf(start, this.#end);
    const slot = this.#slotFor(hash, start);
    const known = this.#at(slot);
    if (known !== FREE) {
      this.#end = start;
      return known;
    }
    const number = this.#size;
    this.#hashes[number] = hash;
    this.#slots[slot] = number;
    this.#start[number + 1] = this.#end;
    this.#size = number + 1;
    return number;
  }

  /** Where the list added last is, or where it belongs. */
  #slotFor(hash: number, start: number): number {
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (let number = this.#at(slot); number !== FREE; number = this.#at(slot)) {
      if (this.#hashes[number] === hash && this.#equals(number, start)) break;
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  #at(slot: number): number {
    return this.#slots[slot] ?? FREE;
  }

  #equals(number: number, start: number): boolean {
    const items = this.#items;
    const other = this.#start[number] ?? 0;
    const length = this.#end - start;
    if ((this.#start[number + 1] ?? 0) - other !== length) return false;
    for (let index = 0; index < length; index += 1)
      if (items[other + index] !== items[start + index]) return false;
    return true;
  }

  /** Half of the slots stay free, so there are half as many lists as slots at most. */
  #grow(): void {
    const slots = new Int32Array(Math.max(FIRST_SLOTS, this.#slots.length * 4)).fill(FREE);
    const mask = slots.length - 1;
    for (let number = 0; number < this.#size; number += 1) {
      let slot = (this.#hashes[number] ?? 0) & mask;
      while (slots[slot] !== FREE) slot = (slot + 1) & mask;
      slots[slot] = number;
    }
    this.#slots = slots;
    this.#hashes = enlarged(this.#hashes, slots.length / 2);
    this.#start = enlarged(this.#start, slots.length / 2 + 1);
  }

  /** Murmur's way of mixing, so that lists of small neighbouring numbers spread over the table. */
  #hashOf(start: number, end: number): number {
    let hash = end - start;
    for (let index = start; index < end; index += 1) {
      const mixed = Math.imul(this.#items[index] ?? 0, 0xcc9e2d51);
      hash ^= Math.imul((mixed << 15) | (mixed >>> 17), 0x1b873593);
      hash = Math.imul((hash << 13) | (hash >>> 19), 5) + 0xe6546b64;
    }
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    return (hash ^ (hash >>> 13)) >>> 1;
  }
}
