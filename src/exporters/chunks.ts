import { TextWriter } from './text-writer.js';

/** Joins pieces of text into blocks of about 64 KiB, so that no file becomes one string. */
export function* inChunks(pieces: Iterable<string>): Generator<Uint8Array> {
  const writer = new TextWriter();
  for (const piece of pieces) {
    writer.add(piece);
    if (writer.full) yield writer.take();
  }
  const rest = writer.take();
  if (rest.length > 0) yield rest;
}
