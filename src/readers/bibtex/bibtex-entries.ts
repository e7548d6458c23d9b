import { diagnostic } from '../../diagnostics.js';
import type { ReadContext } from '../../plugin.js';
import { reportCut } from '../shared/cut-file.js';
import { joinLines, type JoinedText } from '../shared/joined-lines.js';
import { readLines, RECORD_LIMIT, type Line } from '../shared/lines.js';

/** An entry of a bibliography, from its `@` to its closing bracket. */
export interface BibtexEntry extends JoinedText {
  /** Lower case. */
  readonly type: string;
  /** Where its content starts, behind the bracket, and where it ends. */
  readonly from: number;
  readonly to: number;
  readonly first: Line;
  readonly last: Line;
  /** Its brackets do not match; it ends where the next entry starts. */
  readonly isDamaged: boolean;
}

/** An entry's start, wherever it stands on a line. */
const START = /@[ \t]*([A-Za-z]+)[ \t]*(?:([{(])|$)/g;
/** A start at the head of a line, with its key: no text inside of an entry looks so. */
const START_OF_LINE = /^[ \t]*@[ \t]*[A-Za-z]+[ \t]*[{(][ \t]*[^\s,{}()"'=#%~\\]+[ \t]*(?:,|$)/;
/** A field behind the end of an entry: one bracket before it was too many. */
const GOES_ON = /^[ \t]*,?[ \t]*[A-Za-z][\w+-]*[ \t]*=[ \t]*[{"\w]/;

/**
 * The entries of a bibliography, one after the other. Brackets that do not match spoil their own entry only: an open one
 * ends where a line starts the next entry, and one bracket too many does not end an entry whose fields go on. What
 * stands between entries is comment.
 */
export async function* bibtexEntries(
  chunks: AsyncIterable<Uint8Array>,
  context: ReadContext,
): AsyncGenerator<BibtexEntry> {
  const splitter = new EntrySplitter(context);
  for await (const line of readLines(chunks, context)) yield* splitter.add(line);
  yield* splitter.finish();
}

/** A bullet or a number, and a few words. */
const LIST_ITEM = /^\s*(?:[-*+•◦‣▪]|\d{1,4}[.)]|\[\d{1,4}\])\s+\S+(?:\s+\S+){2}/;

/** The entry that is being collected. */
interface OpenEntry {
  readonly type: string;
  readonly lines: Line[];
  /** Index of the `@` in the first line. */
  readonly from: number;
  /** Index of the opening bracket in the joined text; -1 until it was met. */
  open: number;
  bracket: '{' | '(';
  depth: number;
  /** Length of the joined text of its lines, with a line end behind the last. */
  size: number;
  /** Length of the joined text up to its closing bracket, once that was met. */
  closed: number | null;
  isDamaged: boolean;
}

class EntrySplitter {
  private readonly context: ReadContext;
  private entry: OpenEntry | null = null;
  /** A comment was met that nothing closes; others end with their line then. */
  private commentsAreLines = false;

  constructor(context: ReadContext) {
    this.context = context;
  }

  *add(line: Line): Generator<BibtexEntry> {
    const { entry } = this;
    let at = 0;
    if (entry?.closed !== null && entry !== null) {
      if (line.text.trim() === '') {
        this.context.account?.(line.number, 'blank');
        return;
      }
      if (GOES_ON.test(line.text)) this.reopen(entry);
      else yield* this.take(false);
    } else if (entry && entry.type !== 'comment' && START_OF_LINE.test(line.text)) yield* this.take(true);
    let used = false;
    while (at <= line.text.length) {
      if (this.entry === null || this.entry.closed !== null) {
        const start = startIn(line.text, at);
        if (!start) break;
        if (this.entry !== null) yield* this.take(false);
        this.entry = openEntry(line, start);
        used = true;
        at = start.index;
      } else if (this.entry.lines.at(-1) !== line) {
        this.entry.lines.push(line);
        used = true;
      }
      at = this.collect(this.entry, line, at);
    }
    if (!used && this.entry?.lines.at(-1) !== line) this.between(line);
    if (this.entry === null || this.entry.closed !== null) return;
    const isComment = this.entry.type === 'comment' && this.commentsAreLines;
    if (isComment || this.entry.size > RECORD_LIMIT) yield* this.giveUp();
  }

  /** Text between entries is a comment, but for items of a list: somebody put two listings into one file. */
  private between({ text, number, start }: Line): void {
    const { account, report, file } = this.context;
    if (!LIST_ITEM.test(text)) {
      account?.(number, text.trim() === '' ? 'blank' : 'text between entries');
      return;
    }
    const message = 'an item of a list among entries of BibTeX; put the list into a file of its own';
    report(
      diagnostic({
        type: 'UNPLACED_LINE',
        message,
        file,
        line: number,
        lineByte: start,
        byte: start,
        raw: text,
      }),
    );
  }

  *finish(): Generator<BibtexEntry> {
    while (this.entry !== null) {
      const { closed, type, lines } = this.entry;
      if (closed === null && type === 'comment') yield* this.giveUp();
      else {
        if (closed === null) reportCut(this.context, lines[0]!, 'its last entry', 'a bracket');
        yield* this.take(closed === null);
      }
    }
  }

  /** Counts brackets from an index of a line on; returns the index behind the entry, or behind the line. */
  private collect(entry: OpenEntry, line: Line, from: number): number {
    const base = entry.size;
    const { text } = line;
    const start = line === entry.lines[0] ? entry.from : 0;
    const end = base + text.length - start + 1;
    for (let at = from; at < text.length; at += 1) {
      const character = text[at]!;
      if (entry.open < 0) {
        if (character !== '{' && character !== '(') continue;
        entry.open = base + at - start;
        entry.bracket = character;
        entry.depth = character === '{' ? 1 : 0;
      } else if (character === '{') entry.depth += 1;
      else if (character === '}') entry.depth -= 1;
      const closing = entry.bracket === '{' ? '}' : ')';
      if (entry.open < 0 || character !== closing || entry.depth > 0) continue;
      // Round brackets stand in text too.
      if (closing === ')' && text.slice(at + 1).trim() !== '') continue;
      entry.closed = base + at - start + 1;
      entry.size = end;
      return at + 1;
    }
    entry.size = end;
    return text.length + 1;
  }

  /** The bracket that closed the entry was one too many. */
  private reopen(entry: OpenEntry): void {
    entry.closed = null;
    entry.depth = entry.bracket === '{' ? 1 : 0;
    entry.isDamaged = true;
  }

  private *take(isDamaged: boolean): Generator<BibtexEntry> {
    const entry = this.entry!;
    this.entry = null;
    const joined = joinLines(entry.lines, entry.from);
    const end = entry.closed ?? joined.text.trimEnd().length;
    const from = entry.open < 0 ? end : entry.open + 1;
    const last = joined.lineAt(Math.max(0, end - 1));
    for (const line of entry.lines) if (line.number > last.number) this.between(line);
    yield {
      ...joined,
      text: joined.text.slice(0, end),
      type: entry.type,
      from,
      to: Math.max(from, entry.closed === null ? end : end - 1),
      first: entry.lines[0]!,
      last,
      isDamaged: isDamaged || entry.isDamaged,
    };
  }

  /** A comment that nothing closes is one line long; an entry of any size is cut at the limit. */
  private *giveUp(): Generator<BibtexEntry> {
    const [first, ...rest] = this.entry!.lines;
    if (this.entry!.type !== 'comment') {
      this.context.report(
        diagnostic({
          type: 'RECORD_TOO_LONG',
          message: `entry is longer than the limit of ${RECORD_LIMIT} bytes; it was cut there`,
          file: this.context.file,
          line: first!.number,
          lineByte: first!.start,
          byte: first!.start,
          raw: first!.text,
        }),
      );
      yield* this.take(true);
      return;
    }
    this.entry = null;
    this.commentsAreLines = true;
    this.context.account?.(first!.number, 'comment');
    for (const line of rest) yield* this.add(line);
  }
}

function openEntry(line: Line, start: { index: number; type: string }): OpenEntry {
  return {
    ...{ type: start.type, lines: [line], from: start.index },
    ...{ open: -1, bracket: '{', depth: 0, size: 0, closed: null, isDamaged: false },
  };
}

/** The first start of an entry from an index on; a percent sign before it makes it a comment. */
function startIn(text: string, from: number): { index: number; type: string } | null {
  START.lastIndex = from;
  const match = START.exec(text);
  if (!match || text.slice(from, match.index).includes('%')) return null;
  // An address such as `ada@example` has a letter before its sign.
  if (match[2] === undefined && match.index > from && text.slice(from, match.index).trim() !== '')
    return null;
  return { index: match.index, type: match[1]!.toLowerCase() };
}
