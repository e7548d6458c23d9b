import { diagnostic } from '../diagnostics.js';
import type { PaperRecord } from '../model/record.js';
import type { Traced } from '../model/traced.js';
import type { ReadContext, Reader } from '../plugin.js';
import { cleanText } from '../text/fold.js';
import { continues, isCutOff } from '../text/prose.js';
import { fieldOfLine, fieldOfLines } from './fields.js';
import { readLines, type Line } from './lines.js';
import { isFurniture } from './page-furniture.js';

/** Five digits after the point since January 2015, four before; old ids name their archive. */
const ID =
  /^(\s*arXiv:\s?)((?:1[5-9]|[2-9]\d)(?:0[1-9]|1[0-2])\.\d{5}(?:v\d{1,2}(?!\d))?|(?:0[7-9]|1[0-4])(?:0[1-9]|1[0-2])\.\d{4}(?:v\d{1,2}(?!\d))?|[a-z][a-z-]{1,12}(?:\.[A-Z]{2})?\/\d{7}(?:v\d{1,2})?)/i;
const CREATED = /^\s*Created:\s*(\d{4}-\d{2}-\d{2})/;

/**
 * Text of an arXiv listing without titles and authors: an abstract, perhaps a comment, then the `arXiv:` id that closes
 * the record, perhaps a `Created:` date. The next abstract may be glued to the id or the date. In a file that begins
 * with an id, ids open their records instead.
 */
export const arxivText: Reader = {
  name: 'arxiv-text',
  summary: 'arXiv listing text: abstract, comment, arXiv id, date; no titles or authors',

  detect(head) {
    const ids = head.split(/\r\n|\r|\n/).filter((line) => ID.test(line)).length;
    return ids >= 2 ? 0.95 : ids === 1 ? 0.8 : 0;
  },

  async *read(chunks, context) {
    const listing = new Listing(context);
    let gap = 0;
    for await (const line of readLines(chunks, context)) {
      if (cleanText(line.text) === '') {
        gap += 1;
        context.account?.(line.number, 'blank');
        continue;
      }
      yield* listing.add(line, gap);
      gap = 0;
    }
    yield* listing.finish();
  },
};

/** A line's text from a character on, with the blank lines before it. */
interface Piece {
  readonly line: Line;
  readonly from: number;
  readonly gap: number;
}

const textOf = (piece: Piece): string => cleanText(piece.line.text.slice(piece.from));

class Listing {
  private readonly context: ReadContext;
  private idsOpen: boolean | null = null;
  private pieces: Piece[] = [];
  private id: { line: Line; from: number; field: Traced } | null = null;
  private created: { line: Line; field: Traced } | null = null;

  constructor(context: ReadContext) {
    this.context = context;
  }

  *add(line: Line, gap: number): Generator<PaperRecord> {
    const id = ID.exec(line.text);
    const created = id ? null : CREATED.exec(line.text);
    let from = 0;
    if (id) {
      this.idsOpen ??= this.pieces.length === 0;
      // A second id before any other text belongs to a record of its own.
      if (this.idsOpen || this.id) yield* this.finish();
      const start = id[1]!.length;
      from = start + id[2]!.length;
      this.id = {
        line,
        from: line.text.length - line.text.trimStart().length,
        field: fieldOfLine(line, start, from),
      };
    } else if (created) {
      from = created[0].length;
      this.created = { line, field: fieldOfLine(line, from - created[1]!.length, from) };
    }
    const rest = line.text.slice(from);
    if (cleanText(rest) === '') return;
    if (!id && !created && this.pieces.length === 0 && isFurniture(cleanText(rest))) {
      this.context.account?.(line.number, 'page furniture');
      return;
    }
    // Text after the id and date of a record is the next record's.
    if (this.idsOpen !== true && (this.id || this.created)) yield* this.finish();
    this.pieces.push({ line, from: from + (rest.length - rest.trimStart().length), gap });
  }

  *finish(): Generator<PaperRecord> {
    const { abstract, comment } = this.divide();
    if (this.id || abstract.length > 0) yield this.record(abstract, comment);
    else if (this.created) this.reportStray(this.created.line);
    this.pieces = [];
    this.id = null;
    this.created = null;
  }

  /** The abstract is the first text and what goes on with its sentence; the comment is the short text behind it. */
  private divide(): { abstract: readonly Piece[]; comment: readonly Piece[] } {
    const pieces = this.pieces;
    let end = 1;
    while (end < pieces.length) {
      const text = textOf(pieces[end]!);
      const last = end === pieces.length - 1;
      const goesOn = pieces[end]!.gap === 0 && continues(textOf(pieces[end - 1]!), text);
      // Comments are one short paragraph at the end; anything longer is a further paragraph of the abstract.
      if (!goesOn && last && text.length <= 400) break;
      end += 1;
    }
    return { abstract: pieces.slice(0, end), comment: pieces.slice(end) };
  }

  private record(abstract: readonly Piece[], comment: readonly Piece[]): PaperRecord {
    const abstractField =
      abstract.length > 0
        ? fieldOfLines(
            abstract.map((piece) => piece.line),
            abstract[0]!.from,
          )
        : null;
    const truncated = abstractField !== null && isCutOff(abstractField.value);
    const spans = [
      ...this.pieces.map((piece) => ({
        line: piece.line,
        start: piece.line.byteAt(piece.from),
        end: piece.line.end,
      })),
      ...(this.id
        ? [{ line: this.id.line, start: this.id.line.byteAt(this.id.from), end: this.id.field.at.end }]
        : []),
      ...(this.created
        ? [{ line: this.created.line, start: this.created.line.start, end: this.created.field.at.end }]
        : []),
    ].sort((a, b) => a.start - b.start);
    const first = spans[0]!;
    const last = spans.at(-1)!;
    const flags = [
      'title-missing',
      'authors-missing',
      ...(abstractField ? [] : ['abstract-missing']),
      ...(this.id ? [] : ['id-missing']),
      ...(truncated ? ['abstract-truncated'] : []),
    ];
    return {
      source: {
        file: this.context.file,
        format: 'arxiv-text',
        id: this.id?.field.value ?? null,
        line: first.line.number,
        endLine: last.line.number,
        start: first.start,
        end: last.end,
      },
      title: null,
      abstract: abstractField,
      abstractTruncated: truncated,
      authors: [],
      session: null,
      location: null,
      comment:
        comment.length > 0
          ? fieldOfLines(
              comment.map((piece) => piece.line),
              comment[0]!.from,
            )
          : null,
      created: this.created?.field ?? null,
      ids: this.id ? { arxiv: withoutVersion(this.id.field) } : {},
      venue: null,
      year: null,
      links: [],
      references: [],
      flags,
    };
  }

  private reportStray(line: Line): void {
    this.context.report(
      diagnostic({
        type: 'UNPLACED_LINE',
        message: 'date without an abstract or an arXiv id before it',
        file: this.context.file,
        line: line.number,
        lineByte: line.start,
        byte: line.start,
        raw: line.text,
      }),
    );
  }
}

/** Versions are the same paper: the key carries none. */
function withoutVersion(id: Traced): Traced {
  const bare = id.value.replace(/v\d{1,2}$/, '');
  return { value: bare, at: { ...id.at, end: id.at.end - (id.value.length - bare.length) } };
}
