import { diagnostic } from '../../diagnostics.js';
import type { TracedText } from '../../model/traced.js';
import type { ReadContext } from '../../plugin.js';
import { tracedText } from '../shared/fields.js';
import { reportCut } from '../shared/cut-file.js';
import { joinLines } from '../shared/joined-lines.js';
import { readLines, RECORD_LIMIT, type Line } from '../shared/lines.js';

/** How a format of tagged lines is written. */
export interface TaggedSyntax {
  /** The tag is the first group; the value starts behind the match. */
  readonly tag: RegExp;
  /** Tags that start a record, and the one that ends it where the format has one. */
  readonly starts: RegExp;
  readonly ends: string | null;
  /** A line without a tag that belongs to the field above it. */
  readonly continues: RegExp;
  /** Tags before which each continued line is a value of its own. */
  readonly listed: ReadonlySet<string>;
}

/** One field of a record: its tag and its value, which may run over lines. */
export interface TaggedField {
  readonly tag: string;
  readonly text: TracedText;
}

export interface TaggedRecord {
  readonly fields: readonly TaggedField[];
  readonly first: Line;
  readonly last: Line;
}

/** A value that is being collected: its lines, and where it starts in the first. */
interface OpenField {
  readonly tag: string;
  readonly lines: Line[];
  readonly from: number;
}

/**
 * The records of a file of tagged lines. A record whose end is missing ends where the next one starts; what stands
 * between records is passed over.
 */
export async function* taggedRecords(
  chunks: AsyncIterable<Uint8Array>,
  context: ReadContext,
  syntax: TaggedSyntax,
): AsyncGenerator<TaggedRecord> {
  const splitter = new RecordSplitter(context, syntax);
  for await (const line of readLines(chunks, context)) yield* splitter.add(line);
  yield* splitter.end();
}

class RecordSplitter {
  private readonly context: ReadContext;
  private readonly syntax: TaggedSyntax;
  private fields: OpenField[] = [];
  private first: Line | null = null;
  private last: Line | null = null;
  /** A line that belongs nowhere stands behind the field above: what follows does not go on with it. */
  private isBroken = false;
  /** A record was ended by its tag, so each is meant to be. */
  private areEnded = false;

  constructor(context: ReadContext, syntax: TaggedSyntax) {
    this.context = context;
    this.syntax = syntax;
  }

  *add(line: Line): Generator<TaggedRecord> {
    const { tag: pattern, starts, ends, continues, listed } = this.syntax;
    const match = pattern.exec(line.text);
    const tag = match?.[1];
    if (tag !== undefined && starts.test(tag)) yield* this.finish();
    const isInside = this.first !== null || (tag !== undefined && starts.test(tag));
    if (!isInside) {
      this.passOver(line);
      return;
    }
    const above = this.fields.at(-1);
    if (match && tag !== undefined) {
      this.isBroken = false;
      if (tag !== ends) this.fields.push({ tag, lines: [line], from: match[0].length });
    } else if (line.text.trim() === '') {
      this.context.account?.(line.number, 'blank');
      return;
    } else if (above && !this.isBroken && continues.test(line.text)) {
      if (listed.has(above.tag)) this.fields.push({ tag: above.tag, lines: [line], from: 0 });
      else above.lines.push(line);
    } else {
      this.isBroken = true;
      this.reportStray(line);
      return;
    }
    this.first ??= line;
    this.last = line;
    if (tag === ends && ends !== null) {
      this.areEnded = true;
      yield* this.finish();
    } else if (line.end - this.first.start > RECORD_LIMIT) yield* this.finish();
  }

  /** The end of the file. */
  *end(): Generator<TaggedRecord> {
    const { ends } = this.syntax;
    if (this.first && this.areEnded)
      reportCut(this.context, this.first, 'its last record', `the line ${ends}`);
    yield* this.finish();
  }

  private *finish(): Generator<TaggedRecord> {
    const { first, last, fields } = this;
    this.fields = [];
    this.first = null;
    this.last = null;
    if (first && last) yield { first, last, fields: fields.map(fieldOf) };
  }

  private passOver(line: Line): void {
    this.context.account?.(line.number, line.text.trim() === '' ? 'blank' : 'text between records');
  }

  private reportStray(line: Line): void {
    this.context.report(
      diagnostic({
        type: 'UNPLACED_LINE',
        message: 'line has no tag and continues no field',
        file: this.context.file,
        line: line.number,
        lineByte: line.start,
        byte: line.start,
        raw: line.text,
      }),
    );
  }
}

function fieldOf({ tag, lines, from }: OpenField): TaggedField {
  const { text, byteAt } = joinLines(lines, from);
  const start = text.length - text.trimStart().length;
  return { tag, text: tracedText(text.slice(start).trimEnd(), (index) => byteAt(start + index)) };
}
