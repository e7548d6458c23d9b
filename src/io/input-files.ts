import { constants, type Stats } from 'node:fs';
import { access, lstat, readdir, realpath, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { PaperGraphError } from '../errors.js';
import { errno, ifPresent } from './errno.js';
import { expandGlob, isGlob } from './glob.js';
import { printable } from './printable.js';

/** The path that stands for standard input. */
export const STDIN = '-';

/**
 * The input files that a user named, as absolute paths, each once: files, folders (with everything below them but dot
 * files, sorted by code unit), patterns of `*`, `**` and `?`, and `-` for standard input. A path that exists is taken as
 * it is, even when it holds a wildcard.
 * @throws PaperGraphError `INPUT_MISSING` or `INPUT_UNREADABLE` (nothing readable by that name, or not a file)
 */
export async function listInputs(paths: readonly string[], cwd: string): Promise<string[]> {
  const files = new Set<string>();
  for (const path of paths) for (const file of await filesNamed(path, cwd)) files.add(file);
  return [...files];
}

async function filesNamed(given: string, cwd: string): Promise<string[]> {
  if (given === STDIN) return [STDIN];
  if (/^https?:\/\//i.test(given)) {
    throw new PaperGraphError(
      'INPUT_MISSING',
      `${printable(given)} is an address, and papergraph reads files; open it in a browser, save the page or copy its text into a file, and give that.`,
    );
  }
  const path = resolve(cwd, given);
  const stats = given === '' || given.includes('\0') ? null : await statInput(path);
  if (stats?.isDirectory()) {
    const files = await filesBelow(path);
    if (files.length > 0) return files;
    throw new PaperGraphError(
      'INPUT_MISSING',
      `The folder ${printable(given)} holds no files; name the folder or the file with the listings.`,
    );
  }
  if (stats) {
    await requireReadableFile(path, given);
    return [path];
  }
  if (!isGlob(given)) throw missing(given, cwd);
  const files: string[] = [];
  for (const match of await readable(given, expandGlob(given, cwd))) {
    const matched = await statInput(match);
    if (matched?.isDirectory()) files.push(...(await filesBelow(match)));
    else if (matched?.isFile()) files.push(match);
  }
  if (files.length > 0) return files.sort(byCodeUnit);
  throw new PaperGraphError(
    'INPUT_MISSING',
    `No file matches ${printable(given)} in ${printable(cwd)}; check the pattern.`,
  );
}

/** What a finished run leaves in its output folder, whatever outputs were asked for. */
const OF_OUTPUTS = ['manifest.json', 'run.json'];

/**
 * Every file below a folder, sorted by code unit; links are followed, each folder is entered once. Folders that an
 * earlier run wrote are left out: its tables and pages list papers as well. One that is named itself is read.
 */
async function filesBelow(folder: string): Promise<string[]> {
  const files: string[] = [];
  const entered = new Set<string>();
  async function walk(current: string): Promise<void> {
    const real = await readable(current, realpath(current));
    if (entered.has(real)) return;
    entered.add(real);
    const names = await readable(current, readdir(current));
    if (current !== folder && OF_OUTPUTS.every((name) => names.includes(name))) return;
    for (const name of names) {
      if (name.startsWith('.')) continue;
      const path = join(current, name);
      const stats = await statInput(path);
      if (stats?.isDirectory()) await walk(path);
      // A link whose file is gone is listed, so that whoever reads the files can tell of it and go on.
      else if (stats === null || stats.isFile()) files.push(path);
    }
  }
  await walk(folder);
  return files.sort(byCodeUnit);
}

/**
 * Refuses what cannot be read as a file: reading a FIFO or a device would wait or never end.
 * @throws PaperGraphError `INPUT_MISSING` or `INPUT_UNREADABLE`
 */
export async function requireReadableFile(path: string, name: string): Promise<void> {
  const stats = await statInput(path);
  if (!stats) throw (await isLink(path)) ? linkToNothing(name) : missing(name, dirname(path));
  if (!stats.isFile()) {
    throw new PaperGraphError(
      'INPUT_UNREADABLE',
      `${printable(name)} is ${kindOf(stats)}, not a file with a listing; to read from a program, pass - and pipe its output in.`,
    );
  }
  await readable(name, access(path, constants.R_OK));
}

/** Gives the result of a call of the file system, or the failure in words. */
export async function readable<T>(name: string, call: Promise<T>): Promise<T> {
  try {
    return await call;
  } catch (error) {
    throw unreadable(name, error);
  }
}

/** The sentence for an input that exists and cannot be read. */
export function unreadable(name: string, cause: unknown): PaperGraphError {
  const code = errno(cause);
  const reasons = new Map([
    ['EACCES', 'no permission to read it; change its permissions (chmod +r) or run as its owner'],
    ['EPERM', 'no permission to read it; change its permissions (chmod +r) or run as its owner'],
    ['ELOOP', 'its symbolic links lead in a circle; name the file itself'],
    ['EISDIR', 'it is a folder; name the files in it'],
    ['EIO', 'the disk reports an error (EIO); copy the file to another disk'],
  ]);
  const reason =
    reasons.get(code) ?? `${cause instanceof Error ? cause.message : 'unknown reason'}; check the file`;
  return new PaperGraphError('INPUT_UNREADABLE', `Cannot read ${printable(name)}: ${reason}.`, { cause });
}

function missing(name: string, folder: string): PaperGraphError {
  return new PaperGraphError(
    'INPUT_MISSING',
    `There is no file or folder ${name === '' ? 'without a name' : printable(name)} (looked in ${printable(folder)}); check the spelling, or give a folder or a pattern such as 'listings/*.txt'.`,
  );
}

function linkToNothing(name: string): PaperGraphError {
  return new PaperGraphError(
    'INPUT_MISSING',
    `${printable(name)} is a symbolic link to a file that is not there; make it anew or remove it.`,
  );
}

async function isLink(path: string): Promise<boolean> {
  const stats = await ifPresent(lstat(path)).catch(() => null);
  return stats?.isSymbolicLink() === true;
}

async function statInput(path: string): Promise<Stats | null> {
  try {
    return await ifPresent(stat(path));
  } catch (error) {
    if (errno(error) === 'ENAMETOOLONG') return null;
    throw unreadable(path, error);
  }
}

function kindOf(stats: Stats): string {
  if (stats.isDirectory()) return 'a folder';
  if (stats.isFIFO()) return 'a named pipe';
  if (stats.isSocket()) return 'a socket';
  return 'a device';
}

/** The nearest folder that holds all the files. */
export function commonFolder(paths: readonly string[]): string {
  const [first, ...others] = paths.filter((path) => path !== STDIN).map((path) => resolve(dirname(path)));
  if (first === undefined) return resolve('.');
  let folder = first;
  for (const other of others) {
    while (other !== folder && !other.startsWith(folder.endsWith(sep) ? folder : folder + sep)) {
      folder = dirname(folder);
    }
  }
  return folder;
}

/** The names of inputs in records and messages: relative to a folder, always with `/`; standard input is `-`. */
export function displayNames(paths: readonly string[], baseDir: string): string[] {
  return paths.map((path) => (path === STDIN ? STDIN : relative(baseDir, path).split(sep).join('/')));
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
