import { Deflate } from 'fflate';
import { inBase64 } from './base64.js';

/**
 * A file as text that can stand in a page or a script: DEFLATE in base64. `viewer/src/files.ts` reads it. Compressed in
 * JavaScript, because what zlib writes differs between versions and processors.
 */
export function* compressed(chunks: Iterable<string | Uint8Array>): Generator<string> {
  yield* inBase64(deflate(chunks));
}

function* deflate(chunks: Iterable<string | Uint8Array>): Generator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const stream = new Deflate({ level: 6 }, (piece) => ready.push(piece));
  for (const chunk of chunks) {
    stream.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
    yield* ready.splice(0);
  }
  stream.push(new Uint8Array(0), true);
  yield* ready;
}
