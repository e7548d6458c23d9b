import { IntList } from './int-list.js';

/** The hash of the first `length` integers of a sequence, 32 bits. */
export function hashSequence(sequence: ArrayLike<number>, length: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < length; at += 1) {
    hash = Math.imul(hash ^ sequence[at]!, 0x85ebca6b);
    hash ^= hash >>> 13;
  }
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/**
 * Numbers distinct sequences of integers from 0 on, in the order in which they come. A hash table with open addressing
 * over one array of integers: about 30 bytes a sequence, where a `Map` of strings takes 150, and no limit of 2²⁴.
 */
export class SequenceTable {
  /** Number of the sequence plus one; 0 is free. */
  private slots = new Int32Array(256);
  private readonly hashes = new IntList();
  /** Where each sequence starts in `items`, and where the last one ends. */
  private readonly starts = new IntList();
  private readonly items = new IntList();

  constructor() {
    this.starts.push(0);
  }

  get size(): number {
    return this.hashes.length;
  }

  /** The number of the first `length` integers of a sequence; -1 when it was never added. */
  find(sequence: ArrayLike<number>, length: number, hash = hashSequence(sequence, length)): number {
    return this.slots[this.slotOf(sequence, length, hash)]! - 1;
  }

  /** The number of the first `length` integers of a sequence, which is added when it is new. */
  add(sequence: ArrayLike<number>, length: number, hash = hashSequence(sequence, length)): number {
    const slot = this.slotOf(sequence, length, hash);
    const known = this.slots[slot]! - 1;
    if (known >= 0) return known;
    const number = this.size;
    this.hashes.push(hash);
    for (let at = 0; at < length; at += 1) this.items.push(sequence[at]!);
    this.starts.push(this.items.length);
    this.slots[slot] = number + 1;
    if (2 * this.size > this.slots.length) this.grow();
    return number;
  }

  /** The integers of a sequence that was added. */
  sequence(number: number): number[] {
    const sequence: number[] = [];
    for (let at = this.starts.get(number); at < this.starts.get(number + 1); at += 1)
      sequence.push(this.items.get(at));
    return sequence;
  }

  /** The slot that holds a sequence, else the free one for it. */
  private slotOf(sequence: ArrayLike<number>, length: number, hash: number): number {
    const mask = this.slots.length - 1;
    let slot = hash & mask;
    for (;;) {
      const number = this.slots[slot]! - 1;
      if (number < 0 || this.equals(number, sequence, length, hash)) return slot;
      slot = (slot + 1) & mask;
    }
  }

  private equals(number: number, sequence: ArrayLike<number>, length: number, hash: number): boolean {
    if (this.hashes.get(number) !== (hash | 0)) return false;
    const start = this.starts.get(number);
    if (this.starts.get(number + 1) - start !== length) return false;
    for (let at = 0; at < length; at += 1) if (this.items.get(start + at) !== sequence[at]) return false;
    return true;
  }

  private grow(): void {
    this.slots = new Int32Array(2 * this.slots.length);
    const mask = this.slots.length - 1;
    for (let number = 0; number < this.size; number += 1) {
      let slot = this.hashes.get(number) & mask;
      while (this.slots[slot] !== 0) slot = (slot + 1) & mask;
      this.slots[slot] = number + 1;
    }
  }
}
