/** A value that is computed when it is first asked for, and then kept. */
export class Lazy<T> {
  private readonly compute: () => T;
  private kept: { readonly value: T } | null = null;

  constructor(compute: () => T) {
    this.compute = compute;
  }

  get value(): T {
    this.kept ??= { value: this.compute() };
    return this.kept.value;
  }

  /** The value if it has been asked for. */
  get known(): T | null {
    return this.kept?.value ?? null;
  }
}
