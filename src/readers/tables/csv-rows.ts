import { diagnostic } from '../../diagnostics.js';
import type { ReadContext } from '../../plugin.js';
import type { EncodedText } from '../shared/encoded-text.js';
import { reportCut } from '../shared/cut-file.js';
import { joinLines } from '../shared/joined-lines.js';
import { readLines, RECORD_LIMIT, type Line } from '../shared/lines.js';

/** A row of a table: its cells as the file writes them, quotes included. */
export interface CsvRow {
  readonly cells: readonly EncodedText[];
  readonly line: number;
  readonly endLine: number;
  readonly start: number;
  readonly end: number;
}

export const DELIMITERS = [',', '\t', ';', '|'] as const;

/** The line that exports of Dimensions have above their head row. */
export const ABOUT_LINE = /^"?About the data: .*(?:\r\n|\r|\n|$)/;

/** The rows of a table by RFC 4180: a quoted cell may hold delimiters, doubled quotes and line ends. */
export async function* csvRows(
  chunks: AsyncIterable<Uint8Array>,
  context: ReadContext,
  delimiterOf: (head: string) => string,
): AsyncGenerator<CsvRow> {
  const splitter = new RowSplitter(context, delimiterOf);
  for await (const line of readLines(chunks, context)) yield* splitter.add(line);
  yield* splitter.finish();
}

/** Lines that a quoted cell may run over once a quote was met that is not closed. */
const WARY_LINES = 100;

class RowSplitter {
  private readonly context: ReadContext;
  private readonly delimiterOf: (head: string) => string;
  private delimiter: string | null = null;
  private lines: Line[] = [];
  private size = 0;
  private inQuotes = false;
  private maxLines = Number.POSITIVE_INFINITY;

  constructor(context: ReadContext, delimiterOf: (head: string) => string) {
    this.context = context;
    this.delimiterOf = delimiterOf;
  }

  *add(line: Line): Generator<CsvRow> {
    if (this.lines.length === 0 && line.text.trim() === '') {
      this.context.account?.(line.number, 'blank');
      return;
    }
    if (this.delimiter === null && ABOUT_LINE.test(line.text)) {
      this.context.account?.(line.number, 'line above the table');
      return;
    }
    this.delimiter ??= this.delimiterOf(line.text);
    this.lines.push(line);
    this.size += line.text.length + 1;
    this.inQuotes = endsInQuotes(line.text, this.delimiter, this.inQuotes);
    if (!this.inQuotes) yield rowOf(this.take(), this.delimiter);
    else if (this.size > RECORD_LIMIT || this.lines.length > this.maxLines) yield* this.giveUp();
  }

  *finish(): Generator<CsvRow> {
    const last = this.lines.at(-1);
    while (this.lines.length > 0) {
      // A quote further up is more likely one too many than the start of a cell that runs on to the cut.
      if (this.lines.length === 1 && this.lines[0] === last)
        reportCut(this.context, last!, 'its last cell', 'a quote');
      yield* this.giveUp();
    }
  }

  /** A quote that nothing closes spoils its own line only. */
  private *giveUp(): Generator<CsvRow> {
    const [first, ...rest] = this.take();
    this.maxLines = WARY_LINES;
    this.context.report(
      diagnostic({
        type: 'UNCLOSED_QUOTE',
        message: 'a quoted cell starts here and is not closed; write quotes inside of cells twice',
        file: this.context.file,
        line: first!.number,
        lineByte: first!.start,
        byte: first!.start,
        raw: first!.text,
      }),
    );
    for (const line of rest) yield* this.add(line);
  }

  private take(): Line[] {
    const { lines } = this;
    this.lines = [];
    this.size = 0;
    this.inQuotes = false;
    return lines;
  }
}

/** A quote opens a cell at its start only; elsewhere it is text. */
function endsInQuotes(text: string, delimiter: string, open: boolean): boolean {
  let inQuotes = open;
  let atStart = !open;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at]!;
    if (inQuotes) {
      if (character !== '"') continue;
      if (text[at + 1] === '"') at += 1;
      else inQuotes = false;
    } else if (character === '"' && atStart) inQuotes = true;
    atStart = !inQuotes && (character === delimiter || (atStart && character === ' '));
  }
  return inQuotes;
}

function rowOf(lines: readonly Line[], delimiter: string): CsvRow {
  const { text, byteAt } = joinLines(lines);
  const first = lines[0]!;
  const last = lines.at(-1)!;
  const cells: EncodedText[] = [];
  let start = 0;
  let inQuotes = false;
  const cut = (end: number): void => {
    const raw = text.slice(start, end);
    const from = start + (raw.length - raw.trimStart().length);
    cells.push({ raw: raw.trim(), byteAt: (index) => byteAt(from + index), line: first.number });
  };
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at]!;
    if (inQuotes) {
      if (character !== '"') continue;
      if (text[at + 1] === '"') at += 1;
      else inQuotes = false;
    } else if (character === '"' && text.slice(start, at).trim() === '') inQuotes = true;
    else if (character === delimiter) {
      cut(at);
      start = at + 1;
    }
  }
  cut(text.length);
  return { cells, line: first.number, endLine: last.number, start: first.start, end: last.end };
}

/** The delimiter that a head row uses most, outside of quotes. */
export function delimiterOf(head: string): string {
  const plain = head.replace(/"[^"]*"/g, '');
  const counts = DELIMITERS.map((delimiter) => ({ delimiter, count: plain.split(delimiter).length - 1 }));
  const [best] = counts.sort((a, b) => b.count - a.count);
  return best!.delimiter;
}
