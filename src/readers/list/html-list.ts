import type { Encoding, Reader } from '../../plugin.js';
import { htmlBlocks } from './blocks/html-blocks.js';
import { readLines } from '../shared/lines.js';
import { statedEncoding } from '../shared/stated-encoding.js';
import { LineLedger } from './records/line-ledger.js';
import { ListPage } from './grouping/list-page.js';
import { lookahead } from './blocks/look-ahead.js';
import { passFrontMatter } from './blocks/markdown-matter.js';

/** Blocks that are looked at ahead: enough to tell the title of a paper from the heading of a section. */
const AHEAD = 30;
/** Where a page states its encoding, by the HTML standard. */
const PRESCAN = 1024;

const ELEMENTS =
  /^<\/?(?:html|head|body|meta|title|link|script|style|div|p|span|a|ul|ol|li|dl|dt|dd|table|tbody|thead|tr|td|th|h[1-6]|br|hr|b|i|em|strong|img|section|article|main|nav|header|footer|font|center|details|summary|cite|small|form|input|button|figure|iframe)\b/i;

/** It says what the page of a site is about; its text is markup all the same. */
const FRONT_MATTER = /^---[ \t]*\r?\n[\s\S]*?\r?\n---[ \t]*\r?\n/;

/** What a line of Markdown starts with. */
const MARKDOWN = /^ {0,3}(?:#{1,6}\s|[-*+]\s|\d{1,3}[.)]\s|\|)|\*\*\S/;
/** A line of text in HTML may start so by chance. */
const MOST_MARKDOWN = 0.02;
const LEAST_FILLED = 0.95;
/** Elements that hold running text. */
const TEXT_ELEMENT = /<(\/?)(?:p|li|td|th|dd|dt|h[1-6])(?=[\s>])/gi;

/** Whether nearly all lines stand inside of elements that hold text, however they are broken, and none is Markdown. */
function fillsElements(lines: readonly string[]): boolean {
  const markdown = lines.filter((line) => MARKDOWN.test(line)).length;
  if (markdown > MOST_MARKDOWN * lines.length) return false;
  let depth = 0;
  let filled = 0;
  for (const line of lines) {
    if (depth > 0 || /<\/?[a-z]/i.test(line)) filled += 1;
    for (const [, closing] of line.matchAll(TEXT_ELEMENT))
      depth = Math.max(0, depth + (closing === '' ? 1 : -1));
  }
  return filled >= LEAST_FILLED * lines.length;
}

/** Elements that hold blocks. */
const CONTAINER =
  /<(\/?)(?:table|div|ul|ol|dl|section|article|main|center|form|details|pre|p|h[1-6]|script|style)(?=[\s>])/gi;
/** So many paragraphs outside of all elements are no accident. */
const LEAST_LOOSE = 3;
/** Shorter ones may be a name or a date. */
const LEAST_LENGTH = 30;

/** Whether paragraphs stand outside of all elements, with blank lines around them, as in the Markdown of a site's generator. */
function hasLooseParagraphs(text: string): boolean {
  const lines = text.split(/\r\n|\r|\n/);
  const isBlank = (at: number): boolean => (lines[at] ?? '').trim() === '';
  let depth = 0;
  let loose = 0;
  for (const [at, line] of lines.entries()) {
    const within = depth > 0;
    for (const [, closing] of line.matchAll(CONTAINER))
      depth = Math.max(0, depth + (closing === '' ? 1 : -1));
    const { length } = line.trim();
    if (
      !within &&
      depth === 0 &&
      length >= LEAST_LENGTH &&
      !/^\s*</.test(line) &&
      isBlank(at - 1) &&
      isBlank(at + 1)
    )
      loose += 1;
  }
  return loose >= LEAST_LOOSE;
}

/** Saved web pages with papers: accepted papers, virtual conferences, listings, publication lists. */
export const htmlList: Reader = {
  name: 'html-list',
  summary:
    'saved web page that lists papers: accepted papers, virtual conference, proceedings, publication list',

  detect(head) {
    const start = head
      .replace(/^\ufeff/, '')
      .replace(FRONT_MATTER, '')
      .trimStart();
    if (/^(?:<!doctype html|<html\b)/i.test(start.slice(0, 200))) return 0.96;
    if (/^<\?xml/.test(start)) return /<!doctype html|<html\b/i.test(start.slice(0, 1000)) ? 0.96 : 0;
    const tags = (start.slice(0, 16_000).match(/<\/?[a-zA-Z][\w-]*/g) ?? []).slice(0, 200);
    const known = tags.filter((tag) => ELEMENTS.test(tag)).length;
    if (known < 4 || known < tags.length * 0.8) return 0;
    // Markdown holds HTML as well, and may say so; in a page most lines are markup.
    const shown = start.slice(0, 16_000).replace(/<!--[\s\S]*?-->|<(style|script)\b[\s\S]*?<\/\1\s*>/gi, '');
    if (FRONT_MATTER.test(head.replace(/^\ufeff/, '')) && hasLooseParagraphs(start)) return 0;
    if (/\smarkdown=["']?(?:1|block|span)\b/.test(shown) || /\]\(https?:\/\//.test(shown)) return 0;
    const lines = shown.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
    if (fillsElements(lines)) return 0.93;
    const marked = lines.filter((line) => /^\s*<|<(?:\/\w+|hr\s*\/?)>\s*$/.test(line)).length;
    return marked >= lines.length * (start.startsWith('<') ? 0.6 : 0.8) ? 0.93 : 0;
  },

  async *read(chunks, context) {
    const ledger = new LineLedger((line, reason) => context.account?.(line, reason));
    const page = new ListPage(context, 'html-list', ledger);
    const { encoding, all } = await statedEncoding(chunks, PRESCAN, encodingOf);
    const lines = readLines(all, encoding && !context.encoding ? { ...context, encoding } : context);
    const account = (line: number, reason: string): void => ledger.note(line, line, reason);
    const blocks = htmlBlocks(passFrontMatter(lines, account), account);
    for await (const { current, next } of lookahead(blocks, AHEAD)) yield* page.add(current, next);
    yield* page.finish();
  },
};

function encodingOf(head: Uint8Array): Encoding | null {
  const [a, b] = head;
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff) || (a === 0xef && b === 0xbb)) return null;
  const text = Buffer.from(head).toString('latin1');
  const charset = /<meta\b[^>]{0,200}\bcharset\s*=\s*["']?\s*([\w-]+)/i.exec(text)?.[1]?.toLowerCase();
  return charset && /^(?:iso-?8859-?1|latin-?1|windows-1252|cp-?1252|us-ascii)$/.test(charset)
    ? 'latin1'
    : null;
}
