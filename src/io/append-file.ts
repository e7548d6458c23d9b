import { open } from 'node:fs/promises';
import { PaperGraphError } from '../errors.js';
import { errno } from './errno.js';
import { printable } from './printable.js';

/**
 * Appends a line to a file, which is made when it is not there, and waits until it is on the disk. A last line without
 * an end is ended first.
 * @throws PaperGraphError `OUTPUT_UNWRITABLE`
 */
export async function appendLine(path: string, line: string): Promise<void> {
  try {
    const file = await open(path, 'a+');
    try {
      const { size } = await file.stat();
      const last = Buffer.alloc(1);
      if (size > 0) await file.read(last, 0, 1, size - 1);
      const gap = size > 0 && last[0] !== 0x0a ? '\n' : '';
      await file.write(`${gap}${line}`);
      await file.sync();
    } finally {
      await file.close();
    }
  } catch (cause) {
    if (errno(cause) === '') throw cause;
    throw new PaperGraphError(
      'OUTPUT_UNWRITABLE',
      `${printable(path)} cannot be written (${errno(cause)}); check its permissions and the space on the disk`,
      { cause },
    );
  }
}
