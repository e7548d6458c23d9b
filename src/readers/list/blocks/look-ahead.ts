/** An element of a stream with those that follow it. */
export interface Windowed<T> {
  readonly current: T;
  readonly next: readonly T[];
  /** Leaves out so many of the following elements. */
  readonly skip: (count: number) => void;
}

/** Goes through a stream with a view of the next `size` elements. */
export async function* lookahead<T>(elements: AsyncIterable<T>, size: number): AsyncGenerator<Windowed<T>> {
  const buffer: T[] = [];
  let skipped = 0;
  const skip = (count: number): void => {
    skipped += count;
  };
  function* emit(): Generator<Windowed<T>> {
    const current = buffer.shift()!;
    if (skipped > 0) skipped -= 1;
    else yield { current, next: buffer, skip };
  }
  for await (const element of elements) {
    buffer.push(element);
    if (buffer.length > size) yield* emit();
  }
  while (buffer.length > 0) yield* emit();
}
