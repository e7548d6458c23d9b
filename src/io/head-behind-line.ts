import { stat } from 'node:fs/promises';
import { HEAD_BYTES, openInput } from './input.js';

const LINE_FEED = 0x0a;

/**
 * The first decompressed bytes behind the first line of a file, at most {@link HEAD_BYTES}: where that line is longer than
 * what is looked at, they tell the format of the others. Empty when there is no other line, and for a
 * pipe, of which whoever reads it then would miss them.
 */
export async function headBehindLine(path: string, name: string): Promise<Uint8Array> {
  if (!(await stat(path)).isFile()) return new Uint8Array();
  const input = await openInput(path, { name, report: () => undefined, digest: false, lent: true });
  const parts: Uint8Array[] = [];
  let length = 0;
  let isBehind = false;
  for await (const chunk of input.chunks) {
    const from: number = isBehind ? 0 : chunk.indexOf(LINE_FEED) + 1;
    isBehind ||= from > 0;
    if (!isBehind) continue;
    // A copy, because chunks are only lent.
    parts.push(chunk.slice(from));
    length += chunk.length - from;
    if (length >= HEAD_BYTES) break;
  }
  return Buffer.concat(parts).subarray(0, HEAD_BYTES);
}
