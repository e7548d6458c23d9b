import { createHash } from 'node:crypto';
import { lstat, mkdir, open, readFile, readlink, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { ifPresent } from './errno.js';
import { outputError, unwritable } from './output-errors.js';
import { OWN_PREFIX } from './output-names.js';
import { printable } from './printable.js';
import { processToken } from './process-token.js';

/** Tells the user, in one sentence, of something done on the way that is no failure. */
export type Notice = (message: string) => void;

const MAX_BASE_BYTES = 150;
const MAX_LINKS = 40;

/** Where an output folder really is, links followed, and how the files beside it are called. */
export interface OutputTarget {
  /** As the user wrote it, for messages. */
  readonly given: string;
  readonly path: string;
  readonly parent: string;
  /** The {@link shortName} of the folder. */
  readonly base: string;
}

/**
 * Follows an output folder that is a symbolic link, also to a folder that does not exist yet, and says so.
 * @throws PaperGraphError `OUTPUT_UNWRITABLE`
 */
export async function resolveTarget(out: string, notice?: Notice): Promise<OutputTarget> {
  let path = resolve(out);
  for (let links = 0; (await lstatOrNull(path, out))?.isSymbolicLink(); links++) {
    if (links === MAX_LINKS) throw unwritable(out, 'its symbolic links lead in a circle');
    path = resolve(dirname(path), await readlink(path));
    if (links === 0) notice?.(`${printable(out)} is a symbolic link; the files go to ${printable(path)}.`);
  }
  const name = basename(path);
  if (out === '' || name === '')
    throw unwritable(out, 'this is not a folder of its own; name one with --out');
  return { given: out, path, parent: dirname(path), base: shortName(name) };
}

/** The name of a file, or a digest of it when it is too long to be part of another name. */
export function shortName(name: string): string {
  if (Buffer.byteLength(name) <= MAX_BASE_BYTES) return name;
  return createHash('sha256').update(name).digest('hex').slice(0, 32);
}

async function lstatOrNull(path: string, out: string) {
  try {
    return await ifPresent(lstat(path));
  } catch (error) {
    throw outputError(out, error);
  }
}

/**
 * Finds out before any work is done whether an output folder can be written: nothing is left behind.
 * @throws PaperGraphError `OUTPUT_UNWRITABLE`
 */
export async function probeOutputFolder(out: string, notice?: Notice): Promise<void> {
  const target = await resolveTarget(out, notice);
  try {
    const existing = await nearestExisting(target.path);
    const beside = `.${target.base}.papergraph-`;
    await tryWriting(existing, existing === target.path ? OWN_PREFIX : beside);
    if (existing === target.path) await tryWriting(target.parent, beside);
  } catch (error) {
    throw outputError(out, error);
  }
}

async function nearestExisting(path: string): Promise<string> {
  let current = path;
  for (;;) {
    const stats = await ifPresent(stat(current));
    if (stats?.isDirectory()) return current;
    if (stats) throw unwritable(current, 'it is a file, not a folder; choose another folder with --out');
    current = dirname(current);
  }
}

/** The probe is named like an unfinished stage, so that a killed run's is removed by the next repair. */
async function tryWriting(folder: string, prefix: string): Promise<void> {
  const probe = join(folder, `${prefix}${processToken(process.pid)}.0.new`);
  await mkdir(probe);
  try {
    await writeFile(join(probe, 'probe'), 'x');
  } finally {
    await rm(join(probe, 'probe'), { force: true });
    await rmdir(probe);
  }
}

/** Makes the missing folders above a path one by one (a recursive mkdir hides why it fails); gives those it made. */
export async function makeFolders(folder: string): Promise<string[]> {
  const missing: string[] = [];
  for (let at = folder; !(await ifPresent(stat(at))); at = dirname(at)) missing.unshift(at);
  for (const path of missing) await mkdir(path);
  return missing;
}

/**
 * True when a folder cannot be renamed away: a mount point (the volume of a container), or the folder this process, and
 * so most likely the user's shell, works in.
 */
export async function mustStayInPlace(target: OutputTarget): Promise<boolean> {
  const stats = await ifPresent(stat(target.path));
  if (stats === null) return false;
  const here = relative(target.path, process.cwd());
  if (here !== '..' && !here.startsWith(`..${sep}`) && !isAbsolute(here)) return true;
  if (stats.dev !== (await stat(target.parent)).dev) return true;
  const mounts = await readFile('/proc/self/mountinfo', 'utf8').catch(() => '');
  return mounts.split('\n').some((line) => decodeOctal(line.split(' ')[4] ?? '') === target.path);
}

function decodeOctal(text: string): string {
  return text.replace(/\\(\d{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)));
}

/** Forces the entries of a folder to disk, where the system can do that. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
