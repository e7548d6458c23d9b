import { isOwnCommand } from '../../../text/latex-commands.js';
import type { Place } from './html-tokens.js';
import type { LatexToken } from './latex-tokens.js';

/** Names of commands with one argument that is a whole entry, such as `\cvlistitem`. */
const ENTRY = /item|entry|publication|paper|talk/i;

/**
 * A command of the document's own or of its class that starts a line, while its arguments are read: with several of them,
 * or with one and a name such as `\cvlistitem`, it is an entry of a list.
 */
export class LatexCall {
  readonly start: Place;
  readonly name: string;
  /** Behind its last argument. */
  end: Place;
  private count = 0;
  private depth = 0;

  private constructor({ start, end, name }: LatexToken) {
    this.start = start;
    this.end = end;
    this.name = name;
  }

  /** The call that a token starts; null for any other token. */
  static startedBy(token: LatexToken): LatexCall | null {
    const { kind, name, isFirst } = token;
    return kind === 'command' && isFirst && isOwnCommand(name) ? new LatexCall(token) : null;
  }

  get isEntry(): boolean {
    return this.count >= (ENTRY.test(this.name) ? 1 : 2);
  }

  /** Takes a token that belongs to the call; false when the call ends before it. */
  takes(token: LatexToken): boolean {
    const { kind, name, text, end, isFirst } = token;
    // An argument that has lost its brace ends where the next call starts.
    if (kind === 'command' && name === this.name && isFirst) return false;
    if (kind === 'open') {
      this.depth += 1;
      return true;
    }
    if (kind === 'close') {
      if (this.depth === 0) return false;
      this.depth -= 1;
      if (this.depth === 0) {
        this.count += 1;
        this.end = end;
      }
      return true;
    }
    if (this.depth > 0 || kind === 'comment') return true;
    return kind === 'text' && (/^\s*$/.test(text) || (this.count === 0 && /^\s*\[[^\]]*\]\s*$/.test(text)));
  }

  /** Something ends the call inside of an argument, which counts as far as it goes. */
  breakOff(at: Place): void {
    if (this.depth === 0) return;
    this.count += 1;
    this.end = at;
  }
}
