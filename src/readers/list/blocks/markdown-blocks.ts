import { cleanText } from '../../../text/fold.js';
import type { Line, AccountLine } from '../../shared/lines.js';
import { sourceOfLines, type SourceText } from '../../shared/source-text.js';
import { lookahead } from './look-ahead.js';
import {
  indentation,
  isRule,
  itemMarker,
  markedHeading,
  startsBlock,
  taggedLevel,
  underlinedLevel,
} from './markdown-marks.js';
import { passMarkdownMatter } from './markdown-matter.js';
import { MarkdownRows } from './markdown-rows.js';
import { isDelimiterRow, isTableRow } from './markdown-table.js';
import type { PageBlock } from './page-block.js';
import { bracketedCount, referenceCount, wrappedCount } from './wrapped-lines.js';

const TASK_BOX = /^\[[ xX]\]\s+/;
/** Lines that one link or emphasis can run over. */
const JOINED_LINES = 6;
/** Lines that one item can be wrapped over; longer ones go on with an abstract. */
const WRAPPED_LINES = 12;
/** Lines that one element of HTML can be wrapped over, such as a paragraph with an abstract. */
const ELEMENT_LINES = 40;

/** The blocks of Markdown or plain text. Every line that ends in no block is accounted for. */
export async function* markdownBlocks(
  lines: AsyncIterable<Line>,
  account: AccountLine,
): AsyncGenerator<PageBlock> {
  const window = lookahead(passMarkdownMatter(lines, account), ELEMENT_LINES);
  const rows = new MarkdownRows();
  let gap = 0;
  /** The last line that was part of a block or blank. */
  let told = 0;
  for await (const { current: line, next, skip } of window) {
    const apart = apartLine(line.text);
    if (apart) {
      account(line.number, apart);
      if (apart !== 'table rule') gap += 1;
      if (apart !== 'blank') continue;
      rows.end();
      if (told === line.number - 1) told = line.number;
      continue;
    }
    const cells = rows.cellsOf(line, next[0]?.text ?? '');
    const content = cells ? rowOf(line, cells) : blockOf(line, next, skip);
    const joined = told === line.number - 1;
    yield { gap, joined, hint: null, anchor: null, firstLine: line.number, ...content };
    gap = 0;
    told = content.lastLine;
  }
}

/** What a line is that stands between blocks; null for one of a block. */
function apartLine(text: string): 'blank' | 'table rule' | 'rule' | null {
  if (cleanText(text) === '') return 'blank';
  if (isDelimiterRow(text)) return 'table rule';
  return isRule(text) ? 'rule' : null;
}

/** What a line tells of a block by itself. */
type Content = Pick<PageBlock, 'kind' | 'level' | 'source' | 'cells' | 'lastLine'>;

const rowOf = (line: Line, cells: readonly SourceText[]): Content => ({
  kind: 'row',
  level: 0,
  source: sourceOfLines([line], 'markdown'),
  cells,
  lastLine: line.number,
});

function blockOf(line: Line, next: readonly Line[], skip: (count: number) => void): Content {
  const heading = markedHeading(line.text);
  if (heading) {
    const source = sourceOfLines([line], 'markdown', heading.start, heading.end);
    return { kind: 'heading', level: heading.level, source, cells: [], lastLine: line.number };
  }
  const marker = itemMarker(line.text);
  const start = textStart(line.text, marker?.length ?? 0);
  const tagged = taggedLevel(line.text);
  const underlined = underlinedLevel(line.text, next[0]?.text ?? '');
  const wrapped = tagged > 0 || underlined > 0 ? [] : wrappedLines(line, start, next, marker !== null);
  const { lines, source } =
    wrapped.length > 0 ? ofWrapped([line, ...wrapped], start) : ofOpen(line, start, next);
  skip(lines.length - 1);
  const whole = { source, cells: [], lastLine: lines.at(-1)!.number };
  if (tagged > 0) return { kind: 'heading', level: tagged, ...whole };
  if (underlined > 0 && !marker) return { kind: 'heading', level: underlined, ...whole };
  const level = indentation(marker ? marker.indent : line.text.slice(0, start));
  return { kind: marker ? 'item' : 'text', level, ...whole };
}

/** Where the text of a line starts, behind its marker and the box of a task. */
function textStart(text: string, markerLength: number): number {
  if (markerLength === 0) return /^(?:\s|>)*/.exec(text)![0].length;
  return markerLength + (TASK_BOX.exec(text.slice(markerLength))?.[0].length ?? 0);
}

/** Lines that are one text. */
interface JoinedLines {
  readonly lines: readonly Line[];
  readonly source: SourceText;
}

const ofWrapped = (lines: readonly Line[], start: number): JoinedLines => ({
  lines,
  source: sourceOfLines(lines, 'markdown', start, undefined, ' '),
});

/** A line with those in which its links and emphasis end; alone where they end nowhere near. */
function ofOpen(line: Line, start: number, next: readonly Line[]): JoinedLines {
  const alone = sourceOfLines([line], 'markdown', start);
  const lines = [line];
  let source = alone;
  while (source.isOpen && lines.length < JOINED_LINES) {
    const following = next[lines.length - 1];
    if (!following || cleanText(following.text) === '' || itemMarker(following.text)) break;
    lines.push(following);
    source = sourceOfLines(lines, 'markdown', start);
  }
  return source.isOpen ? { lines: [line], source: alone } : { lines, source };
}

/** The lines behind a line that go on with it only because the page is no wider. */
function wrappedLines(line: Line, start: number, next: readonly Line[], isItem: boolean): readonly Line[] {
  const end = next.findIndex(
    ({ text, number }, index) =>
      number !== line.number + index + 1 || cleanText(text) === '' || startsBlock(text) || isTableRow(text),
  );
  const lines = [
    line,
    ...next.slice(0, Math.min(end < 0 ? next.length : end, isItem ? WRAPPED_LINES : ELEMENT_LINES)),
  ];
  if (lines.length === 1) return [];
  const part = (from: number, to: number): SourceText =>
    sourceOfLines(lines.slice(from, to), 'markdown', from === 0 ? start : 0, undefined, ' ');
  const text = { lines, part };
  return lines.slice(1, isItem ? wrappedCount(text) : Math.max(bracketedCount(text), referenceCount(text)));
}
