import { parseAuthorList } from '../../../text/author-list.js';
import { isNumberOfPaper } from '../../../text/inline-seams.js';
import type { SourceText } from '../../shared/source-text.js';
import type { BlockHint, PageBlock } from '../blocks/page-block.js';
import { authorStrength } from './author-strength.js';
import { isOnlyLinkWords } from './list-labels.js';
import { isMeta } from './meta-line.js';

/** One line of a page as it is shown, with the block that it belongs to. */
export interface PageText {
  readonly source: SourceText;
  readonly block: PageBlock;
  /** Blank lines before it; lines inside of a block have none. */
  readonly gap: number;
  /** Nothing stands between it and the line before. */
  readonly joined: boolean;
  readonly hint: BlockHint;
}

/** No line that names a paper is longer; what is can only be a list of very many authors, or running text. */
export const LONG_LINE = 4000;

/** The lines of a block. */
export function linesOfBlock(block: PageBlock): readonly PageText[] {
  let lines = linesKnown.get(block);
  if (!lines) {
    lines = block.source
      .lines()
      .map(withoutSlot)
      .map(withoutLeader)
      .map(withoutTabs)
      .map(withoutTurn)
      .flatMap(withoutCells)
      .flatMap(withoutKeywords)
      .map((source, index) => ({
        source,
        block,
        gap: index === 0 ? block.gap : 0,
        joined: index > 0 || block.joined,
        // A number that only a style sheet sets apart from the title is none.
        hint: block.hint === 'title' && isNumberOfPaper(source.clean) ? null : (block.hint ?? hintOf(source)),
      }));
    linesKnown.set(block, lines);
  }
  return lines;
}

/** The place of a talk in a programme of several days and tracks: day, track and number, as in `1A-2`. */
const SLOT = /^\d{1,2}[A-Z]-\d{1,2}:?\s+(?=\p{Lu})/u;

const withoutSlot = (line: SourceText): SourceText => line.slice(SLOT.exec(line.text)?.[0].length ?? 0);

/** When somebody speaks, or how: `10:00 Ada Lovelace, Charles Babbage`, `DEMO Ada Lovelace. Weaving Patterns`. */
const TURN =
  /^(?:\d{1,2}[:.]\d{2}(?:\s?[–—-]\s?\d{1,2}[:.]\d{2})?(?:\s?[ap]m)?\s+|(?:DEMO|WIP|POSTER|ORAL|SPOTLIGHT|TALK|SHORT|LONG|FULL|REMOTE|VIRTUAL)\s+)(?=\p{Lu}\p{Ll})/u;

/** A line without what stands before its people; before a title it may be part of it, and is told there. */
export function withoutTurn(line: SourceText): SourceText {
  const [turn] = line.text.length > LONG_LINE ? [] : (TURN.exec(line.text) ?? []);
  if (turn === undefined) return line;
  const rest = line.slice(turn.length);
  const { people, edges, score } = parseAuthorList(/^[^.:]*/.exec(rest.text)![0]);
  return people >= 1 && edges > 0 && score >= 0.9 ? rest : line;
}

/** The dots of a table of contents, with the page that they lead to. */
const LEADER = /(?:(?:\.\s?){4,}|(?:…\s?){2,}|(?:·\s?){4,}|_{4,})\s*(?:\d{1,5}|[ivxlc]{1,7})?$/;

const withoutLeader = (line: SourceText): SourceText => {
  const leader = line.text.length > LONG_LINE ? null : LEADER.exec(line.text);
  return leader && leader.index > 0 ? line.slice(0, leader.index) : line;
};

/** Cells in front of a title that name links, and pages behind authors: `pdf⇥bib⇥Weaving Patterns`, `Ada Lovelace⇥pp. 1–10`. */
const LINK_CELL = /^[\p{L} ]{2,20}\t+/u;
const PAGES_CELL = /\t+(?:pp?\.|pages?)\s?\d{1,5}(?:\s?[–—-]\s?\d{1,5})?$/i;

function withoutTabs(line: SourceText): SourceText {
  if (!line.text.includes('\t')) return line;
  const pages = PAGES_CELL.exec(line.text);
  let rest = pages && pages.index > 0 ? line.slice(0, pages.index) : line;
  for (;;) {
    const [cell] = LINK_CELL.exec(rest.text) ?? [];
    if (cell === undefined || !isOnlyLinkWords(cell)) return rest;
    rest = rest.slice(cell.length);
  }
}

/** What stands between the cells of a line. */
const BETWEEN_CELLS = /\s[•·⋅|]\s/gu;

/** A line of cells with the authors behind venue, date or counts, as in `NeurIPS 2023 • Ada Lovelace`: as several lines. */
function withoutCells(line: SourceText): SourceText[] {
  if (line.text.length > LONG_LINE) return [line];
  const cuts = [...line.text.matchAll(BETWEEN_CELLS)];
  const cells: SourceText[] = [];
  let from = 0;
  for (const { index, 0: between } of cuts) {
    const cell = line.slice(from, index);
    if (!isMeta(cell.clean)) break;
    cells.push(cell);
    from = index + between.length;
  }
  if (cells.length === 0) return [line];
  const rest = line.slice(from);
  return authorStrength(parseAuthorList(rest.text)) === 'none' ? [line] : [...cells, rest];
}

/** A line with a label of its own behind the authors, as in `Ada Lovelace. Keywords: looms`: as two. */
function withoutKeywords(line: SourceText): SourceText[] {
  const label = /\.\s+(?=(?:keywords|key words|index terms):\s)/i.exec(line.text);
  if (!label || label.index === 0) return [line];
  return [line.slice(0, label.index), line.slice(label.index + label[0].length)];
}

/** What the markup inside of a line calls most of it. */
function hintOf({ runs, text }: SourceText): BlockHint {
  const covers = (kind: string): number =>
    runs.reduce((sum, run) => (run.kind === kind ? sum + run.end - run.start : sum), 0) /
    Math.max(1, text.length);
  // Where the markup names the venue as well, the line is read in parts.
  const isParted = runs.some(({ kind, start, end }) => kind === 'venue' && end > start);
  if (covers('title') > 0.4 && !isParted) return 'title';
  // A title may stand on the line of a long list.
  const first = runs.find(({ kind }) => kind === 'authors');
  const before = first
    ? text
        .slice(0, first.start)
        .split(/\s+/)
        .filter((word) => /\p{L}/u.test(word))
    : [];
  const apart = runs.some(({ kind }) => kind === 'title');
  return covers('authors') > 0.6 && before.length < 3 && !apart ? 'authors' : null;
}

const linesKnown = new WeakMap<PageBlock, readonly PageText[]>();
