import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { PaperGraphError } from '../errors.js';
import { errno } from '../io/errno.js';
import { printable } from '../io/printable.js';
import type { Effects } from './effects.js';

/**
 * The text of a query: as given, from standard input for `-`, or from a file.
 * @throws PaperGraphError `INPUT_MISSING`, `INPUT_UNREADABLE`, `INPUT_NOT_TEXT`
 */
export async function queryFrom(
  given: string | undefined,
  file: string | undefined,
  effects: Effects,
): Promise<string> {
  if (given !== undefined && given !== '-') return given;
  const path = file ?? '-';
  const bytes = path === '-' ? await allOf(effects.stdin) : await fileAt(path, effects);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new PaperGraphError('INPUT_NOT_TEXT', `the query in ${printable(path)} is not UTF-8 text`);
  }
}

async function allOf(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  for await (const chunk of chunks) all.push(chunk);
  return Buffer.concat(all);
}

async function fileAt(path: string, { cwd }: Effects): Promise<Uint8Array> {
  try {
    return await readFile(resolve(cwd, path));
  } catch (error) {
    const code = errno(error) === 'ENOENT' ? 'INPUT_MISSING' : 'INPUT_UNREADABLE';
    throw new PaperGraphError(code, `cannot read the query file ${printable(path)} (${errno(error)})`, {
      cause: error,
    });
  }
}
