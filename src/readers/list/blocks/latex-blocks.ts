import { headingRank, headsEnvironment, isTable, LINE_ENDS } from '../../../text/latex-commands.js';
import type { AccountLine, Line } from '../../shared/lines.js';
import { sourceOfLines, type SourceText } from '../../shared/source-text.js';
import type { Place } from './html-tokens.js';
import { LatexCall } from './latex-call.js';
import { LatexDefinitions } from './latex-definitions.js';
import type { LatexFaults } from './latex-faults.js';
import { Environments } from './latex-environments.js';
import { LatexSkip } from './latex-skip.js';
import { latexTokens, type LatexToken } from './latex-tokens.js';
import type { PageBlock } from './page-block.js';

/** Commands between paragraphs, wherever they stand. */
const BETWEEN = new Set(
  'par bigskip medskip smallskip newpage clearpage cleardoublepage pagebreak vfill hrule'.split(' '),
);
/** Commands that stand between paragraphs where they start a line or follow one that is ended. */
const BETWEEN_LINES = new Set('vspace vskip noindent indent hangindent'.split(' '));

/** The blocks of a document in LaTeX. Every line that ends in no block is accounted for. */
export async function* latexBlocks(
  lines: AsyncIterable<Line>,
  account: AccountLine,
  faults: LatexFaults,
): AsyncGenerator<PageBlock> {
  yield* new LatexPage(account, faults).read(lines);
}

class LatexPage {
  private readonly account: AccountLine;
  private readonly faults: LatexFaults;
  private readonly skip = new LatexSkip();
  private readonly definitions = new LatexDefinitions();
  private readonly environments = new Environments();
  /** Lines from the start of the block that is being read. */
  private held: Line[] = [];
  private from = 0;
  /** The last line of the last block. */
  private claimed = 0;
  /** Braces that are open since the block started. */
  private depth = 0;
  private heading: { readonly rank: number; isOpen: boolean } | null = null;
  private call: LatexCall | null = null;
  /** Cells of the row that is being read, where a table is open. */
  private row: SourceText[] | null = null;
  /** The most cells of a row of the table so far. */
  private columns = 0;
  /** A line of the document ended right before. */
  private afterBreak = false;
  /** The last token was left out. */
  private skipping = false;
  /** Something between this block and the last was left out. */
  private severed = true;

  constructor(account: AccountLine, faults: LatexFaults) {
    this.account = account;
    this.faults = faults;
  }

  async *read(lines: AsyncIterable<Line>): AsyncGenerator<PageBlock> {
    let last: Line | undefined;
    for await (const line of lines) {
      last = line;
      this.held.push(line);
      this.definitions.learn(line);
      if (/^\s*$/.test(line.text)) yield* this.blankLine(line);
      else for (const token of latexTokens(line)) yield* this.token(token);
    }
    if (!last) return;
    const place = { line: last, index: last.text.length };
    this.call?.breakOff(place);
    yield* this.closeCall();
    yield* this.end(place);
    this.pass(Number.POSITIVE_INFINITY);
    this.faults.finish(last, this.skip);
  }

  private *blankLine(line: Line): Generator<PageBlock> {
    const place = { line, index: 0 };
    this.call?.breakOff(place);
    yield* this.closeCall();
    // A row goes on behind a blank line.
    if (this.row) return;
    yield* this.end(place);
    this.restart(place);
  }

  private *token(token: LatexToken): Generator<PageBlock> {
    if (this.skip.takes(token)) {
      if (!this.skipping) {
        yield* this.closeCall();
        yield* this.end(token.start);
      }
      this.skipping = true;
      this.severed = true;
      return this.restart(token.end);
    }
    this.skipping = false;
    this.faults.count(token);
    if (this.call && !this.isStructure(token) && this.call.takes(token)) return;
    if (this.call && this.isStructure(token)) this.call.breakOff(token.start);
    yield* this.closeCall();
    yield* this.plainToken(token);
    if (token.kind !== 'comment' && !/^\s*$/.test(token.text))
      this.afterBreak = token.kind === 'command' && LINE_ENDS.has(token.name);
  }

  /** Whether a token cuts the page, whatever braces are open around it. */
  private isStructure({ kind, name }: LatexToken): boolean {
    if (kind === 'begin' || kind === 'end') return true;
    return kind === 'command' && (name === 'item' || name === 'bibitem' || headingRank(name) !== null);
  }

