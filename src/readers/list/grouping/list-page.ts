import type { PaperRecord } from '../../../model/record.js';
import type { ReadContext } from '../../../plugin.js';
import { isSessionHeading } from '../../shared/page-furniture.js';
import type { PageBlock } from '../blocks/page-block.js';
import { readEntry } from '../entry/list-entry.js';
import { linesOfBlock } from '../lines/page-text.js';
import type { LineLedger } from '../records/line-ledger.js';
import { Sections } from '../records/sections.js';
import { headsInvitation } from '../records/no-paper.js';
import { RecordGate } from '../records/record-gate.js';
import { headsDatedTitles } from './dated-titles.js';
import { ItemHabits } from './item-habits.js';
import type { FlatSegment } from './flat-segment.js';
import { segmentFlat } from './list-flat.js';
import { HeadingTally } from './heading/heading-tally.js';
import { isField, isFieldBelow, startsEntry } from './heading/field-blocks.js';
import { isNamesHeading } from './heading/names-heading.js';
import { isPaperHeading } from './heading/paper-heading.js';
import { isPerson, listsAuthorsBelow, mayHaveAuthorsBelow } from './heading/authors-below.js';
import { headsLines, holdsSeveral, nestedPapers } from './list-nesting.js';
import { EntryOrder } from './list-order.js';
import { TableReader } from './table/table-reader.js';
import { holdsItem, holdsText, type OpenEntry } from './open-entry.js';
import { MOST_LINES, RunningLines } from './running-lines.js';
import { startsSession } from './session-between.js';

/** The rank of headings without markup: below all others. */
const LOWEST_RANK = 6;

/** An entry holds no more blocks than lines are looked at together. */
const hasRoom = ({ blocks }: OpenEntry): boolean => blocks.length < MOST_LINES;

/** Turns the blocks of a list into records, in the order of the page, whatever its markup. */
export class ListPage {
  private readonly ledger: LineLedger;
  private readonly sections = new Sections();
  private readonly table = new TableReader();
  private readonly order = new EntryOrder();
  private readonly tally = new HeadingTally();
  private open: OpenEntry | null = null;
  private readonly running: RunningLines;
  /** A row of the table headed a session. */
  private inRowSession = false;
  /** Titles have their authors in items below. */
  private authorsBelow = false;
  private readonly habits = new ItemHabits();
  private readonly gate: RecordGate;

  constructor(context: ReadContext, format: string, ledger: LineLedger) {
    this.ledger = ledger;
    this.running = new RunningLines(ledger, this.sections);
    this.gate = new RecordGate(context, format, ledger, this.sections);
  }

  *add(block: PageBlock, next: readonly PageBlock[]): Generator<PaperRecord> {
    if (block.kind !== 'row') {
      this.table.reset();
      this.inRowSession = false;
    }
    if (block.kind !== 'row' && linesOfBlock(block).length === 0) {
      this.note(block, 'markup');
      return;
    }
    if (block.kind === 'row') yield* this.row(block, next);
    else if (block.kind === 'heading') yield* this.heading(block, next);
    else if (block.kind === 'item') yield* this.item(block, next);
    else yield* this.text(block, next);
    this.ledger.settle(this.pendingFrom(block));
  }

  /** The first line that may still become part of a record. */
  private pendingFrom(block: PageBlock): number {
    return Math.min(
      this.open?.blocks[0]?.firstLine ?? block.lastLine,
      this.running.first?.block.firstLine ?? block.lastLine,
      this.gate.pendingFrom ?? block.lastLine,
    );
  }

  *finish(): Generator<PaperRecord> {
    yield* this.close();
    yield* this.gate.endPage();
    this.ledger.settle(Number.POSITIVE_INFINITY);
  }

  private *row(block: PageBlock, next: readonly PageBlock[]): Generator<PaperRecord> {
    yield* this.close();
    const reading = this.table.read(block, next);
    if (reading && 'reason' in reading && reading.reason === 'heading') yield* this.rowHeading(block);
    else if (!reading || 'reason' in reading) this.note(block, reading?.reason ?? 'table row');
    else {
      if (reading.session) {
        this.inRowSession = true;
        yield* this.section({ ...block, source: reading.session, lastLine: block.firstLine }, LOWEST_RANK);
      }
      for (const entry of reading.entries) yield* this.gate.take(entry, entry.lines);
      // Lines of a row that hold nothing but its markup.
      this.note(block, 'table row');
    }
  }

