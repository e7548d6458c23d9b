import { readFile } from 'node:fs/promises';
import { PaperGraphError } from '../errors.js';
import { errno } from './errno.js';
import { printable } from './printable.js';

/**
 * The password in a file: its content without the line break at the end.
 * @throws PaperGraphError `INPUT_MISSING`, `INPUT_UNREADABLE`
 */
export async function passwordFromFile(path: string): Promise<string> {
  try {
    return (await readFile(path, 'utf8')).replace(/\r?\n$/, '');
  } catch (error) {
    if (errno(error) === '') throw error;
    const code = errno(error) === 'ENOENT' ? 'INPUT_MISSING' : 'INPUT_UNREADABLE';
    throw new PaperGraphError(code, `Cannot read the password file ${printable(path)} (${errno(error)}).`, {
      cause: error,
    });
  }
}

/** What a terminal's input has and other streams lack. */
type Input = AsyncIterable<Uint8Array> & { setRawMode?: (raw: boolean) => unknown };

const ENTER: ReadonlySet<string> = new Set(['\r', '\n', '\u0004']);
const INTERRUPT = '\u0003';
const ERASE: ReadonlySet<string> = new Set(['\b', '\u007F']);

/**
 * Asks on the terminal and reads a line without showing it; null after Ctrl-C, which is passed on as the interrupt that
 * it is outside of this mode.
 * @param show writes the question, and the line break after the answer, where the user sees it
 */
export async function promptPassword(
  input: Input,
  question: string,
  show: (text: string) => void,
): Promise<string | null> {
  show(question);
  input.setRawMode?.(true);
  try {
    return await hiddenLine(input);
  } finally {
    input.setRawMode?.(false);
    show('\n');
  }
}

async function hiddenLine(input: Input): Promise<string | null> {
  const decoder = new TextDecoder();
  const typed: string[] = [];
  for await (const chunk of input) {
    for (const char of decoder.decode(chunk, { stream: true })) {
      if (ENTER.has(char)) return typed.join('');
      if (char === INTERRUPT) {
        process.kill(process.pid, 'SIGINT');
        return null;
      }
      if (ERASE.has(char)) typed.pop();
      else typed.push(char);
    }
  }
  return typed.join('');
}
