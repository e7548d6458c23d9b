/**
 * The built graph as later commands read it: one file of named sections of lines, beside the output folder.
 *
 *     papergraph-store <version>\n
 *     the lines of all sections, one section after the other, each line with its line feed
 *     {"sections":[{"name","start","bytes","lines","sha256"}…]}\n        the index
 *     0000000000012345 <SHA-256 of the first line and the index>\n       where the index starts, in bytes
 *
 * The index stands at the end because sections are written as they come.
 */
import { join } from 'node:path';
import { resolveTarget } from './output-target.js';

export const STORE_VERSION = 7;
export const FIRST_LINE = `papergraph-store ${STORE_VERSION}\n`;
export const STORE_FILE = 'graph.store';
/** Bytes of the last line. */
export const TRAILER_BYTES = 16 + 1 + 64 + 1;

export interface SectionEntry {
  readonly name: string;
  /** Offset in the file, in bytes. */
  readonly start: number;
  readonly bytes: number;
  readonly lines: number;
  /** Of the section's bytes, lower-case hexadecimal. */
  readonly sha256: string;
}

/** The folder that holds the store of an output folder: `.papergraph/<name>/` beside it. */
export async function storeFolder(out: string): Promise<string> {
  const target = await resolveTarget(out);
  return join(target.parent, '.papergraph', target.base);
}