  /** A row that heads those below; other headings than those of sessions end a session alone. */
  private *rowHeading(block: PageBlock): Generator<PaperRecord> {
    const source = linesOfBlock(block)[0]?.source ?? block.source;
    this.inRowSession = isSessionHeading(source.clean) || headsInvitation(source.clean) || this.inRowSession;
    if (this.inRowSession) yield* this.section({ ...block, source }, LOWEST_RANK);
    else this.note(block, 'heading');
  }

  private *heading(block: PageBlock, next: readonly PageBlock[]): Generator<PaperRecord> {
    if (this.open?.form === 'heading' && isFieldBelow(this.open.level, block)) {
      this.open.blocks.push(block);
      return;
    }
    yield* this.close();
    const paper = isPaperHeading(block, next, this.tally);
    this.tally.count(block.level, paper);
    if (paper) {
      this.habits.learn(block, next);
      this.open = { form: 'heading', level: block.level, blocks: [block] };
    } else yield* this.section(block, block.level);
  }

  private *section(block: PageBlock, rank: number): Generator<PaperRecord> {
    yield* this.gate.endSection();
    this.order.reset();
    this.habits.reset();
    this.note(block, this.sections.enter(block.source, rank));
  }

  private *item(block: PageBlock, next: readonly PageBlock[]): Generator<PaperRecord> {
    const { open } = this;
    const field = isField(block);
    if (headsDatedTitles(block, next)) {
      yield* this.close();
      yield* this.section(block, LOWEST_RANK);
    } else if ((field || isPerson(block)) && startsEntry(block, next)) yield* this.openItem(block, next);
    else if (open && hasRoom(open) && holdsItem(open, block, next)) open.blocks.push(block);
    else if (!open && !this.running.isEmpty && (field || this.namesAuthor(block, next)))
      yield* this.fieldOfText(block);
    else yield* this.openItem(block, next);
  }

  private *openItem(block: PageBlock, next: readonly PageBlock[]): Generator<PaperRecord> {
    yield* this.close();
    this.habits.learn(block, next);
    this.open = { form: 'item', level: block.level, blocks: [block] };
  }

  /** Whether an item names the first author of the text above; what a page did once it goes on to do. */
  private namesAuthor(block: PageBlock, next: readonly PageBlock[]): boolean {
    const title = this.running.last!.block;
    this.authorsBelow ||= listsAuthorsBelow(title, block, next);
    return this.authorsBelow && mayHaveAuthorsBelow(title, block);
  }

  /** Items that hold fields, behind text: of the title right above them, or of the lines before. */
  private *fieldOfText(block: PageBlock): Generator<PaperRecord> {
    const title = this.running.takeTitle();
    if (!title) {
      this.running.add(block);
      return;
    }
    yield* this.close();
    this.open = { form: 'paragraph', level: title.level, blocks: [title, block] };
  }

  private *text(block: PageBlock, next: readonly PageBlock[]): Generator<PaperRecord> {
    const { open } = this;
    if (open && hasRoom(open) && holdsText(open, block) && !startsSession(open, block, next)) {
      open.blocks.push(block);
      return;
    }
    if (open) yield* this.close();
    const { running } = this;
    if (isSessionHeading(block.source.clean) && (block.gap > 0 || running.isEmpty || running.endsInTime)) {
      yield* this.close();
      yield* this.section(block, LOWEST_RANK);
    } else if (running.isEmpty && this.sections.takePlace(block.source)) this.note(block, 'session place');
    else {
      running.add(block);
      if (running.isFull) yield* this.closeRunning(true);
    }
  }

  private *close(): Generator<PaperRecord> {
    yield* this.closeRunning(false);
    const { open } = this;
    this.open = null;
    if (!open) return;
    if (open.form === 'heading' ? holdsSeveral(open.blocks) : headsLines(open.blocks)) {
      for (const segment of segmentFlat(open.blocks.flatMap(linesOfBlock))) yield* this.takeSegment(segment);
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

  private *closeRunning(goesOn: boolean): Generator<PaperRecord> {
    for (const part of this.running.cut(goesOn)) {
      if ('lines' in part) yield* this.takeSegment(part);
      else yield* this.section(part.block, LOWEST_RANK);
    }
  }

  private *takeSegment({ lines, paper, authorsFirst }: FlatSegment): Generator<PaperRecord> {
    if (paper) yield* this.gate.take(readEntry(lines, authorsFirst), lines);
    else this.gate.leave(lines);
  }

  private *takeBlocks(blocks: readonly PageBlock[], authorsFirst = false): Generator<PaperRecord> {
    const lines = this.order.marked(this.habits.linesOf(blocks));
    yield* this.gate.take(readEntry(lines, authorsFirst || this.order.putsAuthorsFirst), lines);
  }

  private note(block: PageBlock, reason: string): void {
    this.ledger.note(block.firstLine, block.lastLine, reason);
  }
}
