/** A list of unsigned 32-bit numbers that grows as it is filled, 4 bytes a number. */
export class GrowingUint32 {
  private data = new Uint32Array(INITIAL);
  private count = 0;

  get length(): number {
    return this.count;
  }

  push(value: number): void {
    if (this.count === this.data.length) {
      const grown = new Uint32Array(Math.ceil(this.count * GROWTH));
      grown.set(this.data);
      this.data = grown;
    }
    this.data[this.count++] = value;
  }

  /** The numbers so far, without a copy; valid until the next `push`. */
  view(): Uint32Array {
    return this.data.subarray(0, this.count);
  }
}

const INITIAL = 64;
const GROWTH = 1.5;
