import { grown } from '../structures/growing-column.js';
import { TextArena } from './text-arena.js';

/** Stands for a prefix that the table has no room for. */
const NONE = -1;
/** More are searched slower than texts are hashed; real corpora have a handful. */
const MOST_PREFIXES = 8;
/** So many digits and the number of their prefix fit a double exactly. */
const MOST_DIGITS = 15;
const RANGE = 10 ** MOST_DIGITS;
/** So many digits fit an integer of 31 bits. */
const FAST_DIGITS = 9;
const POWERS = Array.from({ length: FAST_DIGITS + 1 }, (_, digits) => 10 ** digits);
const ZERO = 48;

/**
 * Numbers ids by first appearance: 0, 1, 2 … An id is its bytes in UTF-8. One that ends in a number, such as
 * `https://openalex.org/A5023888391`, is kept as that number and its prefix, of which a table keeps the first eight; the others
 * are kept as text. There is no object for an id, and no limit but 2^32 - 2 ids: a JavaScript map ends at 2^24.
 *
 * Memory: 8 bytes an id and 4 to 11 bytes in the hash table, and its text where it is no number.
 */
export class IdTable {
  readonly #prefixes: Uint8Array[] = [];
  readonly #texts = new TextArena();
  /** By id its number plus `RANGE` times that of its prefix; below 0 the place of its text, counted from 1. */
  #valueOf = new Float64Array(1024);
  /** Open addressing with linear probing; 0 is free, others are ids + 1. */
  #slots = new Uint32Array(2048);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** The number of an id, which is new when it equals the size before. At most `TEXT_LIMIT` bytes. */
  intern(bytes: Uint8Array, start: number, end: number): number {
    let digits = end;
    while (digits > start && isDigit(bytes[digits - 1]!)) digits--;
    const count = end - digits;
    // A leading zero is part of the id, and would be lost.
    if (count === 0 || count > MOST_DIGITS || (bytes[digits] === ZERO && count > 1))
      return this.#internText(bytes, start, end);
    const prefix = this.#prefixNumber(bytes, start, digits);
    if (prefix === NONE) return this.#internText(bytes, start, end);
    const value = prefix * RANGE + numberAt(bytes, digits, end);
    const mask = this.#slots.length - 1;
    let slot = hashOfNumber(value) & mask;
    for (; this.#slots[slot] !== 0; slot = (slot + 1) & mask) {
      const id = this.#slots[slot]! - 1;
      if (this.#valueOf[id] === value) return id;
    }
    return this.#add(slot, value);
  }

  /** How many bytes an id has. */
  lengthOf(id: number): number {
    const value = this.#valueOf[id]!;
    if (value < 0) return this.#texts.lengthOf(-value - 1);
    return this.#prefixes[Math.floor(value / RANGE)]!.length + digitsOf(value % RANGE);
  }

  /** Writes the bytes of an id and returns where they end. */
  write(id: number, into: Uint8Array, at: number): number {
    const value = this.#valueOf[id]!;
    if (value < 0) return this.#writeText(-value - 1, into, at);
    const prefix = this.#prefixes[Math.floor(value / RANGE)]!;
    for (let from = 0; from < prefix.length; from++) into[at + from] = prefix[from]!;
    const first = at + prefix.length;
    const last = first + digitsOf(value % RANGE);
    for (let [digit, rest] = [last - 1, value % RANGE]; digit >= first; digit--) {
      const tens = Math.floor(rest / 10);
      into[digit] = ZERO + (rest - 10 * tens);
      rest = tens;
    }
    return last;
  }

  #writeText(place: number, into: Uint8Array, at: number): number {
    const page = this.#texts.pageOf(place);
    const start = this.#texts.startOf(place);
    const length = this.#texts.lengthOf(place);
    for (let index = 0; index < length; index++) into[at + index] = page[start + index]!;
    return at + length;
  }

  #internText(bytes: Uint8Array, start: number, end: number): number {
    const mask = this.#slots.length - 1;
    let slot = hashOfBytes(bytes, start, end) & mask;
    for (; this.#slots[slot] !== 0; slot = (slot + 1) & mask) {
      const id = this.#slots[slot]! - 1;
      const value = this.#valueOf[id]!;
      if (value < 0 && this.#texts.equals(-value - 1, bytes, start, end)) return id;
    }
    return this.#add(slot, -1 - this.#texts.add(bytes, start, end));
  }

  #prefixNumber(bytes: Uint8Array, start: number, end: number): number {
    for (let known = 0; known < this.#prefixes.length; known++)
      if (equalBytes(this.#prefixes[known]!, bytes, start, end)) return known;
    if (this.#prefixes.length === MOST_PREFIXES) return NONE;
    return this.#prefixes.push(bytes.slice(start, end)) - 1;
  }

  #add(slot: number, value: number): number {
    const id = this.#size++;
    this.#valueOf = grown(this.#valueOf, this.#size);
    this.#valueOf[id] = value;
    this.#slots[slot] = id + 1;
    if (this.#size * 10 > this.#slots.length * 7) this.#rehash();
    return id;
  }

  #rehash(): void {
    const slots = new Uint32Array(2 * this.#slots.length);
    const mask = slots.length - 1;
    for (let id = 0; id < this.#size; id++) {
      let slot = this.#hashOf(id) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = id + 1;
    }
    this.#slots = slots;
  }

  #hashOf(id: number): number {
    const value = this.#valueOf[id]!;
    if (value >= 0) return hashOfNumber(value);
    const start = this.#texts.startOf(-value - 1);
    return hashOfBytes(this.#texts.pageOf(-value - 1), start, start + this.#texts.lengthOf(-value - 1));
  }
}

const isDigit = (byte: number): boolean => byte >= ZERO && byte <= 57;

/** The number that at most {@link MOST_DIGITS} digits say. */
function numberAt(bytes: Uint8Array, start: number, end: number): number {
  const middle = Math.min(end, start + FAST_DIGITS);
  const high = integerAt(bytes, start, middle);
  return middle === end ? high : high * POWERS[end - middle]! + integerAt(bytes, middle, end);
}

function integerAt(bytes: Uint8Array, start: number, end: number): number {
  let value = 0;
  for (let at = start; at < end; at++) value = (Math.imul(value, 10) + bytes[at]! - ZERO) | 0;
  return value;
}

function digitsOf(value: number): number {
  let count = 1;
  for (let power = 10; value >= power; power *= 10) count++;
  return count;
}

function equalBytes(known: Uint8Array, bytes: Uint8Array, start: number, end: number): boolean {
  if (known.length !== end - start) return false;
  // From the end: prefixes of one site differ there.
  for (let at = known.length - 1; at >= 0; at--) if (known[at] !== bytes[start + at]) return false;
  return true;
}

/** Finaliser of MurmurHash3 (Austin Appleby, public domain) over the two halves of a number. */
function hashOfNumber(value: number): number {
  let hash = Math.imul(value >>> 0, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash ^ ((value / 2 ** 32) >>> 0), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

/** FNV-1a (Fowler, Noll and Vo), finished as above: its low bits alone spread badly. */
function hashOfBytes(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ bytes[at]!, 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return hash ^ (hash >>> 13);
}
