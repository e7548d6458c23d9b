import { randomBytes } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmdirSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { PaperGraphError } from '../errors.js';
import { errno } from './errno.js';
import { outputError } from './output-errors.js';
import { makeFolders, resolveTarget, type Notice } from './output-target.js';
import { printable } from './printable.js';
import { isRunning, processToken } from './process-token.js';

/** What a lock file says of its holder. */
interface Holder {
  readonly pid: number;
  /** See {@link processToken}. */
  readonly process: string;
  readonly host: string;
  /** ISO 8601, UTC. */
  readonly since: string;
  readonly id: string;
}

export interface Lock {
  /** The lock file, beside the output folder. */
  readonly path: string;
  release(): void;
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const MAX_ATTEMPTS = 20;
/** A lock without content may be one that is being written this moment. */
const WAITS = 4;
const WAIT_MS = 50;

/**
 * Makes this process the only one that writes an output folder. The lock of a process that no longer runs is taken over.
 * It is given back by `release`, at exit, and at a signal that ends the process.
 * @throws PaperGraphError `LOCKED` while another process holds it, `OUTPUT_UNWRITABLE`
 */
export async function acquireLock(out: string, notice?: Notice): Promise<Lock> {
  const target = await resolveTarget(out);
  const path = join(target.parent, `.${target.base}.papergraph.lock`);
  const own: Holder = {
    pid: process.pid,
    process: processToken(process.pid),
    host: hostname(),
    since: new Date().toISOString(),
    id: randomBytes(8).toString('hex'),
  };
  try {
    const made = await makeFolders(target.parent);
    for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
      if (createLock(path, own)) return releasable(path, own, made);
      const holder = readHolder(path);
      if (holder === 'gone') continue;
      if (holder === 'unreadable' && attempt <= WAITS) {
        await setTimeout(WAIT_MS);
        continue;
      }
      if (holder !== 'unreadable' && isHeld(holder)) throw locked(out, path, holder);
      if (!removeStale(path, holder, own)) continue;
      if (holder !== 'unreadable') removeDraft(path, holder);
      const whose = holder === 'unreadable' ? 'a run that ended' : `process ${holder.pid}, which ended`;
      notice?.(`${printable(out)} was still locked by ${whose} before it was done; the lock was taken over.`);
    }
  } catch (error) {
    throw outputError(out, error);
  }
  throw new PaperGraphError(
    'LOCKED',
    `Other runs keep locking ${printable(out)}; try again when they are done.`,
  );
}

/** Creates the lock file with its content in one step: the content is linked to the name, which fails if it exists. */
function createLock(path: string, own: Holder): boolean {
  const draft = `${path}.${own.id}`;
  writeFileSync(draft, `${JSON.stringify(own)}\n`, { flag: 'wx' });
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if (errno(error) === 'EEXIST') return false;
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'].includes(errno(error))) throw error;
    return createWithoutLinks(path, own);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** A run that is killed right after it took the lock leaves the file that it linked. */
function removeDraft(path: string, { id }: Holder): void {
  if (/^[0-9a-f]+$/.test(id)) rmSync(`${path}.${id}`, { force: true });
}

/** For disks without hard links, such as FAT. */
function createWithoutLinks(path: string, own: Holder): boolean {
  try {
    writeFileSync(path, `${JSON.stringify(own)}\n`, { flag: 'wx' });
    return true;
  } catch (error) {
    if (errno(error) === 'EEXIST') return false;
    throw error;
  }
}

function readHolder(path: string): Holder | 'gone' | 'unreadable' {
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return isHolder(value) ? value : 'unreadable';
  } catch (error) {
    if (error instanceof SyntaxError) return 'unreadable';
    if (errno(error) === 'ENOENT') return 'gone';
    throw error;
  }
}

function isHolder(value: unknown): value is Holder {
  if (typeof value !== 'object' || value === null) return false;
  const { pid, process, host, since, id } = value as Record<string, unknown>;
  return typeof pid === 'number' && [process, host, since, id].every((text) => typeof text === 'string');
}

/** On another machine (a shared disk) nothing can be known of the process, so its lock stands. */
function isHeld(holder: Holder): boolean {
  return holder.host !== hostname() || isRunning(holder.process);
}

function locked(out: string, path: string, holder: Holder): PaperGraphError {
  const where = holder.host === hostname() ? '' : ` on ${printable(holder.host)}`;
  return new PaperGraphError(
    'LOCKED',
    `${printable(out)} is being written by process ${holder.pid}${where} since ${printable(holder.since)}; wait for it, or choose another folder with --out. If no such process runs, remove ${printable(path)}.`,
  );
}

/**
 * Moves a stale lock away and looks what it was: between reading and moving another process may have taken it over, and
 * then the lock is put back.
 */
function removeStale(path: string, stale: Holder | 'unreadable', own: Holder): boolean {
  const moved = `${path}.stale-${own.id}`;
  try {
    renameSync(path, moved);
  } catch (error) {
    if (errno(error) === 'ENOENT') return false;
    throw error;
  }
  const found = readHolder(moved);
  const same =
    typeof found === 'string' ? found === stale : typeof stale !== 'string' && found.id === stale.id;
  try {
    if (!same) linkSync(moved, path);
  } catch (error) {
    if (errno(error) !== 'EEXIST') throw error;
  } finally {
    rmSync(moved, { force: true });
  }
  return same;
}

/** The locks of this process. */
const held = new Set<() => void>();

/** @param made folders that were created for the lock, the outermost first; those that stay empty go with it */
function releasable(path: string, own: Holder, made: readonly string[]): Lock {
  function release(): void {
    held.delete(release);
    if (held.size === 0) listen('removeListener');
    const holder = readHolder(path);
    if (typeof holder !== 'string' && holder.id === own.id) unlinkSync(path);
    for (const folder of made.toReversed()) removeEmptyFolder(folder);
  }
  if (held.size === 0) listen('on');
  held.add(release);
  return { path, release };
}

function removeEmptyFolder(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // It holds the outputs by now.
  }
}

function listen(change: 'on' | 'removeListener'): void {
  process[change]('exit', releaseAll);
  for (const signal of SIGNALS) process[change](signal, onSignal);
}

function releaseAll(): void {
  for (const release of held) release();
}

/** Someone else who listens to a signal ends the process in their own way, which the `exit` event tells. */
function onSignal(signal: NodeJS.Signals): void {
  if (process.listenerCount(signal) > 1) return;
  releaseAll();
  process.kill(process.pid, signal);
}
