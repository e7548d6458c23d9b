import { open, readdir, rename, rm, rmdir, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { PaperGraphError } from '../errors.js';
import { ifPresent } from './errno.js';
import { outputError, unwritable } from './output-errors.js';
import { makeFolders, shortName, syncFolder } from './output-target.js';
import { printable } from './printable.js';
import { isRunning, processToken } from './process-token.js';

/**
 * Writes one file in one step: what is there stays until all chunks are on disk, and a link in the file's place is
 * replaced, not followed. Nothing is left of a file that was not finished; what a killed process left of it is removed.
 *
 * @param chunks each may be used again once the next is asked for
 * @throws PaperGraphError `OUTPUT_UNWRITABLE`, or whatever the chunks throw
 */
export async function writeOutputFile(
  path: string,
  chunks: Iterable<Uint8Array>,
  signal?: AbortSignal,
): Promise<{ readonly bytes: number }> {
  const target = resolve(path);
  const draft = draftOf(target);
  let bytes = 0;
  let made: string[] = [];
  try {
    made = await makeFolders(dirname(target));
    await removeStaleDrafts(target);
    const handle = await open(draft, 'wx');
    try {
      for (const chunk of chunks) {
        signal?.throwIfAborted();
        for (let at = 0; at < chunk.length;) at += (await handle.write(chunk, at)).bytesWritten;
        bytes += chunk.length;
      }
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(draft, target);
    await syncFolder(dirname(target));
    return { bytes };
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined);
    await removeFolders(made);
    throw outputError(path, error);
  }
}

/**
 * Finds out before any work is done whether a file can be written: nothing is left behind.
 * @throws PaperGraphError `OUTPUT_UNWRITABLE`
 */
export async function probeOutputFile(path: string): Promise<void> {
  const target = resolve(path);
  let made: string[] = [];
  try {
    if ((await ifPresent(stat(target)))?.isDirectory())
      throw unwritable(path, 'it is a folder; name a file in it');
    made = await makeFolders(dirname(target));
    const probe = draftOf(target);
    await (await open(probe, 'wx')).close();
    await rm(probe);
  } catch (error) {
    throw outputError(path, error);
  } finally {
    await removeFolders(made);
  }
}

/**
 * Refuses to write over a file that is read, and to write two files into one.
 *
 * @param outputs paths by the option that names them
 * @param inputs paths of the files that are read
 * @throws PaperGraphError `USAGE`
 */
export async function requireDistinctFiles(
  outputs: ReadonlyMap<string, string>,
  inputs: readonly string[],
): Promise<void> {
  const taken = new Map<string, string>();
  for (const path of inputs) for (const name of await namesOf(path)) taken.set(name, 'is read as an input');
  for (const [option, path] of outputs) {
    const names = await namesOf(path);
    const use = names.map((name) => taken.get(name)).find((found) => found !== undefined);
    if (use !== undefined)
      throw new PaperGraphError('USAGE', `${option} ${printable(path)} ${use}; name another file`);
    for (const name of names) taken.set(name, `is written by ${option} as well`);
  }
}

/** What two paths of one file have in common: the path, or the file's place on its disk, which links share. */
async function namesOf(path: string): Promise<string[]> {
  const file = await ifPresent(stat(path, { bigint: true }));
  return [resolve(path), ...(file === null ? [] : [`${file.dev}:${file.ino}`])];
}

const draftPrefix = (target: string): string => `.${shortName(basename(target))}.papergraph-`;

const draftOf = (target: string): string =>
  join(dirname(target), `${draftPrefix(target)}${processToken(process.pid)}`);

async function removeStaleDrafts(target: string): Promise<void> {
  const prefix = draftPrefix(target);
  // A folder that can be written but not listed keeps what it has.
  const names = await readdir(dirname(target)).catch((): string[] => []);
  for (const name of names) {
    const [token] =
      (name.startsWith(prefix) && /^\d+(?:-[0-9a-f]{8})?$/.exec(name.slice(prefix.length))) || [];
    if (token !== undefined && !isRunning(token)) await rm(join(dirname(target), name), { force: true });
  }
}

async function removeFolders(made: readonly string[]): Promise<void> {
  for (const folder of made.toReversed()) await rmdir(folder).catch(() => undefined);
}
