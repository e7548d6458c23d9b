import type { PageBlock } from '../blocks/page-block.js';
import { isTimeLine } from '../../shared/page-furniture.js';
import { flatClass } from '../lines/flat-class.js';
import { linesOfBlock, type PageText } from '../lines/page-text.js';
import type { LineLedger } from '../records/line-ledger.js';
import { headsLife } from '../records/section-words.js';
import type { Sections } from '../records/sections.js';
import { PaperCodes } from './list-codes.js';
import { titlesAlone } from './classed-lines.js';
import type { FlatSegment } from './flat-segment.js';
import { segmentFlat } from './list-flat.js';
import { withoutGlue } from './list-glued.js';
import { RepeatedLines } from './list-repeats.js';
import { cutAtHeadings, sessionHeadings, withoutHeadings } from './list-sessions.js';
import { withSpeakersApart } from './speaker-lists.js';
import { headsPapers, titleLists } from './list-titles.js';

/** Lines that are looked at together. */
export const MOST_LINES = 600;

/** Lines of one paper or of none, or the heading of a part of the page. */
export type RunningPart = FlatSegment | PageText;

/** Lines that no markup groups, until they are cut into papers. */
export class RunningLines {
  private readonly ledger: LineLedger;
  private readonly sections: Sections;
  private readonly repeats = new RepeatedLines();
  private readonly codes = new PaperCodes();
  private lines: PageText[] = [];

  constructor(ledger: LineLedger, sections: Sections) {
    this.ledger = ledger;
    this.sections = sections;
  }

  get isEmpty(): boolean {
    return this.lines.length === 0;
  }

  get isFull(): boolean {
    return this.lines.length > MOST_LINES;
  }

  get first(): PageText | undefined {
    return this.lines[0];
  }

  get last(): PageText | undefined {
    return this.lines.at(-1);
  }

  /** The last line is a time in a paragraph of its own, or at the start of one. */
  get endsInTime(): boolean {
    const { last } = this;
    return last !== undefined && (last.gap > 0 || this.lines.length === 1) && isTimeLine(last.source.clean);
  }

  add(block: PageBlock): void {
    this.lines.push(...linesOfBlock(block));
  }

  /** Takes out the block of the last line, when that line may be a title that ends it. */
  takeTitle(): PageBlock | null {
    const line = this.last;
    const mayBeTitle =
      line !== undefined &&
      ['text', 'one', 'start', 'complete', 'prose'].includes(flatClass(line)) &&
      line === linesOfBlock(line.block).at(-1);
    if (!mayBeTitle) return null;
    this.lines = this.lines.filter(({ block }) => block !== line.block);
    return line.block;
  }

  /**
   * Cuts the lines into parts, and lets go of them.
   * @param goesOn the page goes on with such lines: the last paper, which may go on too, is kept
   */
  cut(goesOn: boolean): readonly RunningPart[] {
    const shown = this.lines;
    this.lines = [];
    this.repeats.learn(shown);
    const kept = this.repeats.without(shown, ({ source }) =>
      this.ledger.note(source.firstLine, source.lastLine, 'page furniture'),
    );
    const lines = withSpeakersApart(withoutGlue(kept.map(this.codes.learn(kept))));
    if (lines.length === 0) return [];
    // Where titles have their venues with them, those tell them from remarks and headings.
    const isTold = titlesAlone(lines, lines.map(flatClass)).size > 0;
    const found = titleLists(lines, this.sections.kind === 'papers');
    const list = isTold ? null : found;
    const headings = found ? found.headings : this.headingsAmong(lines);
    const segments = list
      ? lines.map((line) => ({ lines: [line], paper: list.titles.has(line), authorsFirst: false }))
      : segmentFlat(withoutHeadings(lines, headings));
    const last = goesOn && !list ? segments.findLastIndex(({ paper }) => paper) : -1;
    const openFrom = last > 0 ? segments[last]!.lines[0]!.source.startByte : Number.POSITIVE_INFINITY;
    this.lines = shown.filter(({ source }) => source.startByte >= openFrom);
    const done = last > 0 ? segments.slice(0, last) : segments;
    const passed = new Set([...headings].filter((line) => line.source.startByte < openFrom));
    // A heading without markup above items.
    const end = lines.at(-1)!;
    if (!goesOn && (end.gap > 0 || lines.length === 1) && headsPapers(end)) passed.add(end);
    return cutAtHeadings(done, passed);
  }

  /** Headings without markup: of sessions, and on pages of people those of other parts of their lives. */
  private headingsAmong(lines: readonly PageText[]): ReadonlySet<PageText> {
    const sessions = sessionHeadings(lines, this.sections.isFresh);
    if (!lines.some(headsLife)) return sessions;
    return new Set(
      lines.filter((line) => sessions.has(line) || headsLife(line) || (line.gap > 0 && headsPapers(line))),
    );
  }
}
