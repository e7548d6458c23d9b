import { findLinks } from '../../../../text/link.js';
import { anyOf } from '../../../../text/patterns.js';
import type { SourceText } from '../../../shared/source-text.js';
import { isOnlyLinkWords } from '../../lines/list-labels.js';
import { isNamingLink } from '../../lines/naming-links.js';
import { badgeAtEnd } from './code-badges.js';

/** What stands at the end of a line and says nothing of the paper. */
const TAIL = new RegExp(
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
    /\s\(abstract\)/,
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

/** Whether a text ends in such words in brackets. */
export const endsInLinkWords = (text: string): boolean => {
  const words = LINK_WORDS.exec(text.slice(-LINK_WORDS_LENGTH))?.[1];
  return words?.startsWith('[') === true && isOnlyLinkWords(words);
};

/** A line without the links, addresses, numbers and signs at its end. */
export function withoutTail(line: SourceText): SourceText {
  let source = line;
  for (let round = 0; round < 24; round += 1) {
    const { text } = source;
    const link = source.links.find((range) => range.end > range.start && isAtEnd(text, range.end));
    if (link && link.start > 0 && isNamingLink(text, link)) {
      const opening = /[[(]+\s*$/.exec(text.slice(0, link.start));
      source = source.slice(0, opening ? opening.index : link.start);
      continue;
    }
    const tag = LAST_TAG.exec(text);
    if (
      tag &&
      source.links.some((range) => isNamingLink(text, range) && isAtEnd(text.slice(0, tag.index), range.end))
    ) {
      source = source.slice(0, tag.index);
      continue;
    }
    const badge = badgeAtEnd(source);
    if (badge !== null) {
      source = source.slice(0, badge);
      continue;
    }
    const words = LINK_WORDS.exec(text.slice(-LINK_WORDS_LENGTH))?.[1];
    if (words !== undefined && words.length < text.length && isOnlyLinkWords(words)) {
      source = source.slice(0, text.length - words.length);
      continue;
    }
    const address = findLinks(text).find((range) => isAtEnd(text, range.end));
    if (address && address.start > 0) {
      const label =
        /(?:[([<]|\b(?:code|paper|pdf|link|url|github|arxiv|project(?: page)?|website)\s*[:：]?\s*)+\s*$/i.exec(
          text.slice(0, address.start),
        );
      source = source.slice(0, label ? label.index : address.start);
      continue;
    }
    const tail = TAIL.exec(text.slice(-60));
    const start = tail ? text.length - tail[0].length : 0;
    if (!tail || start <= 0 || /^[([]\s*(?:19|20)\d\d\s*[)\]]$/.test(tail[0])) return source;
    // A dash that closes what another one opened belongs to the title.
    const dash = /^\s?([–—])$/.exec(tail[0])?.[1];
    if (dash !== undefined && text.slice(0, start).split(dash).length % 2 === 0) return source;
    source = source.slice(0, start);
  }
  return source;
}

const isAtEnd = (text: string, end: number): boolean => /^[\s\])}.,;|·•–—-]*$/.test(text.slice(end));
