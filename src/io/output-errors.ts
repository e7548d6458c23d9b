import { PaperGraphError } from '../errors.js';
import { errno } from './errno.js';
import { printable, printableSize } from './printable.js';

/** The disk ran full; `needed` is the size of all that was to be written. */
export class DiskFullError extends Error {
  readonly needed: number;

  constructor(needed: number, cause: unknown) {
    super('disk full', { cause });
    this.needed = needed;
  }
}

const OTHER_FOLDER = 'choose another folder with --out';

const REASONS: ReadonlyMap<string, string> = new Map([
  ['EROFS', `the disk is mounted read-only; ${OTHER_FOLDER}`],
  ['EACCES', `no permission to write there; change its permissions or ${OTHER_FOLDER}`],
  ['EPERM', `no permission to write there; change its permissions or ${OTHER_FOLDER}`],
  ['ENOTDIR', `a part of the path is a file, not a folder; ${OTHER_FOLDER}`],
  ['EEXIST', `a part of the path is a file, not a folder; ${OTHER_FOLDER}`],
  [
    'ENAMETOOLONG',
    'a name in the path is longer than the 255 bytes that the disk allows; choose a shorter one with --out',
  ],
  ['ENOSPC', `no space is left on the disk; free some space or ${OTHER_FOLDER}`],
  ['EDQUOT', `your quota of disk space is used up; free some space or ${OTHER_FOLDER}`],
  [
    'EFBIG',
    'a file would grow over the largest size allowed; raise the limit (ulimit -f) or use another disk',
  ],
  ['EMFILE', 'too many files are open; raise the limit (ulimit -n)'],
  ['ELOOP', `its symbolic links lead in a circle; ${OTHER_FOLDER}`],
  ['EIO', `the disk reports an error; ${OTHER_FOLDER} on another disk`],
  [
    // Said of a folder that is gone, and by those that keep no files, such as /proc.
    'ENOENT',
    `the folder keeps no files, or vanished while it was written; run the command again or ${OTHER_FOLDER}`,
  ],
]);

/** The sentence for an output that cannot be written, with a reason given in words. */
export function unwritable(path: string, reason: string, cause?: unknown): PaperGraphError {
  return new PaperGraphError('OUTPUT_UNWRITABLE', `Cannot write ${printable(path)}: ${reason}.`, { cause });
}

/** Puts a failure of the file system into words; any other value is handed back as it is. */
export function outputError(path: string, error: unknown, free?: number): unknown {
  if (error instanceof DiskFullError) {
    const has = free === undefined ? '' : ` and the disk had ${printableSize(free)} free`;
    const needs = `no space is left on the disk: it needs about ${printableSize(error.needed)}${has}`;
    return unwritable(path, `${needs}; free some space or ${OTHER_FOLDER}`, error.cause);
  }
  const code = errno(error);
  if (code === '') return error;
  return unwritable(path, REASONS.get(code) ?? `the system reports ${code}; ${OTHER_FOLDER}`, error);
}
