import type { Traced } from '../../../model/traced.js';
import { attributeOf, attributeRange, isBlockElement, type HtmlTag } from '../../../text/html-tag.js';
import { HIDDEN_ELEMENTS } from '../../../text/inline-text.js';
import type { Line, AccountLine } from '../../shared/lines.js';
import { sourceOfLines, type SourceText } from '../../shared/source-text.js';
import { ArticleBlocks } from './article-blocks.js';
import { BOX_ELEMENTS, BoxStack, type BoxPlace } from './html-boxes.js';
import { CellSpans } from './cell-spans.js';
import { htmlTokens, type HtmlToken, type Place } from './html-tokens.js';
import type { PageBlock } from './page-block.js';

const SKIPPED = new Set([...HIDDEN_ELEMENTS, 'nav', 'aside', 'footer', 'head', 'textarea']);

/** Boxes that older pages name after the elements that are left out; they stand at the end of a page. */
const FOOTER = /(?:^|\s)(?:site|page|main)?[_-]?footer(?:\s|$)/i;

const isFooter = (tag: HtmlTag): boolean =>
  BOX_ELEMENTS.has(tag.name) && ['id', 'class'].some((name) => FOOTER.test(attributeOf(tag, name) ?? ''));

/** Where a block stands when the article around it holds no record. */
const OUTSIDE = { inRecord: false, startsRecord: false, level: 0 };

/** The blocks of a saved web page. Every line that ends in no block is accounted for. */
export async function* htmlBlocks(
  lines: AsyncIterable<Line>,
  account: AccountLine,
): AsyncGenerator<PageBlock> {
  yield* new HtmlPage(account).read(lines);
}

class HtmlPage {
  private readonly account: AccountLine;
  /** Lines from the start of the block that is being read. */
  private held: Line[] = [];
  /** Lines that were let go of while a row was open. */
  private passed: Line[] = [];
  private from = 0;
  private readonly boxes = new BoxStack();
  private readonly articles = new ArticleBlocks();
  private heading: number | null = null;
  private skipping: { name: string; depth: number } | null = null;
  private anchor: Traced | null = null;
  /** Cells of the row that is being read. */
  private row: { cells: SourceText[]; firstLine: number } | null = null;
  private cell: { lines: Line[]; from: number; tag: HtmlTag } | null = null;
  private spans = new CellSpans();
  /** Tables that are open. */
  private tables = 0;
  /** The most cells of a row of the table so far. */
  private columns = 0;
  /** The last line of the last block. */
  private claimed = 0;
  /** An element that is left out stands between the last block and the next. */
  private severed = false;

  constructor(account: AccountLine) {
    this.account = account;
  }

  async *read(lines: AsyncIterable<Line>): AsyncGenerator<PageBlock> {
    for await (const event of htmlTokens(lines)) {
      if ('line' in event) this.addLine(event.line);
      else if (event.tag) yield* this.tag(event.tag, event);
      else this.restart(event.end);
    }
    const last = this.held.at(-1);
    if (last) yield* this.end({ line: last, index: last.text.length });
    if (last) yield* this.endRow();
    yield* this.articles.finish();
    this.pass(Number.POSITIVE_INFINITY);
  }

  private addLine(line: Line): void {
    if (this.cell) this.cell.lines.push(line);
    if (this.skipping) this.pass(line.number);
    this.held.push(line);
  }

  /** Accounts for the lines up to a number that are in no block, and lets go of them. */
  private pass(before: number): void {
    const passed = this.held.filter((line) => line.number < before);
    this.held = this.held.filter((line) => line.number >= before);
    this.passed.push(...passed);
    if (!this.row) this.settle();
  }

  /** Accounts for the lines that were let go of and that no block has claimed; those of a row may still be. */
  private settle(): void {
    for (const { number, text } of this.passed)
      if (number > this.claimed) this.account(number, text.trim() === '' ? 'blank' : 'markup');
    this.passed = [];
  }

  private *tag(tag: HtmlTag, token: HtmlToken): Generator<PageBlock> {
    const { name, closing } = tag;
    if (this.skipping) {
      if (name === this.skipping.name) this.skipping.depth += closing ? -1 : 1;
      if (this.skipping.depth === 0) this.skipping = null;
      this.restart(token.end);
      return;
    }
    // The foot of an article may hold its links.
    const isPart = name === 'footer' && this.boxes.inRecord;
    if (!closing && !isPart && (SKIPPED.has(name) || isFooter(tag))) {
      yield* this.end(token.start);
      this.skipping = { name, depth: 1 };
      this.severed = true;
      this.restart(token.end);
      return;
    }
    if (name === 'a') this.anchor = closing ? null : anchorOf(tag, token);
    if (!isBlockElement(name)) return;
    // The heading of a page stands in a cell only where a table lays out the page.
    if (this.cell && !closing && (name === 'h1' || name === 'h2')) yield* this.giveUpRow(token.start);
    if (this.cell && !['td', 'th', 'tr', 'table', 'tbody', 'thead'].includes(name)) return;
    if (name === 'br' && !this.cell) return;
    yield* this.end(token.start);
    this.restart(token.end);
    if (name === 'td' || name === 'th' || name === 'tr' || name === 'table') yield* this.table(tag, token);
    else if (/^h[1-6]$/.test(name)) this.heading = closing ? null : Number(name[1]);
    this.boxes.update(tag);
  }

