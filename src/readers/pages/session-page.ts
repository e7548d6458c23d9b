import { diagnostic } from '../../diagnostics.js';
import type { PaperRecord } from '../../model/record.js';
import type { Traced } from '../../model/traced.js';
import type { ReadContext, Reader } from '../../plugin.js';
import { cleanText } from '../../text/fold.js';
import { isAuthorLine, listGoesOn, looksLikeGroup, looksLikePerson } from '../../text/person-name.js';
import { endsSentence, isProse, startsAbstract } from '../../text/prose.js';
import { fieldOfLine } from '../shared/fields.js';
import { readLines } from '../shared/lines.js';
import {
  isButtons,
  isFurniture,
  isPlace,
  isPosterPlace,
  isSessionHeading,
  isTimeLine,
} from '../shared/page-furniture.js';
import { splitBlock, type PageLine } from './page-blocks.js';
import { sessionEdition, type SessionEdition } from './session-edition.js';
import { sessionRecord, type SessionPaper } from './session-record.js';

/**
 * Text of a conference's session page: title, authors joined by a bullet, abstract, with blank lines or without.
 * Author lines are the anchors; what stands between two of them is cut into the abstract of the one before, abstracts
 * that lost their title and authors, and the title of the one after.
 */
export const sessionPage: Reader = {
  name: 'session-page',
  summary: 'text of a conference session page: title, authors joined by " · ", abstract',

  detect(head) {
    const lines = head
      .split(/\r\n|\r|\n/)
      .map(cleanText)
      .filter((line) => line !== '');
    const authorLines = lines.filter(isAuthorLine).length;
    if (authorLines === 0)
      return lines.some(isSessionHeading) && lines.some((line) => isProse(line)) ? 0.3 : 0;
    return authorLines >= 2 ? 0.9 : 0.7;
  },

  async *read(chunks, context) {
    const page = new Page(context);
    let previous: PageLine | null = null;
    let gap = 0;
    for await (const line of readLines(chunks, context)) {
      const text = cleanText(line.text);
      if (text === '') {
        gap += 1;
        context.account?.(line.number, 'blank');
        continue;
      }
      const next: PageLine = { line, text, gap };
      gap = 0;
      // A person alone on a line is told by the line after, so lines are judged one step behind.
      if (previous) yield* page.add(previous, next);
      previous = next;
    }
    if (previous) yield* page.add(previous, null);
    yield* page.finish();
  },
};

/** The record being read, before its abstract is known. */
type OpenRecord = Omit<SessionPaper, 'abstract'>;

class Page {
  private readonly context: ReadContext;
  private session: Traced | null = null;
  private location: Traced | null = null;
  private edition: SessionEdition = { venue: null, year: null };
  private underHeading = false;
  private open: OpenRecord | null = null;
  /** Lines since the last author line, heading or start. */
  private block: PageLine[] = [];

  constructor(context: ReadContext) {
    this.context = context;
  }

  *add(current: PageLine, next: PageLine | null): Generator<PaperRecord> {
    const { line, text } = current;
    // Titles such as "Show, Attend and Tell" look like furniture, but stand right above authors.
    const isTitle =
      next !== null &&
      isAuthorLine(next.text) &&
      !isAuthorLine(text) &&
      text.split(' ').length > 2 &&
      !isButtons(text);
    if (isTitle) {
      this.block.push(current);
    } else if (isSessionHeading(text.slice(headingMark(text)))) {
      yield* this.finish();
      this.session = fieldOfLine(line, headingMark(line.text));
      this.location = null;
      this.edition = sessionEdition(line, text.slice(headingMark(text)));
      this.underHeading = true;
      this.context.account?.(line.number, 'session heading');
    } else if (isFurniture(text)) {
      this.context.account?.(line.number, 'page furniture');
    } else if (isPosterPlace(text)) {
      this.context.account?.(line.number, 'place of a poster');
    } else if (isTimeLine(text)) {
      this.context.account?.(line.number, 'session time');
    } else if (this.underHeading && isPlace(text) && this.block.length === 0) {
      this.location = fieldOfLine(line);
      this.context.account?.(line.number, 'session place');
    } else if (this.open && this.block.length === 0 && this.goesOn(this.open, current)) {
      this.open = { ...this.open, authors: [...this.open.authors, current] };
    } else if (this.isAuthors(current, next)) {
      yield* this.startRecord(current);
    } else {
      this.block.push(current);
    }
  }

  /** Ends the open record and whatever stands behind it. */
  *finish(): Generator<PaperRecord> {
    yield* this.endBlock(this.block);
    this.block = [];
    this.open = null;
  }

  private isAuthors(current: PageLine, next: PageLine | null): boolean {
    if (isAuthorLine(current.text)) return true;
    const title = this.block.at(-1);
    if (title === undefined || isProse(title.text) || next === null) return false;
    // A short abstract, or the first line of a wrapped one, tells less than a long one.
    if (!isProse(next.text)) {
      const isBelowAuthors = startsAbstract(next.text) || isPosterPlace(next.text) || isTimeLine(next.text);
      return looksLikePerson(current.text) && !endsSentence(title.text) && isBelowAuthors;
    }
    return (
      looksLikePerson(current.text) ||
      (this.block.length === 1 && this.open === null && looksLikeGroup(current.text))
    );
  }

  /** Whether a line right under an author line is the rest of its list. */
  private goesOn({ authors }: OpenRecord, { line, text, gap }: PageLine): boolean {
    const last = authors.at(-1)!;
    if (gap > 0 || line.number !== last.line.number + 1 || isProse(text)) return false;
    return isAuthorLine(text) || listGoesOn(last.line.text, line.text);
  }

  private *startRecord(authors: PageLine): Generator<PaperRecord> {
    const { body, title } = splitBlock(this.block, this.open !== null);
    yield* this.endBlock(body);
    this.open = { title, authors: [authors] };
    this.block = [];
    this.underHeading = false;
  }

  /** Emits the open record with its abstract, and a record for each abstract without title and authors. */
  private *endBlock(lines: readonly PageLine[]): Generator<PaperRecord> {
    const { abstracts, stray } = splitBlock(lines, this.open !== null, false);
    let remaining = abstracts;
    if (this.open) {
      const [own, ...orphans] = abstracts;
      const owned = own !== undefined && own.belongsToOpen;
      yield this.record(this.open, owned ? own.lines : []);
      remaining = owned ? orphans : abstracts;
      this.open = null;
    }
    for (const abstract of remaining)
      yield this.record({ title: abstract.title, authors: [] }, abstract.lines);
    for (const { line, text } of stray) {
      this.context.report(
        diagnostic({
          type: 'UNPLACED_LINE',
          message: 'line is neither a title, nor authors, nor an abstract; check the page around it',
          file: this.context.file,
          line: line.number,
          lineByte: line.start,
          byte: line.start,
          raw: text,
        }),
      );
    }
  }

  private record(of: OpenRecord, abstract: readonly PageLine[]): PaperRecord {
    const { session, location, edition } = this;
    return sessionRecord({ ...of, abstract }, { file: this.context.file, session, location, edition });
  }
}

/** How many characters of a line mark it as a heading of Markdown. */
const headingMark = (text: string): number => /^\s*#{1,6}\s+/.exec(text)?.[0].length ?? 0;
