type Column = Int32Array | Uint32Array | Float32Array | Float64Array;

/**
 * A column for numbers that stay, in shared memory. V8 answers every 64 MB or so of ordinary buffers with a collection of
 * the whole heap, which with millions of objects takes seconds and frees nothing; shared ones it does not count. Text
 * decoders and transfers between threads do not take such columns, and what is short-lived would wait long to be freed.
 */
export function lasting<T extends Column>(
  make: { new (buffer: SharedArrayBuffer): T; readonly BYTES_PER_ELEMENT: number },
  length: number,
): T {
  return new make(new SharedArrayBuffer(length * make.BYTES_PER_ELEMENT));
}
