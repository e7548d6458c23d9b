/** A list of 32-bit integers that grows: 4 bytes each, where an array of numbers takes 8 or more. */
export class IntList {
  private items = new Int32Array(64);
  private count = 0;

  get length(): number {
    return this.count;
  }

  push(item: number): void {
    if (this.count === this.items.length) {
      const grown = new Int32Array(2 * this.count);
      grown.set(this.items);
      this.items = grown;
    }
    this.items[this.count] = item;
    this.count += 1;
  }

  /** The item at an index below `length`. */
  get(index: number): number {
    return this.items[index]!;
  }

  set(index: number, item: number): void {
    this.items[index] = item;
  }

  clear(): void {
    this.count = 0;
  }
}
