import { environmentArguments, listBorder } from '../../../text/latex-commands.js';
import type { Line } from '../../shared/lines.js';
import type { Place } from './html-tokens.js';

/**
 * A piece of a line of LaTeX: the start or end of an environment, with its arguments; a command, with its star; a brace;
 * what parts cells; a comment, up to the end of its line; text.
 */
export interface LatexToken {
  readonly kind: 'begin' | 'end' | 'command' | 'open' | 'close' | 'cell' | 'comment' | 'text';
  /** Of an environment or a command. */
  readonly name: string;
  readonly text: string;
  readonly start: Place;
  readonly end: Place;
  /** Nothing but blanks stands before it in its line. */
  readonly isFirst: boolean;
}

const TOKEN =
  /\\(?:url|nolinkurl|path|href)\s{0,3}\{[^{}]{0,2000}\}|\\(begin|end)\s{0,3}\{([^{}]{0,60})\}|\\([a-zA-Z@]+|\\)\*?|\\[^]|([{}&%])|[^\\{}&%]+|[^]/g;

const KINDS = { '{': 'open', '}': 'close', '&': 'cell', '%': 'comment' } as const;

/** The tokens of a line, in order; together they are the line. Linear in its length. */
export function* latexTokens(line: Line): Generator<LatexToken> {
  const { text } = line;
  let isFirst = true;
  let at = 0;
  while (at < text.length) {
    TOKEN.lastIndex = at;
    const [whole = '', border, environment = '', command, sign] = TOKEN.exec(text)!;
    const kind =
      sign === undefined
        ? (border ?? (command === undefined ? 'text' : 'command'))
        : KINDS[sign as keyof typeof KINDS];
    const list = command === undefined ? null : listBorder(command);
    let end = at + whole.length;
    if (kind === 'comment') end = text.length;
    if (kind === 'begin') end += environmentArguments(environment, text.slice(end, end + 400));
    yield {
      kind: (list ?? kind) as LatexToken['kind'],
      name: list ? command!.replace(/(?:Start|End)$/, '') : (command ?? environment),
      text: text.slice(at, end),
      start: { line, index: at },
      end: { line, index: end },
      isFirst,
    };
    if (kind !== 'text' || /\S/.test(whole)) isFirst = false;
    at = end;
  }
}
