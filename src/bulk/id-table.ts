import { grown } from '../structures/growing-column.js';
import { TextArena } from './text-arena.js';

/** Marks ids that are kept as text. */
const TEXT = 255;
/** More are searched slower than texts are hashed; real corpora have a handful. */
const MOST_PREFIXES = 16;
/** So many digits fit a double exactly. */
const MOST_DIGITS = 15;
const ZERO = 48;

/**
 * Numbers ids by first appearance: 0, 1, 2 … An id is its bytes in UTF-8. One that ends in a number, such as
 * `https://openalex.org/A5023888391`, is kept as that number and its prefix, of which a table keeps the first 16; the others
 * are kept as text. There is no object for an id, and no limit but 2^32 - 2 ids: a JavaScript map ends at 2^24.
 *
 * Memory: 9 bytes an id and 4 to 11 bytes in the hash table, and its text where it is no number.
 */
export class IdTable {
  readonly #prefixes: Uint8Array[] = [];
  readonly #texts = new TextArena();
  /** By id its prefix, or `TEXT`. */
  #prefixOf = new Uint8Array(1024);
  /** By id its number, or the place of its text. */
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
    let value = 0;
    for (let power = 1; digits > start && isDigit(bytes[digits - 1]!); power *= 10) {
      value += power * (bytes[--digits]! - ZERO);
      if (end - digits > MOST_DIGITS) return this.#internText(bytes, start, end);
    }
    // A leading zero is part of the id, and would be lost.
    if (digits === end || (bytes[digits] === ZERO && end - digits > 1))
      return this.#internText(bytes, start, end);
    const prefix = this.#prefixNumber(bytes, start, digits);
    if (prefix === TEXT) return this.#internText(bytes, start, end);
    const mask = this.#slots.length - 1;
    let slot = hashOfNumber(prefix, value) & mask;
    for (; this.#slots[slot] !== 0; slot = (slot + 1) & mask) {
      const id = this.#slots[slot]! - 1;
      if (this.#valueOf[id] === value && this.#prefixOf[id] === prefix) return id;
    }
    return this.#add(slot, prefix, value);
  }

  /** How many bytes an id has. */
  lengthOf(id: number): number {
    const prefix = this.#prefixOf[id]!;
    const value = this.#valueOf[id]!;
    return prefix === TEXT ? this.#texts.lengthOf(value) : this.#prefixes[prefix]!.length + digitsOf(value);
  }

  /** Writes the bytes of an id and returns where they end. */
  write(id: number, into: Uint8Array, at: number): number {
    const prefix = this.#prefixOf[id]!;
    const value = this.#valueOf[id]!;
    const bytes = prefix === TEXT ? this.#texts.pageOf(value) : this.#prefixes[prefix]!;
    const start = prefix === TEXT ? this.#texts.startOf(value) : 0;
    const end = prefix === TEXT ? start + this.#texts.lengthOf(value) : bytes.length;
    let to = at;
    for (let from = start; from < end; from++) into[to++] = bytes[from]!;
    if (prefix === TEXT) return to;
    const last = to + digitsOf(value);
    for (let [digit, rest] = [last - 1, value]; digit >= to; digit--) {
      const tens = Math.floor(rest / 10);
      into[digit] = ZERO + (rest - 10 * tens);
      rest = tens;
    }
    return last;
  }

  #internText(bytes: Uint8Array, start: number, end: number): number {
    const mask = this.#slots.length - 1;
    let slot = hashOfBytes(bytes, start, end) & mask;
    for (; this.#slots[slot] !== 0; slot = (slot + 1) & mask) {
      const id = this.#slots[slot]! - 1;
      if (this.#prefixOf[id] === TEXT && this.#texts.equals(this.#valueOf[id]!, bytes, start, end)) return id;
    }
    return this.#add(slot, TEXT, this.#texts.add(bytes, start, end));
  }

  #prefixNumber(bytes: Uint8Array, start: number, end: number): number {
    for (let known = 0; known < this.#prefixes.length; known++)
      if (equalBytes(this.#prefixes[known]!, bytes, start, end)) return known;
    if (this.#prefixes.length === MOST_PREFIXES) return TEXT;
    return this.#prefixes.push(bytes.slice(start, end)) - 1;
  }

  #add(slot: number, prefix: number, value: number): number {
    const id = this.#size++;
    this.#prefixOf = grown(this.#prefixOf, this.#size);
    this.#valueOf = grown(this.#valueOf, this.#size);
    this.#prefixOf[id] = prefix;
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
    const prefix = this.#prefixOf[id]!;
    const value = this.#valueOf[id]!;
    if (prefix !== TEXT) return hashOfNumber(prefix, value);
    const start = this.#texts.startOf(value);
    return hashOfBytes(this.#texts.pageOf(value), start, start + this.#texts.lengthOf(value));
  }
}

const isDigit = (byte: number): boolean => byte >= ZERO && byte <= 57;

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
function hashOfNumber(prefix: number, value: number): number {
  let hash = Math.imul((value >>> 0) ^ Math.imul(prefix + 1, 0x9e3779b1), 0x85ebca6b);
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
