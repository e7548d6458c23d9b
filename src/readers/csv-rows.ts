import { diagnostic } from '../diagnostics.js';
import type { ReadContext } from '../plugin.js';
import { byteOffsets } from './byte-offsets.js';
import type { EncodedText } from './encoded-text.js';
import { readLines, RECORD_LIMIT, type Line } from './lines.js';

/** A row of a table: its cells as the file writes them, quotes included. */
export interface CsvRow {
  readonly cells: readonly EncodedText[];
  readonly line: number;
  readonly endLine: number;
  readonly start: number;
  readonly end: number;
}

export const DELIMITERS = [',', '\t', ';', '|'] as const;

/** The rows of a table by RFC 4180: a quoted cell may hold delimiters, doubled quotes and line ends. */
export async function* csvRows(
  chunks: AsyncIterable<Uint8Array>,
  context: ReadContext,
  delimiterOf: (head: string) => string,
): AsyncGenerator<CsvRow> {
  let lines: Line[] = [];
  let size = 0;
  let inQuotes = false;
  let delimiter: string | null = null;
  for await (const line of readLines(chunks, context)) {
    if (lines.length === 0 && line.text.trim() === '') {
      context.account?.(line.number, 'blank');
      continue;
    }
    delimiter ??= delimiterOf(line.text);
    lines.push(line);
    size += line.text.length + 1;
    inQuotes = endsInQuotes(line.text, delimiter, inQuotes);
    if (inQuotes && size <= RECORD_LIMIT) continue;
    if (inQuotes) reportUnclosed(context, lines);
    else yield rowOf(lines, delimiter);
    lines = [];
    size = 0;
    inQuotes = false;
  }
  if (lines.length === 0) return;
  reportUnclosed(context, lines);
}

function reportUnclosed(context: ReadContext, lines: readonly Line[]): void {
  const first = lines[0]!;
  context.report(
    diagnostic({
      type: 'UNCLOSED_QUOTE',
      message: `a quoted cell that starts here is not closed; ${lines.length} lines were left out`,
      file: context.file,
      line: first.number,
      lineByte: first.start,
      byte: first.start,
      raw: first.text,
    }),
  );
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
  const text = lines.map((line) => line.text).join('\n');
  const first = lines[0]!;
  const last = lines.at(-1)!;
  const byteAt = byteAtOf(lines);
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

function byteAtOf(lines: readonly Line[]): (index: number) => number {
  const offsets = lines.map(byteOffsets);
  const starts: number[] = [];
  let length = 0;
  for (const line of lines) {
    starts.push(length);
    length += line.text.length + 1;
  }
  return (index) => {
    const at = Math.max(
      0,
      starts.findLastIndex((start) => start <= index),
    );
    return offsets[at]!(Math.min(index - starts[at]!, lines[at]!.text.length));
  };
}

/** The delimiter that a head row uses most, outside of quotes. */
export function delimiterOf(head: string): string {
  const plain = head.replace(/"[^"]*"/g, '');
  const counts = DELIMITERS.map((delimiter) => ({ delimiter, count: plain.split(delimiter).length - 1 }));
  const [best] = counts.sort((a, b) => b.count - a.count);
  return best!.delimiter;
}
