import { characterReference } from './character-references.js';
import { findTag } from './html-tag.js';
import { InlineBuilder, type InlineText, type RawRange } from './inline-text.js';
import { findEmphasis } from './markdown-emphasis.js';
import { renderLatex, type PrintedCommand } from './latex-inline.js';
import { labelBehind, linkAt, matchBrackets, type MarkdownLink } from './markdown-link.js';

export type MarkupSyntax = 'markdown' | 'html' | 'latex';

/**
 * Renders one block of Markdown, HTML or LaTeX to the text that a reader of the page sees, with links, emphasis and line
 * breaks, and with the place of each character. Markup that is not closed is left out or kept as text; nothing fails.
 * @param defined of LaTeX, what the document's own commands print
 */
export function renderInline(raw: string, syntax: MarkupSyntax, defined?: PrintedCommand): InlineText {
  const builder = new InlineBuilder(raw, syntax !== 'markdown');
  if (syntax === 'html') renderHtml(raw, builder);
  else if (syntax === 'latex') renderLatex(raw, builder, defined);
  else renderMarkdown(raw, builder);
  return builder.finish();
}

/** Characters at which something else than text may start. */
const MARKUP_OF_HTML = /[<&]/g;
const MARKUP_OF_MARKDOWN = /[\\~!<&]/g;

function renderHtml(raw: string, builder: InlineBuilder): void {
  let at = 0;
  while (at < raw.length) {
    MARKUP_OF_HTML.lastIndex = at;
    const next = MARKUP_OF_HTML.exec(raw)?.index ?? raw.length;
    if (next > at) at = builder.words(at, next);
    else at = htmlAt(raw, at, builder, false) ?? builder.character(at);
  }
}

/** Takes a tag, a comment or a character reference; null when there is none at the index. */
function htmlAt(raw: string, at: number, builder: InlineBuilder, markdown: boolean): number | null {
  if (raw[at] === '&') {
    const reference = characterReference(raw, at);
    return reference && builder.character(at, reference.length, reference.character);
  }
  if (raw[at] !== '<') return null;
  if (raw.startsWith('<!--', at)) {
    const end = raw.indexOf('-->', at + 4);
    return end < 0 ? raw.length : end + 3;
  }
  if (!markdown && /[!?]/.test(raw[at + 1] ?? '')) {
    const end = raw.indexOf('>', at);
    return end < 0 ? null : end + 1;
  }
  const tag = findTag(raw, at);
  if (!tag || (markdown && !tag.known)) return null;
  builder.tag(tag);
  return tag.end;
}

function renderMarkdown(raw: string, builder: InlineBuilder): void {
  const { verbatim, spans } = verbatimRanges(raw);
  const brackets = matchBrackets(raw);
  const closing = new Map<number, number>();
  const hidden = new Set<number>();
  const links = new Map<number, MarkdownLink>();
  for (const [open] of brackets) {
    const link = linkAt(raw, open, brackets);
    if (!link) continue;
    links.set(open, link);
    for (let at = link.close; at < link.end; at += 1) hidden.add(at);
  }
  const labelled = new Map<number, RawRange>();
  for (const [open] of brackets) {
    const label = links.has(open) ? null : labelBehind(raw, open, brackets);
    if (!label) continue;
    labelled.set(open, label);
    for (let at = label.start - 1; at < label.end; at += 1) hidden.add(at);
  }
  for (const [open, link] of restructuredLinks(raw)) {
    links.set(open, link);
    for (let at = link.close; at < link.end; at += 1) hidden.add(at);
    for (let at = open; at < link.end; at += 1) verbatim.delete(at);
  }
  for (const { start, end } of tagRanges(raw)) for (let at = start; at < end; at += 1) hidden.add(at);
  const { delimiters, runs } = findEmphasis(raw, (index) => hidden.has(index) || verbatim.has(index));
  const runStarts = new Map(
    [...spans.filter(({ start }) => verbatim.has(start)), ...runs].map((run) => [run.start, run]),
  );
  const marked = new Uint8Array(raw.length);
  for (const places of [runStarts, delimiters, verbatim, links, labelled])
    for (const place of places.keys()) marked[place] = 1;
  for (const link of links.values()) marked[link.close] = 1;
  for (const label of labelled.values()) marked[label.start - 1] = 1;
  for (const { index } of raw.matchAll(MARKUP_OF_MARKDOWN)) marked[index] = 1;
  let at = 0;
  while (at < raw.length) {
    if (marked[at] === 0) {
      const next = marked.indexOf(1, at);
      at = builder.words(at, next < 0 ? raw.length : next);
      continue;
    }
    const run = runStarts.get(at);
    if (run) builder.run(run);
    const character = raw[at]!;
    const end = closing.get(at);
    if (end !== undefined) {
      builder.closeLink();
      at = end;
    } else if (character === '!' && leadsToText(raw, links.get(at + 1))) at += 1;
    else if (delimiters.has(at)) at += 1;
    else if (verbatim.has(at)) {
      if (verbatim.get(at) === 'mark') at += 1;
      else at = builder.character(at);
    } else if (character === '\\') at = backslash(raw, at, builder);
    else if (character === '~' && raw[at + 1] === '~') at += 2;
    else if (character === '!' && links.has(at + 1)) {
      const image = links.get(at + 1)!;
      builder.image(raw.slice(at + 2, image.close));
      at = image.end;
    } else if (links.has(at)) {
      const link = links.get(at)!;
      builder.openLink(link.address);
      closing.set(link.close, link.end);
      at += 1;
    } else if (labelled.has(at)) {
      // Its address stands elsewhere on the page.
      const label = labelled.get(at)!;
      builder.openLink(null);
      closing.set(label.start - 1, label.end);
      at += 1;
    } else at = autolink(raw, at, builder) ?? htmlAt(raw, at, builder, true) ?? builder.character(at);
  }
}

