import type { PaperRecord } from '../../../model/record.js';
import type { ReadContext } from '../../../plugin.js';
import { isSessionHeading } from '../../shared/page-furniture.js';
import type { PageBlock } from '../blocks/page-block.js';
import { readEntry } from '../entry/list-entry.js';
import { flatClass } from '../lines/flat-class.js';
import { linesOfBlock, type PageText } from '../lines/line-traits.js';
import { isAuthorsOnly } from '../lines/list-authors.js';
import type { LineLedger } from '../records/line-ledger.js';
import { headsLife, Sections } from '../records/list-section.js';
import { RecordGate } from '../records/record-gate.js';
import { withoutCodes } from './list-codes.js';
import { segmentFlat } from './list-flat.js';
import { withoutGlue } from './list-glued.js';
import {
  goesOnIn,
  isLoneAuthor,
  isPerson,
  listsAuthorsBelow,
  mayHaveAuthorsBelow,
  isPaperHeading,
  isAnnotation,
  isField,
  isNamesHeading,
  leadsToPaperByItself,
  namesAddress,
  startsEntry,
  HeadingTally,
} from './list-heading.js';
import { holdsSeveral, nestedPapers } from './list-nesting.js';
import { EntryOrder } from './list-order.js';
import { RepeatedLines } from './list-repeats.js';
import { cutAtHeadings, sessionHeadings, withoutHeadings } from './list-sessions.js';
import { TableReader } from './list-table.js';
import { headsPapers, titleLists } from './list-titles.js';

/** Lines without markup that are looked at together. */
const FLAT_LIMIT = 600;

interface OpenEntry {
  /** A paragraph is a title that fields follow. */
  readonly form: 'item' | 'heading' | 'paragraph';
  readonly level: number;
  readonly blocks: PageBlock[];
}

/** Turns the blocks of a list into records, in the order of the page, whatever its markup. */
export class ListPage {
  private readonly ledger: LineLedger;
  private readonly sections = new Sections();
  private readonly table = new TableReader();
  private readonly order = new EntryOrder();
  private readonly repeats = new RepeatedLines();
  private readonly tally = new HeadingTally();
  private open: OpenEntry | null = null;
  private flat: PageText[] = [];
  /** Titles have their authors in items below. */
  private authorsBelow = false;
  private readonly gate: RecordGate;

  constructor(context: ReadContext, format: string, ledger: LineLedger) {
    this.ledger = ledger;
    this.gate = new RecordGate(context, format, ledger, this.sections);
  }

  *add(block: PageBlock, next: readonly PageBlock[]): Generator<PaperRecord> {
    if (block.kind !== 'row') this.table.reset();
    if (block.kind !== 'row' && linesOfBlock(block).length === 0) {
      this.note(block, 'markup');
      return;
    }
    if (block.kind === 'row') yield* this.row(block, next);
    else if (block.kind === 'heading') yield* this.heading(block, next);
    else if (block.kind === 'item') yield* this.item(block, next);
    else yield* this.text(block);
    this.ledger.settle(this.pendingFrom(block));
  }

  /** The first line that may still become part of a record. */
  private pendingFrom(block: PageBlock): number {
    return Math.min(
      this.open?.blocks[0]?.firstLine ?? block.lastLine,
      this.flat[0]?.block.firstLine ?? block.lastLine,
      this.gate.pendingFrom ?? block.lastLine,
    );
  }

  *finish(): Generator<PaperRecord> {
    yield* this.close();
    yield* this.gate.endSection();
    this.ledger.settle(Number.POSITIVE_INFINITY);
  }

  private *row(block: PageBlock, next: readonly PageBlock[]): Generator<PaperRecord> {
    yield* this.close();
    const reading = this.table.read(block, next);
    if (!reading || 'reason' in reading) this.note(block, reading?.reason ?? 'table row');
    else {
      for (const entry of reading.entries) yield* this.gate.take(entry, entry.lines);
      // Lines of a row that hold nothing but its markup.
      this.note(block, 'table row');
    }
  }

