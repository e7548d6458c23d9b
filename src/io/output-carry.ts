/**
 * What happens to files in an output folder that this program did not write: they are moved, never copied, never
 * overwritten, and links among them are never followed.
 */
import { lstat, mkdir, readdir, rename, rm, rmdir, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { errno, ifPresent } from './errno.js';
import { MANIFEST_NAME, readManifest } from './manifest.js';
import type { Notice } from './output-target.js';
import { printable } from './printable.js';

/**
 * The names in a folder that belong to this program: those of its manifest, the manifest, and those that are written
 * beside it without being listed. Without a manifest nothing does.
 */
export async function ownedNames(folder: string, unlisted: readonly string[]): Promise<Set<string>> {
  const manifest = await readManifest(folder);
  if (manifest === null) return new Set();
  return new Set([...manifest.files.map((file) => file.name), ...unlisted, MANIFEST_NAME]);
}

/** Moves everything of `from` that is not owned to the same place below `to`, folder by folder. */
export async function carryOver(
  from: string,
  to: string,
  owned: ReadonlySet<string>,
  notice?: Notice,
): Promise<void> {
  async function carry(relative: string, target: string): Promise<void> {
    const colliding: string[] = [];
    for (const entry of await readdir(join(from, relative), { withFileTypes: true })) {
      const name = relative === '' ? entry.name : `${relative}/${entry.name}`;
      const destination = join(target, entry.name);
      const there = await ifPresent(lstat(destination));
      if (entry.isDirectory() && (holdsAny(name, owned) || there?.isDirectory())) {
        const free = there === null || there.isDirectory();
        await carry(name, free ? destination : await asideName(destination));
        await removeEmpty(join(from, name));
      } else if (owned.has(name) && !entry.isDirectory()) {
        continue;
      } else if (there === null) {
        await mkdir(target, { recursive: true });
        await rename(join(from, name), destination);
      } else {
        colliding.push(entry.name);
      }
    }
    // Last, so that a file which already has such a name keeps it.
    for (const name of colliding) await moveBeside(join(from, relative, name), join(target, name), notice);
  }
  await carry('', to);
}

function holdsAny(folder: string, owned: ReadonlySet<string>): boolean {
  for (const name of owned) if (name.startsWith(`${folder}/`)) return true;
  return false;
}

/** Moves an entry whose place is taken beside it; a link, which holds no data, goes. */
async function moveBeside(source: string, place: string, notice?: Notice): Promise<void> {
  if ((await lstat(source)).isSymbolicLink()) {
    await unlink(source);
    notice?.(`The symbolic link ${printable(place)} was replaced by a file; what it led to is unchanged.`);
    return;
  }
  const aside = await asideName(place);
  await rename(source, aside);
  notice?.(`${printable(place)} was not written by papergraph; it is kept as ${printable(aside)}.`);
}

/** Makes room for a file of this program: what stands there is moved beside, and a link is removed. */
export async function setAside(path: string, notice?: Notice): Promise<void> {
  await moveBeside(path, path, notice);
}

async function asideName(path: string): Promise<string> {
  for (let n = 1; ; n++) {
    const aside = `${path}.kept${n === 1 ? '' : `-${n}`}`;
    if ((await ifPresent(lstat(aside))) === null) return aside;
  }
}

/**
 * Removes files by name, the manifest last (it says which files they are), and the folders that this leaves empty.
 * A name whose folder is a link or not there is passed over.
 */
export async function removeOwned(folder: string, names: Iterable<string>): Promise<void> {
  const sorted = [...names].filter((name) => name !== MANIFEST_NAME);
  const folders = new Set<string>();
  for (const name of sorted) {
    if (!(await isBelowRealFolders(folder, name))) continue;
    await rm(join(folder, name), { force: true });
    for (let at = dirname(name); at !== '.'; at = dirname(at)) folders.add(at);
  }
  for (const name of [...folders].sort((a, b) => b.length - a.length)) await removeEmpty(join(folder, name));
}

async function isBelowRealFolders(folder: string, name: string): Promise<boolean> {
  for (let at = dirname(name); at !== '.'; at = dirname(at)) {
    if (!(await ifPresent(lstat(join(folder, at))))?.isDirectory()) return false;
  }
  return (await ifPresent(lstat(join(folder, name))))?.isDirectory() === false;
}

/** Removes a folder when it is empty; false when it is not. */
export async function removeEmpty(folder: string): Promise<boolean> {
  try {
    await rmdir(folder);
    return true;
  } catch (error) {
    if (errno(error) === 'ENOENT') return true;
    if (['ENOTEMPTY', 'EEXIST', 'EBUSY', 'EPERM', 'EACCES'].includes(errno(error))) return false;
    throw error;
  }
}
