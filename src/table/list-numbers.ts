/**
 * Numbers for lists of integers: equal lists get the same number, counted from 0 in the order of
 * their first appearance. A table by hash over one flat store: building a diagram asks it for
 * every node, and text keys would cost more than all the rest.
 */

const FIRST_SLOTS = 64;
const FIRST_ITEMS = 128;
const FREE = -1;

export class ListNumbers {
  #slots = new Int32Array(FIRST_SLOTS).fill(FREE);
  readonly #hashes: number[] = [];
  readonly #start: number[] = [0];
  /** All lists, one after the other. Not of 32 bits: a cut may be an amount of money. */
  #items = new Float64Array(FIRST_ITEMS);

  /** How many different lists there have been. */
  get size(): number {
    return this.#hashes.length;
  }

  /** The number of a list; a list that is new gets the next one, which was `size` before. */
  of(list: readonly number[]): number {
    const hash = hashOf(list);
    const slot = this.#slotFor(hash, list);
    const known = this.#at(slot);
    if (known !== FREE) return known;
    const number = this.#hashes.push(hash) - 1;
    this.#slots[slot] = number;
    this.#store(list);
    if (this.#hashes.length * 2 > this.#slots.length) this.#grow();
    return number;
  }

  #store(list: readonly number[]): void {
    const start = this.#start.at(-1) ?? 0;
    const end = start + list.length;
    if (end > this.#items.length) {
      const larger = new Float64Array(Math.max(end, this.#items.length * 2));
      larger.set(this.#items);
      this.#items = larger;
    }
    for (let index = 0; index < list.length; index += 1)
      this.#items[start + index] = list[index] ?? 0;
    this.#start.push(end);
  }

  /** Whether a list has a number already. */
  has(list: readonly number[]): boolean {
    return this.#at(this.#slotFor(hashOf(list), list)) !== FREE;
  }

  /** Where a list is, or where it belongs. */
  #slotFor(hash: number, list: readonly number[]): number {
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (let number = this.#at(slot); number !== FREE; number = this.#at(slot)) {
      if (this.#hashes[number] === hash && this.#equals(number, list)) break;
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  #at(slot: number): number {
    return this.#slots[slot] ?? FREE;
  }

  #equals(number: number, list: readonly number[]): boolean {
    const start = this.#start[number] ?? 0;
    if ((this.#start[number + 1] ?? 0) - start !== list.length) return false;
    for (let index = 0; index < list.length; index += 1)
      if (this.#items[start + index] !== list[index]) return false;
    return true;
  }

  #grow(): void {
    const slots = new Int32Array(this.#slots.length * 4).fill(FREE);
    const mask = slots.length - 1;
    for (const [number, hash] of this.#hashes.entries()) {
      let slot = hash & mask;
      while (slots[slot] !== FREE) slot = (slot + 1) & mask;
      slots[slot] = number;
    }
    this.#slots = slots;
  }
}

/** Murmur's way of mixing, so that lists of small neighbouring numbers spread over the table. */
function hashOf(list: readonly number[]): number {
  let hash = list.length;
  for (const item of list) {
    const mixed = Math.imul(item, 0xcc9e2d51);
    hash ^= Math.imul((mixed << 15) | (mixed >>> 17), 0x1b873593);
    hash = Math.imul((hash << 13) | (hash >>> 19), 5) + 0xe6546b64;
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 1;
}
