import { findLinks } from '../../../text/link.js';
import { leadsToPaper } from '../../shared/paper-links.js';
import { endWithout, type SourceText } from '../../shared/source-text.js';
import { isLinkLabel, isOnlyLinkWords, labelOf } from './list-labels.js';
import { isVenueLike } from './venue-like.js';

/** The head of an entry in arXiv's search results: `arXiv:2409.17000 [pdf, other] cs.LG cs.AI`. */
const ARXIV_HEAD = /^arXiv:\s?[\w./-]{7,25} ?\[[a-z, ]{2,40}\](?: [a-z-]{2,8}(?:\.[A-Za-z-]{2,9})?)*$/;

export const isArxivHead = (text: string): boolean => ARXIV_HEAD.test(text);

/** Whether a line is nothing but links and words that name them. */
export function isOnlyLinks(source: SourceText): boolean {
  const { text } = source;
  if (isArxivHead(source.clean)) return true;
  const ranges = [
    ...source.links.filter((link) => isNamingLink(text, link)),
    ...findLinks(text).map(({ start, end }) => ({ start, end })),
  ];
  if (ranges.length === 0) return text.trim() === '' || isOnlyLinkWords(text);
  const rest = withoutRanges(text, ranges);
  return (
    !/[\p{L}\p{N}]/u.test(rest) ||
    isOnlyLinkWords(rest) ||
    (labelOf(rest)?.role === 'link' && rest.length < 40)
  );
}

/** A meeting and its year in one word, by which lists link a paper behind its title: `cvpr20`, `NeurIPS2019`. */
const EDITION = /^\p{L}{3,12}['’]?(?:\d\d|(?:19|20)\d\d)$/u;

/** Whether a link is named by what it leads to: a link word, an address, or anything in brackets of its own. */
export function isNamingLink(text: string, link: { start: number; end: number }): boolean {
  const words = text.slice(link.start, link.end).trim();
  // Titles of two words may hold a link word as well; they stand at the start of their line.
  if (isLinkLabel(words, link.start > 2) || (link.start > 2 && EDITION.test(words))) return true;
  const bracketed =
    (text[link.start - 1] === '[' && text[link.end] === ']') ||
    (words.startsWith('[') && words.endsWith(']'));
  return bracketed && words.length <= 40;
}

function withoutRanges(text: string, ranges: readonly { start: number; end: number }[]): string {
  let rest = '';
  let from = 0;
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    if (start > from) rest += text.slice(from, start);
    from = Math.max(from, end);
  }
  return rest + text.slice(from);
}

/** Whether words of a line link a paper as its title does: a venue beside them says where it appeared. */
export function linksTitle(source: SourceText): boolean {
  return source.links.some((link) => {
    const words = source.text.slice(link.start, link.end);
    return (
      words.split(/\s+/).length >= 3 &&
      !isVenueLike(words) &&
      !isNamingLink(source.text, link) &&
      leadsToPaper(source.address(link.address)?.value ?? '')
    );
  });
}

/** A text without the links at its end that are named by what they lead to. */
export function withoutNamingLinks(source: SourceText): SourceText {
  let { text } = source;
  let end = text.length;
  // Behind the bracket of the last author's place of work no name follows.
  const links = source.links.filter(
    (link) =>
      isNamingLink(text, link) || /[)\]]\s*$/.test(text.slice(Math.max(0, link.start - 4), link.start)),
  );
  for (;;) {
    const trimmed = text.slice(0, endWithout(text, end, /[\s[\]()|,;:·•/&–—-]/u));
    const last = links.find(
      (link) => link.end > link.start && link.start < trimmed.length && link.end >= trimmed.length,
    );
    if (!last) {
      // Brackets that close behind a link word open again; others belong to the text.
      const kept = /^[)\]]/.exec(text.slice(trimmed.length)) ? trimmed.length + 1 : trimmed.length;
      return end === text.length ? source : source.slice(0, Math.max(trimmed.length, Math.min(kept, end)));
    }
    end = last.start;
    text = text.slice(0, text.length);
  }
}
