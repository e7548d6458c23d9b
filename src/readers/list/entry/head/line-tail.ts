import { findLinks } from '../../../../text/link.js';
import { anyOf } from '../../../../text/patterns.js';
import type { SourceText } from '../../../shared/source-text.js';
import { isOnlyLinkWords } from '../../lines/list-labels.js';
import { isNamingLink } from '../../lines/naming-links.js';
import { badgeAtEnd } from './code-badges.js';

/** What stands at the end of a line and says nothing of the paper. */
const SIGNS = new RegExp(
  `${anyOf(
    // Signs.
    /[\s|·•,;:–—/&⭐🔥🌟🏆▸▾▶►▼-]+/u,
    // What it won, behind a picture or glued to the title.
    /\s\p{Extended_Pictographic}\ufe0f?\s?(?:best|outstanding|distinguished)\s[\p{L} -]{4,40}/u,
    /(?<=[\p{Ll}\d)?!])distinguished paper(?: award)?/u,
    /\spresented by \p{Lu}\p{Ll}+(?: \p{Lu}\p{L}*\.?){0,2}/u,
    /\s(?:pdf|html|link|video|slides|code) icon/,
    // How many minutes it has: `(20 + 5)`, `(15 min)`.
    /\s\(\d{1,2}(?:\s?\+\s?\d{1,2}|\s?min(?:ute)?s?\.?)\)/,
    // Brackets that hold nothing, or a number of the list.
    /[[(]\s*[)\]]|[([]\s*(?:#\s?[A-Z]{0,6}-?\d{1,6}|\d{1,6})\s*[)\]]/,
    // Kinds and links in square brackets.
    /\[\s*(?:(?:extended|full|long|short|arxiv|journal) version|oral|poster|spotlight|highlight|award|code|paper|pdf|arxiv|link|slides|video|bib|project)\s*\]/,
    /\s\(abstract\)|\s\((?:lightning|spotlight|contributed|oral|poster|short) (?:talk|presentation)s?\)/,
  )}$`,
  'iu',
);

/** A word of the list about the paper behind its links: `Weaving Patterns [link](…) [Looms]`. */
const LAST_TAG = /\s?\[[^[\]]{2,40}\]\s*$/;

/**
 * Link words whose links a copied text has lost, in brackets, perhaps with a remark in brackets of its own, or behind
 * the bracket, the full stop or the year that ends what the paper says: `Weaving Patterns (ICML 2019) Source Code`,
 * `Weaving Patterns - ICML 2019 - DOI`.
 */
const LINK_WORDS = /(\[[^[\]]{2,40}\]|(?<=[)\].?!]\s|(?:19|20)\d\d\s[–—|-]\s)[\p{L}][\p{L} /|,&-]{2,60})$/u;
const LINK_WORDS_LENGTH = 64;

const linkWordsOf = (text: string): string | undefined =>
  LINK_WORDS.exec(text.slice(-LINK_WORDS_LENGTH))?.[1];

/** Whether a text ends in such words in brackets. */
export const endsInLinkWords = (text: string): boolean => {
  const words = linkWordsOf(text);
  return words?.startsWith('[') === true && isOnlyLinkWords(words);
};

/** Where what stands at the end of a line starts; null where nothing does. */
type Tail = (line: SourceText) => number | null;

/** What lists put behind a title. Links are asked before addresses, whose words they may show, and signs last, as they part the others. */
const TAILS: readonly Tail[] = [
  startOfLink,
  startOfTag,
  badgeAtEnd,
  startOfLinkWords,
  startOfAddress,
  startOfSigns,
];

/** Lists put a few of them behind one title, with signs between. */
const MOST = 24;

/** A line without the links, addresses, numbers and signs at its end. */
export function withoutTail(line: SourceText): SourceText {
  let source = line;
  for (let round = 0; round < MOST; round += 1) {
    const start = startOfTail(source);
    if (start === null) return source;
    source = source.slice(0, start);
  }
  return source;
}

function startOfTail(line: SourceText): number | null {
  for (const tail of TAILS) {
    const start = tail(line);
    if (start !== null) return start;
  }
  return null;
}

const isAtEnd = (text: string, end: number): boolean => /^[\s\])}.,;|·•–—-]*$/.test(text.slice(end));

/** A link named by what it leads to: `Weaving Patterns [[pdf](…)]`. */
function startOfLink({ text, links }: SourceText): number | null {
  const link = links.find((range) => range.end > range.start && isAtEnd(text, range.end));
  if (!link || link.start === 0 || !isNamingLink(text, link)) return null;
  return /[[(]+\s*$/.exec(text.slice(0, link.start))?.index ?? link.start;
}

/** A word of the list about the paper behind its links: `Weaving Patterns [link](…) [Looms]`. */
function startOfTag(line: SourceText): number | null {
  const { text } = line;
  const tag = LAST_TAG.exec(text);
  if (!tag) return null;
  const before = text.slice(0, tag.index);
  const isBehindLink = line.links.some((link) => isNamingLink(text, link) && isAtEnd(before, link.end));
  return isBehindLink ? tag.index : null;
}

/** Link words without their links: `Weaving Patterns (ICML 2019) Source Code`. */
function startOfLinkWords({ text }: SourceText): number | null {
  const words = linkWordsOf(text);
  return words !== undefined && words.length < text.length && isOnlyLinkWords(words)
    ? text.length - words.length
    : null;
}

/** What says of an address what is there: `Code: https://…`. */
const ADDRESS_LABEL =
  /(?:[([<]|\b(?:code|paper|pdf|link|url|github|arxiv|project(?: page)?|website)\s*[:：]?\s*)+\s*$/i;

/** A remark behind an address: `Weaving Patterns: https://example.org/1 (printed)`. Figures may be those of a venue. */
const REMARK = /(?<=\S)\s+\([^()\d]{1,30}\)\s*$/;

/** An address in full: `Weaving Patterns, code: https://…`. */
function startOfAddress({ text }: SourceText): number | null {
  const address = findLinks(text).find((range) => isAtEnd(text.replace(REMARK, ''), range.end));
  if (!address || address.start === 0) return null;
  return ADDRESS_LABEL.exec(text.slice(0, address.start))?.index ?? address.start;
}

/** Longer ones say something. */
const SIGNS_LENGTH = 60;

/** Signs, brackets of the list and what a paper won: `Weaving Patterns [Oral] ⭐`. */
function startOfSigns({ text }: SourceText): number | null {
  const [signs] = SIGNS.exec(text.slice(-SIGNS_LENGTH)) ?? [];
  const start = text.length - (signs?.length ?? 0);
  if (signs === undefined || start <= 0 || /^[([]\s*(?:19|20)\d\d\s*[)\]]$/.test(signs)) return null;
  // A dash that closes what another one opened belongs to the title.
  const dash = /^\s?([–—])$/.exec(signs)?.[1];
  return dash !== undefined && text.slice(0, start).split(dash).length % 2 === 0 ? null : start;
}