  private *heading(block: PageBlock, next: readonly PageBlock[]): Generator<PaperRecord> {
    if (this.open?.form === 'heading' && block.level > this.open.level && isField(block)) {
      this.open.blocks.push(block);
      return;
    }
    yield* this.close();
    const paper = isPaperHeading(block, next, this.tally);
    this.tally.count(block.level, paper);
    if (paper) this.open = { form: 'heading', level: block.level, blocks: [block] };
    else yield* this.section(block, block.level);
  }

  private *section(block: PageBlock, rank: number): Generator<PaperRecord> {
    yield* this.gate.endSection();
    this.order.reset();
    this.note(block, this.sections.enter(block.source, rank));
  }

  private *item(block: PageBlock, next: readonly PageBlock[]): Generator<PaperRecord> {
    const { open } = this;
    const field = isField(block);
    const isFull = open !== null && open.blocks.length >= FLAT_LIMIT;
    const alone = open?.form === 'heading' && open.blocks.length === 1 && isLoneAuthor(block, next);
    if (field && startsEntry(block, next)) {
      yield* this.close();
      this.open = { form: 'item', level: block.level, blocks: [block] };
      return;
    }
    const within =
      open?.form === 'item'
        ? block.level > open.level
        : field ||
          alone ||
          (open !== null && isAnnotation(block)) ||
          (open?.form === 'heading' && namesAddress(open.blocks[0]!) && !leadsToPaperByItself(block)) ||
          (open?.form === 'paragraph' && isPerson(block) && isPerson(open.blocks.at(-1)));
    if (open && !isFull && (within || (open.form === 'heading' && goesOnIn(open.blocks.at(-1)!, block))))
      open.blocks.push(block);
    else if (open?.form === 'item' && field && block.level >= open.level && this.takesField(open, block))
      open.blocks.push(block);
    else if (!open && this.flat.length > 0 && (field || this.namesAuthor(block, next)))
      yield* this.fieldOfText(block);
    else {
      yield* this.close();
      this.open = { form: 'item', level: block.level, blocks: [block] };
    }
  }

  /** Whether an item names the first author of the text above; what a page did once it goes on to do. */
  private namesAuthor(block: PageBlock, next: readonly PageBlock[]): boolean {
    const title = this.flat.at(-1)!.block;
    this.authorsBelow ||= listsAuthorsBelow(title, block, next);
    return this.authorsBelow && mayHaveAuthorsBelow(title, block);
  }

  /** Items that hold fields, behind text: of the title right above them, or of the lines before. */
  private *fieldOfText(block: PageBlock): Generator<PaperRecord> {
    const title = this.flat.at(-1)!;
    const kind = flatClass(title);
    if (
      !['text', 'one', 'start', 'complete', 'prose'].includes(kind) ||
      title !== linesOfBlock(title.block).at(-1)
    ) {
      this.flat.push(...linesOfBlock(block));
      return;
    }
    this.flat = this.flat.filter((line) => line.block !== title.block);
    yield* this.close();
    this.open = { form: 'paragraph', level: title.block.level, blocks: [title.block, block] };
  }

  /** Links and labelled lines at the depth of an entry belong to it, authors when it has none so far. */
  private takesField({ blocks }: OpenEntry, block: PageBlock): boolean {
    if (isField(blocks[0]!)) return false;
    if (linesOfBlock(block).every((line) => !isAuthorsOnly(line))) return true;
    const entry = readEntry(blocks.flatMap(linesOfBlock));
    return entry !== null && entry.authors.length === 0;
  }

  private *text(block: PageBlock): Generator<PaperRecord> {
    const { open } = this;
    if (open?.form === 'heading' && open.blocks.length < FLAT_LIMIT) {
      open.blocks.push(block);
      return;
    }
    if (open) {
      const nested = open.form === 'item' && (block.level > open.level || block.gap === 0);
      if (nested || this.completes(open, block)) {
        open.blocks.push(block);
        return;
      }
      yield* this.close();
    }
    const { clean } = block.source;
    if (isSessionHeading(clean) && (block.gap > 0 || this.flat.length === 0)) {
      yield* this.close();
      yield* this.section(block, 6);
    } else if (this.flat.length === 0 && this.sections.takePlace(block.source))
      this.note(block, 'session place');
    else {
      this.flat.push(...linesOfBlock(block));
      if (this.flat.length > FLAT_LIMIT) yield* this.closeFlat(true);
    }
  }