  private *table(tag: HtmlTag, token: HtmlToken): Generator<PageBlock> {
    if (tag.name === 'table') {
      this.columns = 0;
      this.spans = new CellSpans();
      this.tables = Math.max(0, this.tables + (tag.closing ? -1 : 1));
      // A table inside of a cell: the outer one only lays out the page.
      if (!tag.closing && this.cell) yield* this.giveUpRow(token.start);
      else if (tag.closing) yield* this.endRow();
    } else if (tag.name === 'tr') {
      yield* this.endRow();
      if (!tag.closing) this.row = { cells: [], firstLine: token.start.line.number };
    } else if (!tag.closing) {
      // Pages leave out the tag that opens a row; browsers open it.
      if (this.tables > 0) this.row ??= { cells: [], firstLine: token.start.line.number };
      if (this.row) this.cell = { lines: [token.end.line], from: token.end.index, tag };
    }
  }

  /** Ends the cell or block that is being read at a place. */
  private *end(at: Place): Generator<PageBlock> {
    if (this.cell) {
      const { lines, from, tag } = this.cell;
      this.cell = null;
      this.row?.cells.push(sourceOfLines(lines, 'html', from, at.index));
      if (this.row) this.spans.addCell(tag);
      return;
    }
    if (this.held.length === 0 || (this.row && this.row.cells.length > 0)) return;
    const source = sourceOfLines(this.held, 'html', this.from, at.index);
    if (source.text === '' && source.links.length === 0) return;
    // A row whose text stands in no cell is none: browsers show the text above the table.
    this.row = null;
    yield* this.block(source);
    this.settle();
  }

  private *block(source: SourceText): Generator<PageBlock> {
    this.pass(source.firstLine);
    this.claimed = source.lastLine;
    const place = this.boxes.place(this.heading, source.text.split(/\s+/).length);
    const joined = !this.severed;
    this.severed = false;
    const block = this.blockAt(place, source, joined);
    const outside = place.article ? this.blockAt({ ...place, ...OUTSIDE }, source, joined) : block;
    yield* this.articles.add(block, place.article, outside);
  }

  private blockAt(place: BoxPlace, source: SourceText, joined: boolean): PageBlock {
    const isTitle = this.heading !== null && place.inRecord;
    const isHeading =
      this.heading !== null && !place.inRecord && place.hint !== 'authors' && place.hint !== 'abstract';
    return {
      kind: place.startsRecord ? 'item' : isHeading ? 'heading' : 'text',
      level: isHeading ? this.heading! : place.level,
      gap: place.inRecord && !place.startsRecord ? 0 : 1,
      joined,
      source,
      cells: [],
      hint: place.hint ?? (isTitle ? 'title' : null),
      anchor: source.links.length > 0 ? null : this.anchor,
      firstLine: source.firstLine,
      lastLine: source.lastLine,
    };
  }

  private *endRow(): Generator<PageBlock> {
    const { row } = this;
    this.row = null;
    this.cell = null;
    const source = row?.cells.find((cell) => cell.text !== '' || cell.links.length > 0);
    if (!row || !source) return this.settle();
    const { firstLine } = row;
    this.columns = Math.max(this.columns, row.cells.length);
    const cells = this.spans.endRow(row.cells, source.slice(0, 0));
    if (this.columns === 1) {
      // A table of one column sets lines below each other.
      yield* this.block(source);
      return this.settle();
    }
    const lastLine = Math.max(firstLine, ...cells.map((cell) => cell.lastLine));
    this.claimed = lastLine;
    const block: PageBlock = {
      kind: 'row',
      level: 0,
      gap: 0,
      joined: false,
      source,
      cells,
      hint: null,
      anchor: null,
      firstLine,
      lastLine,
    };
    yield* this.articles.add(block, this.boxes.article, block);
    this.settle();
  }

  private *giveUpRow(at: Place): Generator<PageBlock> {
    const cells = this.row?.cells ?? [];
    this.row = null;
    this.cell = null;
    for (const cell of cells) if (cell.text !== '' || cell.links.length > 0) yield* this.block(cell);
    yield* this.end(at);
  }

  /** The next block starts at a place; the lines before it are done. */
  private restart(place: Place): void {
    this.pass(place.line.number);
    this.held = [place.line];
    this.from = place.index;
  }
}

/** The address of a link, when the tag has one. */
function anchorOf(tag: HtmlTag, token: HtmlToken): Traced | null {
  const range = attributeRange(tag, 'href');
  if (!range) return null;
  const source = sourceOfLines(token.lines, 'html', token.start.index, token.end.index);
  return source.address({ start: range.start - tag.start, end: range.end - tag.start });
}
