import { cleanText } from '../../text/fold.js';
import { isAuthorLine } from '../../text/person-name.js';
import { isProse } from '../../text/prose.js';
import type { Line } from '../shared/lines.js';
import { isSessionHeading } from '../shared/page-furniture.js';
import { isPaperLabel, leadsToPaper } from '../shared/paper-links.js';
import { sourceOfLines } from '../shared/source-text.js';
import { mayStartFrontMatter } from './blocks/markdown-matter.js';
import { pageInYaml } from './blocks/yaml-text.js';
import { isDelimiterRow, isTableRow, splitBars, splitTabs } from './blocks/markdown-table.js';
import { withoutCodes } from './grouping/list-codes.js';
import { titlesAlone } from './grouping/list-flat.js';
import { withoutGlue } from './grouping/list-glued.js';
import { RepeatedLines } from './grouping/list-repeats.js';
import { nameSpeakers } from './grouping/speaker-lists.js';
import { titleLists } from './grouping/list-titles.js';
import { flatClass } from './lines/flat-class.js';
import { traitsOf } from './lines/line-traits.js';
import { withoutTurn, type PageText } from './lines/page-text.js';
import { linksOf } from './lines/printed-links.js';
import { namesColumns } from './lines/table-head.js';

/** Lines that are looked at; more would not change the answer. */
const LINES = 300;
/** Characters of a line that are looked at: a list of a thousand authors is known by its first hundreds. */
const LINE_LENGTH = 10_000;
const MARKUP =
  /^\s*(?:#{1,6}\s|\.\.\s+\[[^\]]{1,40}\]\s|[-*+•]\s|#\.\s|\d{1,4}[.)、](?!\d)|\\?\[\d{1,4}\\?\]|\|)/;

const PAPER_HOST = /aclanthology|proceedings|openaccess/i;

/** It says what a page is about; the list stands below, or in it as the text of the page. */
const FRONT_MATTER = /^\ufeff?\s*---[ \t]*\r?\n[\s\S]*?\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;

function withoutFrontMatter(head: string): string {
  const matter = FRONT_MATTER.exec(head)?.[0] ?? '';
  const lines = matter.split(/\r?\n/);
  const [, first = ''] = lines.filter((line) => line.trim() !== '');
  if (!mayStartFrontMatter(first)) return head;
  const page = pageInYaml(lines.map((text, index) => lineOf(text, index + 1)));
  return [...page.map(({ text }) => text), head.slice(matter.length)].join('\n');
}

/** How surely the head of a file is a list of papers in Markdown or plain text. */
export function detectPaperList(head: string): number {
  const lines = withoutFrontMatter(head)
    .split(/\r\n|\r|\n/)
    .filter((line) => cleanText(line) !== '')
    .slice(0, LINES)
    .map((line) => line.slice(0, LINE_LENGTH));
  // `{{ page.title }}` is left of a template, and `{: .table}` attributes of Markdown, not the start of JSON.
  if (lines.length === 0 || /^\s*(?:\{(?![{%:])|\[\s*[{["\]])/.test(lines[0]!) || isOtherFormat(lines))
    return 0;
  const markup = lines.filter((line) => MARKUP.test(line)).length;
  // Whether authors stand between bullets is soon seen; to tell each line apart takes long.
  if (lines.filter(isBulletLine).length >= 2) return bulletPage(lines, markup);
  const texts = withoutCodes(
    lines.map((text, index) => pageText(text.slice(MARKUP.exec(text)?.[0].length ?? 0), index + 1)),
  );
  const signs = countSigns(lines, texts);
  const papers = signs.authors + signs.complete + signs.labels;
  if (signs.heads > 0 && signs.rows >= 2) return 0.85;
  if (papers >= 2) return markup > 0 ? 0.85 : 0.7;
  if (signs.links >= 3 && markup >= 3) return 0.6;
  if (titlesAlone(texts, texts.map(flatClass)).size > 0) return 0.5;
  const few = lines.length <= 40;
  // Papers with a line for each author; a committee is one run.
  if (signs.runs >= 3) return 0.5;
  if ((papers === 1 && few) || (signs.people >= 3 && lines.length <= signs.people * 3)) return 0.5;
  if (nameSpeakers(texts)) return 0.5;
  if (listsTitles(head)) return 0.45;
  return markup >= 5 && /\b(?:papers?|publications?|accepted)\b/i.test(head) ? 0.4 : 0;
}

/** Whether a heading says that papers follow, and lines follow that are nothing but titles; or titles run into names. */
function listsTitles(head: string): boolean {
  const texts: PageText[] = [];
  let gap = 0;
  for (const line of head.split(/\r\n|\r|\n/).slice(0, LINES)) {
    const text = line.slice(0, LINE_LENGTH);
    const isBlank = cleanText(text) === '';
    if (!isBlank) texts.push({ ...pageText(text.replace(MARKUP, ''), texts.length + 1), gap });
    gap = isBlank ? gap + 1 : 0;
  }
  const repeats = new RepeatedLines();
  repeats.learn(texts);
  const titles = titleLists(repeats.without(texts), false)?.titles.size ?? 0;
  return titles >= LEAST_TITLES || withoutGlue(texts).length > texts.length;
}

const LEAST_TITLES = 5;

interface Signs {
  authors: number;
  complete: number;
  labels: number;
  links: number;
  rows: number;
  /** Rows that name the columns of a table of papers. */
  heads: number;
  /** Lines with one person alone. */
  people: number;
  /** Runs of such lines. */
  runs: number;
}

function countSigns(lines: readonly string[], texts: readonly PageText[]): Signs {
  const signs: Signs = {
    authors: 0,
    complete: 0,
    labels: 0,
    links: 0,
    rows: 0,
    heads: 0,
    people: 0,
    runs: 0,
  };
  let run = 0;
  for (const [index, text] of lines.entries()) {
    if (isTableRow(text) || (signs.heads > 0 && /[|\t]/.test(text))) signs.rows += 1;
    if (isHeadOfTable(text, lines[index + 1] ?? '')) signs.heads += 1;
    const line = texts[index]!;
    const kind = flatClass(line);
    // A name alone with a comma behind it is the start of a list that has a line for each author.
    const listed = kind === 'one' && /\p{L},\s*$/u.test(text) && !/,\s*$/.test(lines[index - 1] ?? '');
    if (kind !== 'one') run = 0;
    if (kind === 'authors' || listed) signs.authors += 1;
    else if (kind === 'complete') signs.complete += 1;
    else if (kind === 'one') {
      signs.people += 1;
      run += 1;
      if (run === 2) signs.runs += 1;
    } else if (traitsOf(line).label?.role === 'authors') signs.labels += 1;
    else if (
      linksOf([line]).some(
        ({ label, address }) =>
          isPaperLabel(label) || leadsToPaper(address.value) || PAPER_HOST.test(address.value),
      )
    )
      signs.links += 1;
  }
  return signs;
}

/** Whether a line names several people with bullets between them. */
const isBulletLine = (text: string): boolean =>
  isAuthorLine(cleanText(text.slice(MARKUP.exec(text)?.[0].length ?? 0)));

/** Whether a line names the columns of a table of papers, between bars above a rule or between tabs above a row. */
function isHeadOfTable(text: string, below: string): boolean {
  const cells = isDelimiterRow(below)
    ? splitBars(text)
    : text.includes('\t') && below.includes('\t')
      ? splitTabs(text)
      : [];
  return namesColumns(cells.map(({ start, end }) => text.slice(start, end)));
}

/**
 * Pages with bullets between authors are session pages, unless they have the markup of a list, no abstracts, or lines
 * between title and authors.
 */
function bulletPage(lines: readonly string[], markup: number): number {
  const texts = lines.map(cleanText);
  const authors = texts.flatMap((text, index) => (isAuthorLine(text) ? [index] : []));
  const prose = texts.filter(isProse).length;
  const apart = authors.filter((index) => isSessionHeading(texts[index - 1] ?? '')).length;
  if (markup * 2 >= authors.length && markup >= 3) return 0.92;
  return prose * 3 < authors.length || apart * 2 > authors.length ? 0.92 : 0.5;
}

/** Formats with a reader of their own that also name authors. */
function isOtherFormat(lines: readonly string[]): boolean {
  const start = lines.slice(0, 40);
  const count = (pattern: RegExp): number => start.filter((line) => pattern.test(line)).length;
  // A list may say in BibTeX how it is cited itself.
  const fields = count(/^\s*\w+\s*=\s*[{"]/);
  const bibtex = count(/^@\w+\s*[{(]/) > 0 && fields >= 2 && fields * 2 >= count(/\p{L}/u);
  return (
    bibtex ||
    count(/^(?:TY|AU|T1|TI|ER)  - /) >= 2 ||
    count(/^(?:PT|AU|TI|SO|FN|VR) \S/) >= 4 ||
    count(/^(?:PMID|TI|FAU|AU)\s*- /) >= 2
  );
}

const lineOf = (text: string, number: number): Line => ({
  number,
  text,
  start: 0,
  end: text.length,
  byteAt: (index) => index,
});

function pageText(text: string, number: number): PageText {
  const source = sourceOfLines([lineOf(text, number)], 'markdown');
  const block = {
    kind: 'text',
    level: 0,
    gap: 0,
    joined: true,
    source,
    cells: [],
    hint: null,
    anchor: null,
    firstLine: number,
    lastLine: number,
  } as const;
  return { source: withoutTurn(source), block, gap: 0, joined: true, hint: null };
}
