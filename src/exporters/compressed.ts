import { inBase64 } from './base64.js';
import { deflate } from './deflate.js';

/** A file as text that can stand in a page or a script: compressed, in base64. `viewer/src/files.ts` reads it. */
export function* compressed(chunks: Iterable<string | Uint8Array>): Generator<string> {
  yield* inBase64(deflate(bytesOf(chunks)));
}

function* bytesOf(chunks: Iterable<string | Uint8Array>): Generator<Uint8Array> {
  for (const chunk of chunks) yield typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
}
