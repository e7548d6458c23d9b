import { parseAuthorList } from '../../../text/author-list.js';
import { cleanText } from '../../../text/fold.js';
import { looksLikeOrganisation } from '../../../text/person-likeness.js';
import type { Line, AccountLine } from '../../shared/lines.js';
import { sourceOfLines, type SourceText } from '../../shared/source-text.js';
import { labelOf } from '../lines/list-labels.js';
import { namesColumns } from '../lines/table-head.js';
import { lookahead } from './look-ahead.js';
import { passMarkdownMatter } from './markdown-matter.js';
import { hasTooManyBars, isDelimiterRow, isTableRow, splitBars, splitTabs } from './markdown-table.js';
import type { PageBlock } from './page-block.js';
import { bracketedCount, referenceCount, wrappedCount } from './wrapped-lines.js';

const HEADING = /^ {0,3}(#(?=\s)|#{2,6})(?!#)\s*(.*?)\s*#*\s*$/;
const HTML_HEADING = /^\s*<h([1-6])\b/i;
/** Bullets and numbers, with what may stand between them and the text. */
const MARKER =
  /^((?:\s|>)*)(?!\((?:19|20)\d\d[a-z]?\)[.,:])(?:[-*+•◦‣▪■●○▸►➤➢✦❖◆·–\uf0b7\uf0a7\uf0d8](?=\s)|[o§](?=\t)|-(?=\[[^\]]{3}[^\]]*\]\()|\(?\d{1,4}[.)](?=\s|\*\*|\[)|\d{1,4}[、．]|\\?\[\d{1,4}\\?\](?![(\]])|[（(]\d{1,4}[)）]|#(?:\d{1,5}[.:]?|\.)(?=\s)|\.\.\s+\[[#*\w-]{1,40}\](?=\s)|(?!(?:19|20)\d\d)\d{1,4}(?: {2,}|\t+)(?=[\p{Lu}"“][^\t]*$))[\s.:]*(?=\S)/u;
const TASK_BOX = /^\[[ xX]\]\s+/;
const RULE = /^\s*(?:(?:\*\s*){3,}|(?:-\s*){3,}|(?:_\s*){3,}|={3,}|~{3,}|#+)\s*$/;
/** No table has more columns. */
const MAX_TABS = 200;
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
  let gap = 0;
  let table = false;
  let tabs = 0;
  /** The last line that was part of a block or blank. */
  let told = 0;
  for await (const { current: line, next, skip } of window) {
    const text = line.text;
    const clean = cleanText(text);
    if (clean === '') {
      gap += 1;
      table = false;
      tabs = 0;
      if (told === line.number - 1) told = line.number;
      account(line.number, 'blank');
      continue;
    }
    if (isDelimiterRow(text)) {
      account(line.number, 'table rule');
      continue;
    }
    if (RULE.test(text)) {
      account(line.number, 'rule');
      gap += 1;
      continue;
    }
    const following = next[0]?.text ?? '';
    const isRow: boolean = isTableRow(text) || (text.includes('|') && (table || isDelimiterRow(following)));
    table = isRow && !hasTooManyBars(text);
    const own = Math.min(tabCount(text), MAX_TABS + 1);
    tabs =
      own > 0 &&
      own <= MAX_TABS &&
      !MARKER.test(text) &&
      (isTableHead(text) || !isPersonAtPlace(text)) &&
      (tabs > 0 || own === tabCount(following))
        ? own
        : 0;
    const base = {
      gap,
      joined: told === line.number - 1,
      hint: null,
      anchor: null,
      firstLine: line.number,
      lastLine: line.number,
      cells: [],
    };
    gap = 0;
    told = line.number;
    if (table || tabs > 0) {
      const cells = (table ? splitBars(text) : splitTabs(text)).map(({ start, end }) =>
        sourceOfLines([line], 'markdown', start, end),
      );
      yield { ...base, kind: 'row', level: 0, cells, source: sourceOfLines([line], 'markdown') };
      continue;
    }
    const block = { ...base, ...blockOf(line, next, skip) };
    told = block.lastLine;
    yield block;
  }
}

function blockOf(
  line: Line,
  next: readonly Line[],
  skip: (count: number) => void,
): Pick<PageBlock, 'kind' | 'level' | 'source' | 'lastLine'> {
  const heading = HEADING.exec(line.text);
  if (heading && heading[2] !== '') {
    const start = line.text.indexOf(heading[2]!, heading[1]!.length);
    const source = sourceOfLines([line], 'markdown', start, start + heading[2]!.length);
    return { kind: 'heading', level: heading[1]!.length, source, lastLine: line.number };
  }
  const underlined = underline(line.text, next[0]?.text ?? '');
  const tagged = HTML_HEADING.exec(line.text);
  const marker = MARKER.exec(line.text);
  let start = marker ? marker[0].length : 0;
  start += TASK_BOX.exec(line.text.slice(start))?.[0].length ?? 0;
  if (!marker) start = /^(?:\s|>)*/.exec(line.text)![0].length;
  const wrapped = tagged || underlined > 0 ? [] : wrappedLines(line, start, next, marker !== null);
  if (wrapped.length > 0) {
    skip(wrapped.length);
    return {
      kind: marker ? 'item' : 'text',
      level: indentation(marker ? marker[1]! : line.text.slice(0, start)),
      source: sourceOfLines([line, ...wrapped], 'markdown', start, undefined, ' '),
      lastLine: wrapped.at(-1)!.number,
    };
  }
  const joined = [line];
  let source = sourceOfLines(joined, 'markdown', start);
  while (source.isOpen && joined.length < JOINED_LINES) {
    const following = next[joined.length - 1];
    if (!following || cleanText(following.text) === '' || MARKER.test(following.text)) break;
    joined.push(following);
    source = sourceOfLines(joined, 'markdown', start);
  }
  if (source.isOpen) source = sourceOfLines([line], 'markdown', start);
  else skip(joined.length - 1);
  const lastLine = source.isOpen ? line.number : joined.at(-1)!.number;
  if (tagged) return { kind: 'heading', level: Number(tagged[1]), source, lastLine };
  if (underlined > 0 && !marker) return { kind: 'heading', level: underlined, source, lastLine };
  const level = indentation(line.text.slice(0, start));
  return {
    kind: marker ? 'item' : 'text',
    level: marker ? indentation(marker[1]!) : level,
    source,
    lastLine,
  };
}

/**
 * The rank of the heading that the line below makes of a line, 0 for none. Hyphens may as well stand between the papers of
 * a plain list: only those as long as the line count.
 */
function underline(text: string, below: string): number {
  if (/^={3,}\s*$/.test(below)) return 1;
  const { length } = below.trimEnd();
  return /^-{3,}\s*$/.test(below) && Math.abs(length - text.trim().length) <= 1 ? 2 : 0;
}

/** The lines behind a line that go on with it only because the page is no wider. */
function wrappedLines(line: Line, start: number, next: readonly Line[], isItem: boolean): readonly Line[] {
  const end = next.findIndex(
    ({ text, number }, index) =>
      number !== line.number + index + 1 ||
      cleanText(text) === '' ||
      [MARKER, HEADING, RULE, HTML_HEADING].some((pattern) => pattern.test(text)) ||
      isTableRow(text),
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

const isTableHead = (text: string): boolean =>
  namesColumns(splitTabs(text).map(({ start, end }) => text.slice(start, end)));

/** Whether a line names a person, or what a person chairs, and, behind a tab, where the person works: no row of a table of papers. */
function isPersonAtPlace(text: string): boolean {
  const [person = '', place = '', ...others] = text.trim().split(/\t+/);
  if (others.length > 0 || place === '') return false;
  if (labelOf(person)?.role === 'other') return true;
  const { authors, people, score } = parseAuthorList(person);
  if (authors.length !== 1) return false;
  if (looksLikeOrganisation(place)) return people === 1 || score === 0.5;
  return people === 1 && place.split(' ').length <= 3 && !/\s\p{Ll}/u.test(place);
}

/** Columns of white space at the start; a tab counts four. */
function indentation(text: string): number {
  let columns = 0;
  for (const character of text) {
    if (character === '\t') columns += 4;
    else if (/\s/.test(character)) columns += 1;
    else if (character !== '>') break;
  }
  // One column does not nest: lists are typed with and without it.
  return columns < 2 ? 0 : columns;
}

/** Tabs between texts of a line. */
const tabCount = (text: string): number => text.trim().split(/\t+/).length - 1;
