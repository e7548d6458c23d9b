import { lasting } from './lasting.js';

const CHUNK_BITS = 18;
const CHUNK = 2 ** CHUNK_BITS;
const SMALLEST = 16;

/**
 * A list of 32-bit integers that grows: 4 bytes each, where an array of numbers takes 8 or more. In chunks of a
 * megabyte, so that growing copies no more than that.
 */
export class IntList {
  private readonly chunks: Int32Array[] = [new Int32Array(SMALLEST)];
  private last = this.chunks[0]!;
  /** Length of all chunks before the last. */
  private before = 0;
  private count = 0;

  get length(): number {
    return this.count;
  }

  push(item: number): void {
    let at = this.count - this.before;
    if (at === this.last.length) {
      this.grow();
      at = this.count - this.before;
    }
    this.last[at] = item;
    this.count += 1;
  }

  /** The item at an index below `length`. */
  get(index: number): number {
    return this.chunks[index >>> CHUNK_BITS]![index & (CHUNK - 1)]!;
  }

  set(index: number, item: number): void {
    this.chunks[index >>> CHUNK_BITS]![index & (CHUNK - 1)] = item;
  }

  private grow(): void {
    if (this.last.length < CHUNK) {
      const grown = new Int32Array(2 * this.last.length);
      grown.set(this.last);
      this.chunks[this.chunks.length - 1] = grown;
      this.last = grown;
    } else {
      this.last = lasting(Int32Array, CHUNK);
      this.chunks.push(this.last);
      this.before += CHUNK;
    }
  }
}
