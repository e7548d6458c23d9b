import { createHash } from 'node:crypto';
import { mkdir, open, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { OutputFile } from '../plugin.js';
import { errno } from './errno.js';
import type { ManifestFile } from './manifest.js';
import { DiskFullError } from './output-errors.js';
import { OutputNames } from './output-names.js';
import { syncFolder } from './output-target.js';

const BLOCK_CHARS = 256 * 1024;

/**
 * Writes files one after the other into a new folder, block by block, and forces each to disk. When the disk runs full
 * the rest is counted without being written, so that the error can tell how much room the whole would have taken.
 * @throws PaperGraphError for a bad name, DiskFullError, or the error of the file system
 */
export async function writeStage(
  stage: string,
  files: Iterable<OutputFile> | AsyncIterable<OutputFile>,
  signal?: AbortSignal,
): Promise<ManifestFile[]> {
  const names = new OutputNames();
  const written: ManifestFile[] = [];
  let full: unknown = null;
  let needed = 0;
  for await (const file of files) {
    names.add(file.name);
    const blocks = blocksOf(file.chunks, signal);
    try {
      if (full === null) written.push(await writeOne(stage, file.name, blocks));
    } catch (error) {
      if (!(error instanceof DiskFullError)) throw error;
      full = error.cause;
      needed += error.needed;
    } finally {
      if (full !== null) for (const block of blocks) needed += block.length;
      blocks.return();
    }
  }
  for (const { bytes } of written) needed += bytes;
  if (full !== null) throw new DiskFullError(needed, full);
  await syncFolders(stage, written);
  return written;
}

/** Writes and syncs one file that must not exist; a DiskFullError counts the bytes up to the block that did not fit. */
export async function writeOne(
  stage: string,
  name: string,
  blocks: Iterable<Uint8Array>,
): Promise<ManifestFile> {
  const hash = createHash('sha256');
  let bytes = 0;
  try {
    const path = join(stage, name);
    await mkdir(dirname(path), { recursive: true });
    const handle = await open(path, 'wx');
    try {
      for (const block of keepOpen(blocks)) {
        bytes += block.length;
        hash.update(block);
        await writeAll(handle, block);
      }
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (['ENOSPC', 'EDQUOT'].includes(errno(error))) throw new DiskFullError(bytes, error);
    throw error;
  }
  return { name, bytes, sha256: hash.digest('hex') };
}

/** Hides an iterator's `return`, so that leaving a loop on an error lets another loop go on from there. */
function keepOpen<T>(values: Iterable<T>): Iterable<T> {
  const iterator = values[Symbol.iterator]();
  return { [Symbol.iterator]: () => ({ next: () => iterator.next() }) };
}

async function writeAll(handle: FileHandle, block: Uint8Array): Promise<void> {
  for (let at = 0; at < block.length;) {
    const { bytesWritten } = await handle.write(block, at);
    at += bytesWritten;
  }
}

/** Joins small pieces into blocks and encodes text as UTF-8; a pair of surrogates cut by a piece's end stays whole. */
export function* blocksOf(
  chunks: Iterable<string | Uint8Array>,
  signal?: AbortSignal,
): Generator<Uint8Array, void, undefined> {
  let text = '';
  for (const chunk of chunks) {
    signal?.throwIfAborted();
    if (typeof chunk === 'string') {
      text += chunk;
      if (text.length < BLOCK_CHARS) continue;
      const end = isHighSurrogate(text.charCodeAt(text.length - 1)) ? text.length - 1 : text.length;
      yield Buffer.from(text.slice(0, end));
      text = text.slice(end);
    } else {
      if (text !== '') yield Buffer.from(text);
      text = '';
      yield chunk;
    }
  }
  signal?.throwIfAborted();
  if (text !== '') yield Buffer.from(text);
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

async function syncFolders(stage: string, files: readonly ManifestFile[]): Promise<void> {
  const folders = new Set<string>([stage]);
  for (const { name } of files) {
    for (let at = dirname(name); at !== '.'; at = dirname(at)) folders.add(join(stage, at));
  }
  for (const folder of folders) await syncFolder(folder);
}
