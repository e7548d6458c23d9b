import { createHash } from 'node:crypto';
import { constants, createReadStream, type Stats } from 'node:fs';
import { copyFile, link, lstat, mkdir, readlink, rm, rmdir, statfs, symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { PaperGraphError } from '../errors.js';
import type { OutputFile } from '../plugin.js';
import { errno, ifPresent } from './errno.js';
import { createManifest, MANIFEST_NAME, manifestText, readManifest, type Manifest } from './manifest.js';
import { outputError } from './output-errors.js';
import { blocksOf, writeOne, writeStage } from './output-stage.js';
import { commitStage, createStage, repairTarget, type SwapOptions } from './output-swap.js';
import { makeFolders, resolveTarget, syncFolder, type OutputTarget } from './output-target.js';
import { printable } from './printable.js';

export { probeOutputFolder, type Notice } from './output-target.js';
export type { Manifest, ManifestFile } from './manifest.js';
export type { SwapOptions } from './output-swap.js';

export interface WriteOptions extends SwapOptions {
  /** Keeps the files of the last run that this one does not write. */
  readonly keep?: boolean;
  /** Stops between two pieces; nothing of the unfinished set stays. */
  readonly signal?: AbortSignal;
}

const REPAIR_ATTEMPTS = 3;

/**
 * Writes a set of files as one step: a reader sees the old set or the new one. Files that are not ours stay; a file of
 * theirs whose name is needed is kept as `<name>.kept`. What a killed run left is put in order first. The caller holds
 * the folder's lock.
 * @returns the manifest that was written as `manifest.json`
 * @throws PaperGraphError `OUTPUT_UNWRITABLE` (the old set is intact and no temporary file stays), or whatever a file's
 *   chunks throw
 */
export async function writeOutputFolder(
  out: string,
  files: Iterable<OutputFile> | AsyncIterable<OutputFile>,
  options: WriteOptions = {},
): Promise<Manifest> {
  const target = await resolveTarget(out, options.notice);
  let made: string[] = [];
  let stage: string | null = null;
  let free: number | undefined;
  try {
    made = await makeFolders(target.parent);
    await repair(target, options);
    stage = await createStage(target);
    free = await freeBytes(dirname(stage));
    const manifest = await fillStage(target, stage, files, options);
    await commitStage(target, stage, options);
    return manifest;
  } catch (error) {
    if (stage !== null) await rm(stage, { recursive: true, force: true }).catch(() => undefined);
    for (const folder of made.reverse()) await rmdir(folder).catch(() => undefined);
    throw outputError(out, error, free);
  }
}

async function fillStage(
  target: OutputTarget,
  stage: string,
  files: Iterable<OutputFile> | AsyncIterable<OutputFile>,
  { keep = false, unlisted = [], signal }: WriteOptions,
): Promise<Manifest> {
  const written = await writeStage(stage, files, signal);
  const listed = written.filter(({ name }) => !unlisted.includes(name));
  if (keep) {
    const fresh = new Set(written.map(({ name }) => name));
    const old = (await readManifest(target.path))?.files.filter(({ name }) => !fresh.has(name)) ?? [];
    listed.push(...old);
    for (const name of [...old.map((file) => file.name), ...unlisted.filter((other) => !fresh.has(other))]) {
      await keepFile(join(target.path, name), join(stage, name));
    }
  }
  const manifest = createManifest(listed);
  await writeOne(stage, MANIFEST_NAME, blocksOf([manifestText(manifest)]));
  await syncFolder(stage);
  return manifest;
}

/** Gives a file of the old set a second name in the new one, or copies it where the disk has no hard links. */
async function keepFile(source: string, destination: string): Promise<void> {
  const stats: Stats | null = await ifPresent(lstat(source));
  if (stats === null || stats.isDirectory()) return;
  await mkdir(dirname(destination), { recursive: true });
  if (stats.isSymbolicLink()) {
    await symlink(await readlink(source), destination);
    return;
  }
  try {
    await link(source, destination);
  } catch (error) {
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'EXDEV', 'EMLINK', 'ENOSYS'].includes(errno(error))) throw error;
    await copyFile(source, destination, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
  }
}

async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

/**
 * Puts in order what a killed run left of a swap; a command that only reads an output folder calls this first.
 * Does nothing to the files of a process that still runs.
 * @throws PaperGraphError `OUTPUT_UNWRITABLE`
 */
export async function repairOutputFolder(out: string, options: SwapOptions = {}): Promise<void> {
  const target = await resolveTarget(out);
  try {
    await repair(target, options);
  } catch (error) {
    throw outputError(out, error);
  }
}

/** Another process may repair the same folder at the same time; then files vanish and a new look is due. */
async function repair(target: OutputTarget, options: SwapOptions): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await repairTarget(target, options);
      return;
    } catch (error) {
      if (attempt === REPAIR_ATTEMPTS || !['ENOENT', 'ENOTEMPTY', 'EEXIST'].includes(errno(error)))
        throw error;
    }
  }
}

/** A difference between an output folder and its manifest. */
export interface OutputFault {
  readonly name: string;
  readonly problem: 'missing' | 'changed' | 'size';
}

/**
 * Compares every file of the manifest with the folder. Other files in it are of no concern.
 * @returns nothing for an intact folder; a link or a folder in a file's place counts as `changed`
 * @throws PaperGraphError `OUTPUT_DAMAGED` without a manifest
 */
export async function verifyOutputFolder(out: string): Promise<OutputFault[]> {
  const folder = (await resolveTarget(out)).path;
  const manifest = await readManifest(folder);
  if (manifest === null) {
    throw new PaperGraphError(
      'OUTPUT_DAMAGED',
      `${printable(out)} has no readable ${MANIFEST_NAME}, so it holds no complete run; run \`papergraph build\`.`,
    );
  }
  const faults: OutputFault[] = [];
  for (const { name, bytes, sha256 } of manifest.files) {
    const path = join(folder, name);
    const stats = await ifPresent(lstat(path));
    if (stats === null) faults.push({ name, problem: 'missing' });
    else if (!stats.isFile()) faults.push({ name, problem: 'changed' });
    else if (stats.size !== bytes) faults.push({ name, problem: 'size' });
    else if ((await digestOf(path)) !== sha256) faults.push({ name, problem: 'changed' });
  }
  return faults;
}

async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
