import { diagnostic } from '../../../diagnostics.js';
import type { ReadContext } from '../../../plugin.js';
import { reportCut } from '../../shared/cut-file.js';
import type { Line } from '../../shared/lines.js';
import type { LatexSkip } from './latex-skip.js';
import type { LatexToken } from './latex-tokens.js';

/** Tells once about each kind of damage of a document. Braces may stand around whole lists, so that only their sum counts. */
export class LatexFaults {
  private readonly context: ReadContext;
  private balance = 0;
  private line: Line | null = null;

  constructor(context: ReadContext) {
    this.context = context;
  }

  count({ kind, start }: LatexToken): void {
    if (kind === 'open') this.balance += 1;
    if (kind !== 'close') return;
    this.balance -= 1;
    if (this.balance < 0) this.mark(start.line);
  }

  /** Braces are open at the end of a paragraph on this line. */
  mark(line: Line): void {
    this.line ??= line;
  }

  finish(last: Line, skip: LatexSkip): void {
    if (skip.isPreamble) reportCut(this.context, last, 'its preamble', String.raw`\begin{document}`);
    else if (skip.isCut) reportCut(this.context, last, 'its document', String.raw`\end{document}`);
    if (this.balance === 0) return;
    const { number, start, text } = this.line ?? last;
    this.context.report(
      diagnostic({
        severity: 'warn',
        type: 'UNBALANCED',
        message: `braces do not match: ${Math.abs(this.balance)} too many ${this.balance > 0 ? 'open' : 'close'}, perhaps in or before this line; each entry was read as far as it goes`,
        ...{ file: this.context.file, line: number, lineByte: start, byte: start, raw: text },
      }),
    );
  }
}