  /** Text behind an item that is not indented belongs to it when it holds what the item lacks. */
  private completes(open: OpenEntry, block: PageBlock): boolean {
    const lines = linesOfBlock(block);
    if (isField(block) && lines.every((line) => !isAuthorsOnly(line))) return true;
    const kind = flatClass(lines[0]!);
    if (kind !== 'authors') return false;
    const entry = readEntry(open.blocks.flatMap(linesOfBlock));
    return entry !== null && entry.authors.length === 0;
  }

  private *close(): Generator<PaperRecord> {
    yield* this.closeFlat(false);
    const { open } = this;
    this.open = null;
    if (!open) return;
    if (open.form === 'heading' && holdsSeveral(open.blocks)) {
      for (const { lines, paper, authorsFirst } of segmentFlat(open.blocks.flatMap(linesOfBlock))) {
        if (paper) yield* this.gate.take(readEntry(lines, authorsFirst), lines);
        else this.gate.leave(lines);
      }
      return;
    }
    const papers = open.form === 'item' ? nestedPapers(open.blocks) : null;
    if (papers) {
      const taken = new Set(papers.flat());
      for (const block of open.blocks) if (!taken.has(block)) this.note(block, 'heading');
      for (const blocks of papers) yield* this.takeBlocks(blocks);
    } else
      yield* this.takeBlocks(
        open.blocks,
        open.form === 'heading' && linesOfBlock(open.blocks[0]!).every(isNamesHeading),
      );
  }

  private *closeFlat(partial: boolean): Generator<PaperRecord> {
    const shown = this.flat;
    this.flat = [];
    this.repeats.learn(shown);
    const kept = this.repeats.without(shown, ({ source }) =>
      this.ledger.note(source.firstLine, source.lastLine, 'page furniture'),
    );
    const lines = withoutGlue(withoutCodes(kept));
    if (lines.length === 0) return;
    const list = titleLists(lines, this.sections.kind === 'papers');
    const headings = list ? list.headings : this.headingsAmong(lines);
    const segments = list
      ? lines.map((line) => ({ lines: [line], paper: false, authorsFirst: false }))
      : segmentFlat(withoutHeadings(lines, headings));
    // The last paper may go on.
    const last = partial ? segments.findLastIndex(({ paper }) => paper) : -1;
    const openFrom = last > 0 ? segments[last]!.lines[0]!.source.startByte : Number.POSITIVE_INFINITY;
    this.flat = shown.filter(({ source }) => source.startByte >= openFrom);
    const done = last > 0 ? segments.slice(0, last) : segments;
    const passed = new Set([...headings].filter((line) => line.source.startByte < openFrom));
    // A heading without markup above items.
    const end = lines.at(-1)!;
    if (!partial && (end.gap > 0 || lines.length === 1) && headsPapers(end)) passed.add(end);
    for (const part of cutAtHeadings(done, passed)) {
      if (!('lines' in part)) {
        yield* this.section(part.block, 6);
        continue;
      }
      const { lines: own, paper, authorsFirst } = part;
      const isTitle = list?.titles.has(own[0]!) === true;
      if (paper || isTitle) yield* this.gate.take(readEntry(own, authorsFirst), own);
      else this.gate.leave(own);
    }
  }

  /** Headings without markup: of sessions, and on pages of people those of other parts of their lives. */
  private headingsAmong(lines: readonly PageText[]): ReadonlySet<PageText> {
    const sessions = sessionHeadings(lines, this.sections.isFresh);
    if (!lines.some(headsLife)) return sessions;
    return new Set(
      lines.filter((line) => sessions.has(line) || headsLife(line) || (line.gap > 0 && headsPapers(line))),
    );
  }

  private *takeBlocks(blocks: readonly PageBlock[], authorsFirst = false): Generator<PaperRecord> {
    const lines = this.order.marked(blocks.flatMap(linesOfBlock));
    yield* this.gate.take(readEntry(lines, authorsFirst || this.order.putsAuthorsFirst), lines);
  }

  private note(block: PageBlock, reason: string): void {
    this.ledger.note(block.firstLine, block.lastLine, reason);
  }
}
