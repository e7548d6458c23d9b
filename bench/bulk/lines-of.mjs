import { closeSync, openSync, readSync } from 'node:fs';

const BUFFER = 1 << 22;

/** Chunks of a file, in one buffer that is used again. */
export function* chunksOf(file) {
  const handle = openSync(file, 'r');
  const buffer = Buffer.allocUnsafe(BUFFER);
  for (let count = readSync(handle, buffer); count > 0; count = readSync(handle, buffer))
    yield buffer.subarray(0, count);
  closeSync(handle);
}

/** The lines of a file as text; none is longer than a chunk. */
export function* linesOf(file) {
  let kept = Buffer.alloc(0);
  for (const chunk of chunksOf(file)) {
    const bytes = Buffer.concat([kept, chunk]);
    let start = 0;
    for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, start)) {
      yield bytes.utf8Slice(start, end);
      start = end + 1;
    }
    kept = Buffer.from(bytes.subarray(start));
  }
}
