import { cleanText } from '../../../text/fold.js';
import type { Line } from '../../shared/lines.js';
import { sourceOfLines } from '../../shared/source-text.js';
import { mayStartFrontMatter } from '../blocks/markdown-matter.js';
import { pageInYaml } from '../blocks/yaml-text.js';
import { withoutTurn, type PageText } from '../lines/page-text.js';

/** Lines that are looked at; more would not change the answer. */
const LINES = 300;
/** Characters of a line that are looked at: a list of a thousand authors is known by its first hundreds. */
const LINE_LENGTH = 10_000;
/** Marks of headings, items and rows at the start of a line. */
const MARKUP =
  /^\s*(?:#{1,6}\s|\.\.\s+\[[^\]]{1,40}\]\s|[-*+•]\s|#\.\s|\d{1,4}[.)、](?!\d)|\\?\[\d{1,4}\\?\]|\|)/;

/** How many characters of a line are its marks. */
export const markupLength = (line: string): number => MARKUP.exec(line)?.[0].length ?? 0;

/** It says what a page is about; the list stands below, or in it as the text of the page. */
const FRONT_MATTER = /^\ufeff?\s*---[ \t]*\r?\n[\s\S]*?\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;

/** The head of a file without what says of it what it is about. */
function withoutFrontMatter(head: string): string {
  const matter = FRONT_MATTER.exec(head)?.[0] ?? '';
  const lines = matter.split(/\r?\n/);
  const [, first = ''] = lines.filter((line) => line.trim() !== '');
  if (!mayStartFrontMatter(first)) return head;
  const page = pageInYaml(lines.map((text, index) => lineOf(text, index + 1)));
  return [...page.map(({ text }) => text), head.slice(matter.length)].join('\n');
}

const cutLines = (head: string): string[] => head.split(/\r\n|\r|\n/);
const isBlank = (line: string): boolean => cleanText(line) === '';

/** The first lines of a file with something in them. */
export const filledLines = (head: string): string[] =>
  cutLines(withoutFrontMatter(head))
    .filter((line) => !isBlank(line))
    .slice(0, LINES)
    .map((line) => line.slice(0, LINE_LENGTH));

/** The first lines of a file, front matter and all, with the blank lines before each counted. */
export function gappedTexts(head: string): PageText[] {
  const texts: PageText[] = [];
  let gap = 0;
  for (const line of cutLines(head).slice(0, LINES)) {
    const text = line.slice(0, LINE_LENGTH);
    if (!isBlank(text)) texts.push({ ...pageText(text, texts.length + 1), gap });
    gap = isBlank(text) ? gap + 1 : 0;
  }
  return texts;
}

const lineOf = (text: string, number: number): Line => ({
  number,
  text,
  start: 0,
  end: text.length,
  byteAt: (index) => index,
});

/** A line without its marks, as the page shows it. */
export function pageText(line: string, number: number): PageText {
  const source = sourceOfLines([lineOf(line.slice(markupLength(line)), number)], 'markdown');
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