  private *plainToken(token: LatexToken): Generator<PageBlock> {
    const { kind, name, start, end } = token;
    switch (kind) {
      case 'begin':
      case 'end':
        return yield* this.environment(token);
      case 'open':
        this.depth += 1;
        if (!this.heading || this.heading.isOpen) return;
        this.heading.isOpen = true;
        this.depth = 1;
        return this.restart(end);
      case 'close':
        this.depth = Math.max(0, this.depth - 1);
        if (!this.heading?.isOpen || this.depth > 0) return;
        yield* this.end(start);
        return this.restart(end);
      case 'cell':
        if (this.row && this.depth === 0) this.endCell(start, end);
        return;
      case 'text':
        // A command for headings that has no argument heads nothing; its title for tables of contents is none.
        if (this.heading && !this.heading.isOpen && !/^\s*(?:\[|$)/.test(token.text)) this.heading = null;
        return;
      case 'command':
        return yield* this.command(token, name);
    }
  }

  private *command(token: LatexToken, name: string): Generator<PageBlock> {
    const { start } = token;
    const rank = headingRank(name);
    if (rank !== null) {
      yield* this.leaveTable(start);
      this.heading = { rank, isOpen: false };
      this.environments.reset();
      return this.restart(start);
    }
    if (name === 'item' || name === 'bibitem') {
      yield* this.leaveTable(start);
      this.restart(start);
      return this.environments.item();
    }
    const endsLine = LINE_ENDS.has(name);
    if (this.row) {
      if (endsLine && this.depth === 0) yield* this.endRow(token);
      return;
    }
    const isBetween =
      BETWEEN.has(name) ||
      (BETWEEN_LINES.has(name) && (token.isFirst || this.afterBreak)) ||
      // A line that is ended twice leaves one blank.
      (endsLine && this.afterBreak);
    if (isBetween) {
      yield* this.end(start);
      return this.restart(start);
    }
    if (this.depth === 0 && !this.heading) this.call = LatexCall.startedBy(token);
  }

  private *environment(token: LatexToken): Generator<PageBlock> {
    const { kind, name, start, end } = token;
    if (isTable(name)) {
      if (kind === 'end') yield* this.endRow(token);
      else yield* this.leaveTable(start);
      this.row = kind === 'begin' ? [] : null;
      this.columns = 0;
    } else if (this.row) return;
    else yield* this.end(start);
    this.restart(end);
    if (kind === 'end') return this.environments.end(name);
    this.environments.begin(name);
    if (headsEnvironment(name)) this.heading = { rank: 2, isOpen: false };
  }

  /** What a call holds is an item; what stands before it is a block of its own. */
  private *closeCall(): Generator<PageBlock> {
    const { call } = this;
    this.call = null;
    // The first block of an item is one as a whole.
    if (!call?.isEntry || this.environments.isFresh) return;
    yield* this.end(call.start);
    this.restart(call.start);
    const source = this.sourceUpTo(call.end);
    if (source.text !== '') yield this.block(source, 'item', 2 * this.environments.depth + 1);
    this.restart(call.end);
  }

  /** Ends the block that is being read at a place. */
  private *end(at: Place): Generator<PageBlock> {
    const { heading } = this;
    if (this.depth > (heading?.isOpen ? 1 : 0)) this.faults.mark(at.line);
    this.heading = null;
    this.depth = 0;
    if (this.held.length === 0) return;
    const source = this.sourceUpTo(at);
    if (source.text === '' && source.links.length === 0) return;
    if (heading?.isOpen) yield this.block(source, 'heading', heading.rank);
    else {
      const { startsItem, level } = this.environments.place();
      yield this.block(source, startsItem ? 'item' : 'text', level);
    }
  }

  private endCell(at: Place, next: Place): void {
    const cell = this.sourceUpTo(at);
    this.row?.push(cell);
    if (cell.text !== '') {
      this.pass(cell.firstLine);
      this.claimed = cell.lastLine;
    }
    this.restart(next);
    this.depth = 0;
  }

  /** Ends the row that is being read; one of a table of one column is a line of text. */
  private *endRow({ start, end }: LatexToken): Generator<PageBlock> {
    if (!this.row) return;
    this.endCell(start, end);
    const cells = this.row;
    this.row = [];
    const filled = cells.filter((cell) => cell.text !== '' || cell.links.length > 0);
    const [source] = filled;
    if (!source) return;
    this.columns = Math.max(this.columns, cells.length);
    if (this.columns === 1) {
      yield this.block(source, 'text', 0);
      return;
    }
    const empty = source.slice(0, 0);
    const row = Array.from({ length: this.columns }, (_, column) => cells[column] ?? empty);
    const { lastLine } = filled.at(-1)!;
    yield { ...this.block(source, 'row', 0), gap: 0, joined: false, cells: row, lastLine };
    this.claimed = lastLine;
  }

  /** A table that holds lists or headings only lays out its page: its cells are text, and so is what follows. */
  private *leaveTable(at: Place): Generator<PageBlock> {
    const cells = this.row ?? [];
    this.row = null;
    for (const cell of cells) if (cell.text !== '') yield this.block(cell, 'text', 0);
    yield* this.end(at);
  }

  private block(source: SourceText, kind: PageBlock['kind'], level: number): PageBlock {
    const { firstLine, lastLine } = source;
    this.pass(firstLine);
    this.claimed = lastLine;
    const joined = !this.severed;
    this.severed = false;
    // Odd levels of text are those of the blocks behind the first of an item.
    const gap = kind === 'text' && level > 0 ? 0 : 1;
    return { kind, level, gap, joined, source, cells: [], hint: null, anchor: null, firstLine, lastLine };
  }

  private sourceUpTo({ line, index }: Place): SourceText {
    const lines = this.held.filter(({ number }) => number <= line.number);
    return sourceOfLines(lines, 'latex', this.from, index, '\n', this.definitions);
  }

  /** The next block starts at a place; the lines before it are done. */
  private restart({ line, index }: Place): void {
    this.pass(line.number);
    this.from = index;
  }

  /** Accounts for the lines up to a number that are in no block, and lets go of them. */
  private pass(before: number): void {
    for (const line of this.held)
      if (line.number < before && line.number > this.claimed) this.account(line.number, this.reasonFor(line));
    this.held = this.held.filter(({ number }) => number >= before);
  }

  private reasonFor({ number, text }: Line): string {
    if (/^\s*$/.test(text)) return 'blank';
    if (/^\s*%/.test(text)) return 'comment';
    if (number < this.skip.bodyFrom) return 'preamble';
    return number > this.skip.lastLine ? 'behind the document' : 'markup';
  }
}
