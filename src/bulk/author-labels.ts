import { grown } from '../structures/growing-column.js';
import { TextArena } from './text-arena.js';

/** The name to show for each author: the longest spelling, of those the first by its bytes, so that order plays no part. */
export class AuthorLabels {
  readonly #texts = new TextArena();
  /** By author the place of the name, counted from 1; 0 for none. */
  #places = new Float64Array(1024);
  #any = false;

  /** Whether any author has a name. */
  get any(): boolean {
    return this.#any;
  }

  /** Takes a spelling into account. */
  offer(author: number, bytes: Uint8Array, start: number, end: number): void {
    this.#any = true;
    this.#places = grown(this.#places, author + 1);
    const known = this.#places[author]! - 1;
    if (known >= 0) {
      const difference = end - start - this.#texts.lengthOf(known);
      if (difference < 0 || (difference === 0 && !this.#precedes(bytes, start, end, known))) return;
    }
    this.#places[author] = this.#texts.add(bytes, start, end) + 1;
  }

  lengthOf(author: number): number {
    const place = this.#places[author] ?? 0;
    return place === 0 ? 0 : this.#texts.lengthOf(place - 1);
  }

  write(author: number, into: Uint8Array, at: number): number {
    const place = (this.#places[author] ?? 0) - 1;
    if (place < 0) return at;
    const page = this.#texts.pageOf(place);
    const start = this.#texts.startOf(place);
    const length = this.#texts.lengthOf(place);
    for (let index = 0; index < length; index++) into[at + index] = page[start + index]!;
    return at + length;
  }

  #precedes(bytes: Uint8Array, start: number, end: number, known: number): boolean {
    const page = this.#texts.pageOf(known);
    const from = this.#texts.startOf(known);
    for (let at = start; at < end; at++) {
      const other = page[from + at - start]!;
      if (bytes[at] !== other) return bytes[at]! < other;
    }
    return false;
  }
}
