/**
 * How a finished set of files takes the place of the old one. A stage `<x>.new` is complete and on disk before anything
 * else is touched. Beside the folder: old → `<x>.old`, stage → folder, foreign files back from `<x>.old`, the rest of it
 * removed. Inside a folder that cannot be renamed: stage → `<x>.commit`, then file by file, the manifest last. Each step
 * can be the last one before a crash; {@link repairTarget} goes on from there.
 */
import { chmod, lstat, mkdir, readdir, rename, rm, stat, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { errno, ifPresent } from './errno.js';
import { MANIFEST_NAME, readManifest } from './manifest.js';
import { carryOver, ownedNames, removeEmpty, removeOwned, setAside } from './output-carry.js';
import { unwritable } from './output-errors.js';
import { OWN_PREFIX } from './output-names.js';
import { mustStayInPlace, syncFolder, type Notice, type OutputTarget } from './output-target.js';
import { printable } from './printable.js';
import { isRunning, processToken } from './process-token.js';

export interface SwapOptions {
  /** Files that are written into the folder without being listed in its manifest. */
  readonly unlisted?: readonly string[];
  readonly notice?: Notice;
}

let stages = 0;

/** Makes an empty folder to write a new set into: beside the output folder, or inside it where that must be. */
export async function createStage(target: OutputTarget): Promise<string> {
  const token = `${processToken(process.pid)}.${++stages}`;
  const present = await ifPresent(stat(target.path));
  if (present && !present.isDirectory()) {
    throw unwritable(target.given, 'it is a file, not a folder; choose another folder with --out');
  }
  const inside = await mustStayInPlace(target);
  const stage = join(inside ? target.path : target.parent, `${prefixOf(target, inside)}${token}.new`);
  await mkdir(stage);
  return stage;
}

function prefixOf(target: OutputTarget, inside: boolean): string {
  return inside ? OWN_PREFIX : `.${target.base}.papergraph-`;
}

/** Puts a complete stage in the place of the output folder. */
export async function commitStage(target: OutputTarget, stage: string, options: SwapOptions): Promise<void> {
  if (dirname(stage) === target.path) {
    const commit = stage.replace(/\.new$/, '.commit');
    await rename(stage, commit);
    await syncFolder(target.path);
    await applyCommit(target, commit, options);
    return;
  }
  const old = stage.replace(/\.new$/, '.old');
  const present = await ifPresent(stat(target.path));
  if (present) {
    await chmod(stage, present.mode & 0o7777);
    await rename(target.path, old);
  }
  try {
    await rename(stage, target.path);
  } catch (error) {
    if (present) await rename(old, target.path);
    throw error;
  }
  await tidyUp(target, present ? old : null, options);
}

/** The new set is in place: what goes wrong from here on is no failure of the run, and the next command mends it. */
async function tidyUp(target: OutputTarget, old: string | null, options: SwapOptions): Promise<void> {
  for (let attempt = 1; attempt <= 2; attempt++) {
    try {
      await syncFolder(target.parent);
      if (old !== null) await retire(target, old, options);
      return;
    } catch (error) {
      if (errno(error) === '') throw error;
      if (attempt === 1) continue;
      const rest = old === null ? '' : `; files that are not ours may still be in ${printable(old)}`;
      options.notice?.(
        `The new files are in ${printable(target.path)}, but tidying up failed (${errno(error)})${rest}; the next command tries again.`,
      );
    }
  }
}

/** Empties a folder that was renamed away: foreign files go back, the old set goes, then the folder. */
async function retire(
  target: OutputTarget,
  old: string,
  { unlisted = [], notice }: SwapOptions,
): Promise<void> {
  const owned = await ownedNames(old, unlisted);
  await carryOver(old, target.path, owned, notice);
  await syncFolder(target.path);
  await removeOwned(old, owned);
  if (owned.has(MANIFEST_NAME)) await rm(join(old, MANIFEST_NAME), { force: true });
  if (!(await removeEmpty(old)))
    notice?.(`${printable(old)} holds files that could not be moved; move them and remove it.`);
}

/** Moves the files of a commit folder into the folder around it; may be run again after a crash. */
async function applyCommit(target: OutputTarget, commit: string, options: SwapOptions): Promise<void> {
  const { unlisted = [], notice } = options;
  const manifest = await readManifest(commit);
  if (manifest !== null) {
    const owned = await ownedNames(target.path, unlisted);
    const names = [...manifest.files.map((file) => file.name), ...unlisted];
    const staying = new Set(names);
    // Before the moves: on a disk that ignores case an old name may be the place of a new file.
    await removeOwned(
      target.path,
      [...owned].filter((old) => !staying.has(old)),
    );
    for (const name of [...names, MANIFEST_NAME]) {
      const source = join(commit, name);
      if ((await ifPresent(lstat(source))) === null) continue;
      await makeRoom(target.path, name, owned, notice);
      await rename(source, join(target.path, name));
    }
    await syncFolder(target.path);
  }
  await rm(commit, { recursive: true, force: true });
}

async function makeRoom(
  folder: string,
  name: string,
  owned: ReadonlySet<string>,
  notice?: Notice,
): Promise<void> {
  const parts = name.split('/');
  for (let end = 1; end < parts.length; end++) {
    const part = parts.slice(0, end).join('/');
    const path = join(folder, part);
    const stats = await ifPresent(lstat(path));
    if (stats?.isDirectory()) continue;
    if (stats && owned.has(part) && stats.isFile()) await unlink(path);
    else if (stats) await setAside(path, notice);
    await mkdir(path);
  }
  const path = join(folder, name);
  const stats = await ifPresent(lstat(path));
  if (stats && !(owned.has(name) && !stats.isDirectory())) await setAside(path, notice);
}

/** Finishes or undoes what killed processes left of a swap, and removes their unfinished stages. */
export async function repairTarget(target: OutputTarget, options: SwapOptions): Promise<void> {
  const beside = await leftovers(target.parent, prefixOf(target, false));
  for (const stage of beside.filter((path) => path.endsWith('.new'))) {
    if (beside.includes(stage.replace(/\.new$/, '.old'))) await finishSwap(target, stage, options);
    else await rm(stage, { recursive: true, force: true });
  }
  for (const old of beside.filter((path) => path.endsWith('.old'))) {
    if ((await ifPresent(lstat(target.path))) === null) await rename(old, target.path);
    else await retire(target, old, options);
  }
  for (const path of await leftovers(target.path, OWN_PREFIX)) {
    if (path.endsWith('.commit')) await applyCommit(target, path, options);
    else await rm(path, { recursive: true, force: true });
  }
}

/** The old folder had been renamed away, so the stage was complete. What appeared in its place since is foreign. */
async function finishSwap(target: OutputTarget, stage: string, options: SwapOptions): Promise<void> {
  const since = `${stage.slice(0, -'.new'.length)}-since.old`;
  const present = (await ifPresent(lstat(target.path))) !== null;
  if (present) await rename(target.path, since);
  await rename(stage, target.path);
  await syncFolder(target.parent);
  if (present) await retire(target, since, options);
}

/** Folders of the given prefix whose process no longer runs. */
async function leftovers(folder: string, prefix: string): Promise<string[]> {
  let names: string[];
  try {
    names = await readdir(folder);
  } catch (error) {
    if (errno(error) === 'ENOENT' || errno(error) === 'ENOTDIR') return [];
    throw error;
  }
  return names.flatMap((name) => {
    if (!name.startsWith(prefix)) return [];
    const token = /^(\d+(?:-[0-9a-f]{8})?)\.\d+(?:-since)?\.(?:new|old|commit)$/.exec(
      name.slice(prefix.length),
    )?.[1];
    return token === undefined || isRunning(token) ? [] : [join(folder, name)];
  });
}
