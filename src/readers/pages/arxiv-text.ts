import { diagnostic } from '../../diagnostics.js';
import type { PaperRecord } from '../../model/record.js';
import type { Traced } from '../../model/traced.js';
import type { ReadContext, Reader } from '../../plugin.js';
import { cleanText } from '../../text/fold.js';
import { continues, endsSentence, isCutOff } from '../../text/prose.js';
import { fieldOfLine, fieldOfLines } from '../shared/fields.js';
import { readLines, type Line } from '../shared/lines.js';
import { isFurniture } from '../shared/page-furniture.js';

/** Five digits after the point since January 2015, four before; old ids name their archive. The version stands apart. */
const ID =
  /^(\s*arXiv:\s?)((?:1[5-9]|[2-9]\d)(?:0[1-9]|1[0-2])\.\d{5}|(?:0[7-9]|1[0-4])(?:0[1-9]|1[0-2])\.\d{4}|[a-z][a-z-]{1,12}(?:\.[A-Z]{2})?\/\d{7})(v\d{1,2}(?!\d))?/i;
/** Buttons behind an id, as in arXiv's search results, which have titles and authors. */
const BUTTONS = /^\s*\[/;
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
    const ids = head.split(/\r\n|\r|\n/).filter((line) => {
      const id = ID.exec(line);
      return id !== null && !BUTTONS.test(line.slice(id[0].length));
    }).length;
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
  /** An id or a date stands between this piece and the one before. */
  readonly interrupted: boolean;
}

/** The longest text behind an abstract that can be a comment, in characters. */
const COMMENT_LENGTH = 400;
/** Words that authors put into the comments of a submission. */
const COMMENT_WORDS =
  /\b(?:accepted|appear|preprint|submitted|published|camera[- ]ready|workshop|conference|proceedings|findings|long paper|short paper|technical report|code|github|\d+ (?:main )?(?:pages?|figures?|tables?))\b|(?:19|20)\d\d\b/i;
/** What no line in the middle of a sentence starts with, or is. */
const OPENS_COMMENT = /^(?:v\d+ ?:|camera[- ]ready\b|\d+ (?:main )?pages\b|https?:\/\/\S+$)/i;

/**
 * Where the comment starts: the last paragraph, when blank lines set paragraphs apart and it is short; else the last
 * line, when the text before it is whole or the line reads like a comment. Its length when there is none.
 */
function commentStart(pieces: readonly Piece[]): number {
  const none = pieces.length;
  let start = pieces.length - 1;
  const paragraphs = pieces.slice(1).some((piece) => piece.gap > 0);
  if (paragraphs) {
    while (start > 0 && pieces[start]!.gap === 0) start -= 1;
  }
  if (start <= 0) return none;
  const text = pieces.slice(start).map(textOf).join(' ');
  const before = textOf(pieces[start - 1]!);
  if (text.length > COMMENT_LENGTH) return none;
  if (OPENS_COMMENT.test(text)) return start;
  if (continues(before, text)) return none;
  return paragraphs || endsSentence(before) || COMMENT_WORDS.test(text) ? start : none;
}

/** Whether nothing but blank lines stands between the pieces. */
function contiguous(pieces: readonly Piece[]): boolean {
  return pieces.every((piece, index) => {
    const before = pieces[index - 1];
    return before === undefined || piece.line.number === before.line.number + piece.gap + 1;
  });
}

const textOf = (piece: Piece): string => cleanText(piece.line.text.slice(piece.from));

class Listing {
  private readonly context: ReadContext;
  private idsOpen: boolean | null = null;
  private pieces: Piece[] = [];
  private id: { line: Line; from: number; field: Traced; printed: string } | null = null;
  private created: { line: Line; field: Traced } | null = null;

  constructor(context: ReadContext) {
    this.context = context;
  }

  *add(line: Line, gap: number): Generator<PaperRecord> {
    const id = ID.exec(line.text);
    const created = id ? null : CREATED.exec(line.text);
    let from = 0;
    if (id) {
      // Text glued to the first id of a page cut in half belongs to the next record, so ids close there as well.
      const glued = /^\S/.test(line.text.slice(id[0].length));
      this.idsOpen ??= this.pieces.length === 0 && !glued;
      // A second id before any other text belongs to a record of its own.
      if (this.idsOpen || this.id) yield* this.finish();
      const start = id[1]!.length;
      from = id[0].length;
      this.id = {
        line,
        from: line.text.length - line.text.trimStart().length,
        // Versions are the same paper, so the key carries none.
        field: fieldOfLine(line, start, start + id[2]!.length),
        printed: line.text.slice(start, from),
      };
    } else if (created) {
      from = created[0].length;
      if (this.created && !this.id && this.pieces.length === 0) yield* this.finish();
      if (this.created) this.reportStray(line, 'second date in a record');
      else this.created = { line, field: fieldOfLine(line, from - created[1]!.length, from) };
    }
    const rest = line.text.slice(from);
    if (cleanText(rest) === '') return;
    if (!id && !created && this.pieces.length === 0 && isFurniture(cleanText(rest))) {
      this.context.account?.(line.number, 'page furniture');
      return;
    }
    // Text after the id and date of a record is the next record's.
    if (this.idsOpen !== true && (this.id || this.created)) yield* this.finish();
    const interrupted = this.pieces.length > 0 && this.created !== null;
    this.pieces.push({ line, from: from + (rest.length - rest.trimStart().length), gap, interrupted });
  }

  *finish(): Generator<PaperRecord> {
    const { abstract, comment, stray } = this.divide();
    for (const { line } of stray) this.reportStray(line, 'text behind the date of a record');
    if (this.id || abstract.length > 0) yield this.record(abstract, comment);
    else if (this.created)
      this.reportStray(this.created.line, 'date without an abstract or an arXiv id before it');
    this.pieces = [];
    this.id = null;
    this.created = null;
  }

  /** The abstract, the comment behind it, and lines that are neither. */
  private divide(): { abstract: readonly Piece[]; comment: readonly Piece[]; stray: readonly Piece[] } {
    const cut = this.pieces.findIndex((piece) => piece.interrupted);
    const pieces = cut < 0 ? this.pieces : this.pieces.slice(0, cut);
    const behind = cut < 0 ? [] : this.pieces.slice(cut);
    const end = commentStart(pieces);
    if (end < pieces.length)
      return { abstract: pieces.slice(0, end), comment: pieces.slice(end), stray: behind };
    const isComment =
      behind.length > 0 && contiguous(behind) && behind.map(textOf).join(' ').length <= COMMENT_LENGTH;
    return { abstract: pieces, comment: isComment ? behind : [], stray: isComment ? [] : behind };
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
        id: this.id?.printed ?? null,
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
      ids: this.id ? { arxiv: this.id.field } : {},
      venue: null,
      year: null,
      links: [],
      references: [],
      flags,
    };
  }

  private reportStray(line: Line, message: string): void {
    this.context.report(
      diagnostic({
        type: 'UNPLACED_LINE',
        message,
        file: this.context.file,
        line: line.number,
        lineByte: line.start,
        byte: line.start,
        raw: line.text,
      }),
    );
  }
}