/** Addresses of papers, which no picture has. */
const TEXT_ADDRESS =
  /^https?:\/\/(?:www\.)?(?:arxiv\.org\/(?:abs|pdf)\/|(?:dx\.)?doi\.org\/10\.|openreview\.net\/)/i;

/** Whether what is written as a picture, `![words](address)`, is a link with an exclamation mark too many. */
const leadsToText = (raw: string, image: MarkdownLink | undefined): boolean =>
  image !== undefined && TEXT_ADDRESS.test(raw.slice(image.address.start, image.address.end));

/** A backslash escapes punctuation, and at the end of a line it breaks the line. */
function backslash(raw: string, at: number, builder: InlineBuilder): number {
  const next = raw[at + 1];
  if (next === undefined || next === '\n') {
    builder.lineBreak();
    return at + 1;
  }
  if (!'*_[]|#<>~`()!-.&$'.includes(next)) return builder.character(at);
  return builder.character(at, 2, next);
}

/** An address in angle brackets. */
function autolink(raw: string, at: number, builder: InlineBuilder): number | null {
  const match = raw[at] === '<' ? /^<(https?:\/\/[^\s<>]{1,2000})>/i.exec(raw.slice(at, at + 2048)) : null;
  if (!match) return null;
  const end = at + match[0].length;
  builder.openLink({ start: at + 1, end: end - 1 });
  for (let inner = at + 1; inner < end - 1; inner += 1) builder.character(inner);
  builder.closeLink();
  return end;
}

/** Links as reStructuredText writes them, which is mixed with Markdown: `` `words <https://…>`_ ``. */
function* restructuredLinks(raw: string): Generator<[number, MarkdownLink]> {
  for (const match of raw.matchAll(
    /`([^`<>]{1,400}?)\s+<(https?:\/\/[^\s<>`]{1,2000})>`__?(?![\p{L}\d])/gu,
  )) {
    const [whole, words = '', address = ''] = match;
    const end = match.index + whole.length;
    const to = match.index + whole.lastIndexOf('>');
    yield [
      match.index,
      { close: match.index + 1 + words.length, end, address: { start: to - address.length, end: to } },
    ];
  }
}

function* tagRanges(raw: string): Generator<{ start: number; end: number }> {
  for (let at = raw.indexOf('<'); at >= 0; at = raw.indexOf('<', at + 1)) {
    const tag = findTag(raw, at);
    if (tag) yield { start: at, end: tag.end };
  }
}

/** Code spans and formulas, in which nothing is markup: `mark` for the backticks, `text` for what stays. */
function verbatimRanges(raw: string): {
  readonly verbatim: Map<number, 'mark' | 'text'>;
  /** What stands between the backticks. */
  readonly spans: readonly (RawRange & { readonly kind: 'code' })[];
} {
  const verbatim = new Map<number, 'mark' | 'text'>();
  const spans: (RawRange & { kind: 'code' })[] = [];
  for (const match of raw.matchAll(/(`{1,3})([^`\n]+)\1(?!`)|\$[^\s$](?:[^$\n\\]|\\.)*\$(?!\d)/g)) {
    const ticks = match[1]?.length ?? 0;
    if (ticks > 0)
      spans.push({ kind: 'code', start: match.index + ticks, end: match.index + match[0].length - ticks });
    for (let at = 0; at < match[0].length; at += 1) {
      const mark = at < ticks || at >= match[0].length - ticks;
      verbatim.set(match.index + at, mark ? 'mark' : 'text');
    }
  }
  return { verbatim, spans };
}
