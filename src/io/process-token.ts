import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { errno } from './errno.js';

/**
 * A name for a running process that no later process will have, even with the same number: the process id and a digest of
 * the machine's boot id and the process's start time. Where `/proc` does not exist it is the process id alone.
 */
export function processToken(pid: number): string {
  const started = startOf(pid);
  return started === null
    ? `${pid}`
    : `${pid}-${createHash('sha256').update(started).digest('hex').slice(0, 8)}`;
}

/** True while the process that a token was made for runs (for tokens without a start: any process of that number). */
export function isRunning(token: string): boolean {
  const pid = Number.parseInt(token, 10);
  if (!(pid > 0)) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (errno(error) === 'ESRCH') return false;
  }
  const stat = statOf(pid);
  if (stat !== null && (stat[0] === 'Z' || stat[0] === 'X')) return false;
  return !token.includes('-') || stat === null || processToken(pid) === token;
}

function startOf(pid: number): string | null {
  const ticks = statOf(pid)?.[19];
  if (ticks === undefined) return null;
  return `${readProc('/proc/sys/kernel/random/boot_id') ?? ''} ${ticks}`;
}

/** The fields of `/proc/<pid>/stat` from the third, the state, on; the second may hold spaces and parentheses. */
function statOf(pid: number): string[] | null {
  const stat = readProc(`/proc/${pid}/stat`);
  return stat === null ? null : stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}

function readProc(path: string): string | null {
  try {
    return readFileSync(path, 'latin1').trim();
  } catch {
    return null;
  }
}
