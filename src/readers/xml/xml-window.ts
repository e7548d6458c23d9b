import type { ByteText } from './xml-bytes.js';

/** The part of a file that is being read, with the lines and bytes at which its characters stand. */
export class XmlWindow {
  text = '';
  private readonly source: Pick<ByteText, 'unit' | 'start'>;
  private readonly account: (line: number, reason: string) => void;
  /** Pieces that were not joined yet: an element of many pieces would be copied for each of them. */
  private waiting: string[] = [];
  private waitingLength = 0;
  /** Characters of the file before the window. */
  private dropped = 0;
  /** Where lines start, in characters of the file, from the line at the start of the window on. */
  private lineStarts: number[] = [0];
  /** Lines before those. */
  private earlierLines = 0;
  /** The last line that was told about. */
  private told = 0;

  constructor(source: Pick<ByteText, 'unit' | 'start'>, account: (line: number, reason: string) => void) {
    this.source = source;
    this.account = account;
  }

  /** The byte of the file at which the window starts. */
  get base(): number {
    return this.source.start + this.dropped * this.source.unit;
  }

  /** Takes a piece; false while it is better to wait for more. */
  add(piece: string): boolean {
    this.waiting.push(piece);
    this.waitingLength += piece.length;
    if (this.waitingLength * 2 < this.text.length) return false;
    this.addWaiting();
    return true;
  }

  addWaiting(): void {
    const from = this.text.length;
    this.text += this.waiting.join('');
    this.waiting = [];
    this.waitingLength = 0;
    this.findLines(from);
  }

  private findLines(from: number): void {
    const { text, lineStarts } = this;
    // The second half of CRLF may stand at the start of a piece.
    const start = text[from - 1] === '\r' ? from - 1 : from;
    if (!text.includes('\r', start)) {
      for (let at = text.indexOf('\n', start); at >= 0; at = text.indexOf('\n', at + 1))
        lineStarts.push(this.dropped + at + 1);
      return;
    }
    for (let at = start; at < text.length; at += 1) {
      const character = text[at];
      const ends =
        character === '\n' || (character === '\r' && at + 1 < text.length && text[at + 1] !== '\n');
      if (ends) lineStarts.push(this.dropped + at + 1);
    }
  }

  /** Forgets what stands before an index and returns how much that is. A line feed that may follow is kept waiting. */
  dropBefore(index: number): number {
    const count = this.text[index - 1] === '\r' ? index - 1 : index;
    const lines = this.lineOf(count) - this.earlierLines - 1;
    this.text = this.text.slice(count);
    this.dropped += count;
    this.lineStarts = this.lineStarts.slice(lines);
    this.earlierLines += lines;
    return count;
  }

  /** The line at an index of the window, from 1. */
  private lineOf(index: number): number {
    const wanted = this.dropped + index;
    let low = 0;
    let high = this.lineStarts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.lineStarts[middle]! <= wanted) low = middle;
      else high = middle - 1;
    }
    return this.earlierLines + low + 1;
  }

  /** The line at an index, and the byte at which it starts. */
  placeOf(index: number): { line: number; lineByte: number } {
    const line = this.lineOf(index);
    const start = this.lineStarts[line - this.earlierLines - 1]!;
    return { line, lineByte: this.source.start + start * this.source.unit };
  }

  /** Tells why lines that were not told about yet, up to the line at an index, hold no record. */
  pass(index: number, reason: string): void {
    this.passLines(this.lineOf(index), reason);
  }

  private passLines(before: number, reason: string): void {
    for (let line = this.told + 1; line < before; line += 1) this.account(line, reason);
    this.told = Math.max(this.told, before - 1);
  }

  /** Notes that the lines of a range are told about. */
  claim(start: number, end: number): { line: number; endLine: number } {
    const line = this.lineOf(start);
    const endLine = this.lineOf(end - 1);
    this.told = Math.max(this.told, endLine);
    return { line, endLine };
  }

  /** Tells about all lines that are left. */
  finish(reason: string): void {
    if (this.text.endsWith('\r')) this.lineStarts.push(this.dropped + this.text.length);
    const last = this.lineOf(this.text.length);
    const empty = this.lineStarts[last - this.earlierLines - 1] === this.dropped + this.text.length;
    this.passLines(last + (empty ? 0 : 1), reason);
  }
}
