import { open, rename, rm, rmdir, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { ifPresent } from './errno.js';
import { outputError, unwritable } from './output-errors.js';
import { makeFolders, syncFolder } from './output-target.js';
import { processToken } from './process-token.js';

/**
 * Writes one file in one step: what is there stays until all chunks are on disk, and a link in the file's place is
 * replaced, not followed. Nothing is left of a file that was not finished.
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
  const draft = join(
    dirname(target),
    `.${basename(target).slice(0, 100)}.papergraph-${processToken(process.pid)}`,
  );
  let bytes = 0;
  let made: string[] = [];
  try {
    made = await makeFolders(dirname(target));
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
  if ((await ifPresent(stat(target)))?.isDirectory())
    throw unwritable(path, 'it is a folder; name a file in it');
  let made: string[] = [];
  try {
    made = await makeFolders(dirname(target));
    const probe = join(dirname(target), `.papergraph-probe-${processToken(process.pid)}`);
    await (await open(probe, 'wx')).close();
    await rm(probe);
  } catch (error) {
    throw outputError(path, error);
  } finally {
    await removeFolders(made);
  }
}

async function removeFolders(made: readonly string[]): Promise<void> {
  for (const folder of made.toReversed()) await rmdir(folder).catch(() => undefined);
}
