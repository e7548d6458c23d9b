import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { PaperGraphError } from '../errors.js';
import { errno } from './errno.js';

/**
 * The lines of an output file, one after the other. Node's own reader of lines would also cut at U+2028.
 *
 * @throws PaperGraphError `INPUT_UNREADABLE` when there is no such file
 */
export async function* outputLines(out: string, name: string): AsyncGenerator<string> {
  let rest = '';
  try {
    for await (const chunk of createReadStream(join(out, name), 'utf8')) {
      const lines = (rest + String(chunk)).split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
    }
  } catch (error) {
    if (errno(error) !== 'ENOENT') throw error;
    throw new PaperGraphError(
      'INPUT_UNREADABLE',
      `${join(out, name)} is missing; \`papergraph build\` without --only writes it`,
    );
  }
  if (rest !== '') yield rest;
}
