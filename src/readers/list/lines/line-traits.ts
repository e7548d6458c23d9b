import { remembered } from '../../../structures/memo.js';
import { NO_AUTHORS, parseAuthorList, type AuthorList } from '../../../text/author-list.js';
import { WITHHELD } from '../../../text/author-pieces.js';
import { findLinks } from '../../../text/link.js';
import {
  isCityAndCountry,
  isCountry,
  looksLikeOrganisation,
  startsLikeName,
} from '../../../text/person-likeness.js';
import { isProse } from '../../../text/prose.js';
import { findVenue } from '../../../text/venue.js';
import { isFurniture, isSessionHeading, isTimeLine } from '../../shared/page-furniture.js';
import { leadsToPaper } from '../../shared/paper-links.js';
import type { SourceText } from '../../shared/source-text.js';
import type { BlockHint, PageBlock } from '../blocks/page-block.js';
import { isLinkLabel, isOnlyLinkWords, labelOf, type Label } from './list-labels.js';

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

/** How surely a text lists people: several of them, one, or none. */
export type AuthorStrength = 'several' | 'one' | 'none';

export interface LineTraits {
  readonly clean: string;
  readonly label: Label | null;
  /** Nothing but links and words that name them. */
  readonly onlyLinks: boolean;
  readonly authors: AuthorList;
  readonly strength: AuthorStrength;
  readonly prose: boolean;
  /** A venue, a date, page numbers or the like. */
  readonly meta: boolean;
  readonly furniture: boolean;
}

/** The lines of a block. */
export function linesOfBlock(block: PageBlock): readonly PageText[] {
  let lines = linesKnown.get(block);
  if (!lines) {
    lines = block.source
      .lines()
      .map(withoutSlot)
      .flatMap(withoutCells)
      .flatMap(withoutKeywords)
      .map((source, index) => ({
        source,
        block,
        gap: index === 0 ? block.gap : 0,
        joined: index > 0 || block.joined,
        hint: block.hint ?? hintOf(source),
      }));
    linesKnown.set(block, lines);
  }
  return lines;
}

/** The place of a talk in a programme of several days and tracks: day, track and number, as in `1A-2`. */
const SLOT = /^\d{1,2}[A-Z]-\d{1,2}:?\s+(?=\p{Lu})/u;

const withoutSlot = (line: SourceText): SourceText => line.slice(SLOT.exec(line.text)?.[0].length ?? 0);

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
  if (covers('title') > 0.4) return 'title';
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

const known = new WeakMap<SourceText, LineTraits>();

/** Whether a line stands where the authors do and names none, such as `Anonymous` or `12 authors`. */
export const isWithheld = ({ source }: Pick<PageText, 'source'>): boolean => WITHHELD.test(source.clean);

/** What can be said of a line without its neighbours. */
export function traitsOf({ source }: Pick<PageText, 'source'>): LineTraits {
  let traits = known.get(source);
  if (!traits) {
    traits = judge(source);
    known.set(source, traits);
  }
  return traits;
}

/** No line that names a paper is longer; what is can only be a list of very many authors, or running text. */
export const LONG_LINE = 4000;

function judge(source: SourceText): LineTraits {
  const { text, clean } = source;
  if (text.length > LONG_LINE) return judgeLong(text, clean);
  const label = labelIn(text);
  const authors = startsLikeName(text) ? parseAuthorList(text) : NO_AUTHORS;
  return {
    clean,
    label,
    onlyLinks: isOnlyLinks(source),
    authors,
    strength: label || isOnlyLinkWords(text) ? 'none' : authorStrength(authors),
    prose: isProse(clean) && !(authors.authors.length >= 3 && authors.score >= 0.8 && authors.edges > 0),
    meta:
      isMeta(clean) &&
      !linksTitle(source) &&
      !(
        authorStrength(authors) !== 'none' && authors.authors.some((author) => author.affiliations.length > 0)
      ),
    furniture: isFurniture(clean) || isTimeLine(clean),
  };
}

/** Whether words of a line link a paper as its title does: a venue beside them says where it appeared. */
function linksTitle(source: SourceText): boolean {
  return source.links.some((link) => {
    const words = source.text.slice(link.start, link.end).split(/\s+/);
    return (
      words.length >= 3 &&
      !isNamingLink(source.text, link) &&
      leadsToPaper(source.address(link.address)?.value ?? '')
    );
  });
}

/** The label of a line; people under `Name:` are the authors. */
function labelIn(text: string): Label | null {
  const label = labelOf(text);
  if (label === null || !/^names?$/i.test(label.word)) return label;
  return authorStrength(parseAuthorList(text.slice(label.end))) === 'none'
    ? label
    : { ...label, role: 'authors' };
}

function judgeLong(text: string, clean: string): LineTraits {
  const authors = startsLikeName(text) ? parseAuthorList(text) : NO_AUTHORS;
  const strength = authorStrength(authors);
  const rest = { label: labelOf(text), onlyLinks: false, meta: false, furniture: false };
  return { clean, authors, strength, prose: strength !== 'several', ...rest };
}

/** How surely a parsed list is one of people. */
export function authorStrength({ authors, score, people, edges, odd }: AuthorList): AuthorStrength {
  const named = edges > 0 && !odd;
  if (authors.length >= 2 && people >= 1 && score >= 0.6 && named) return 'several';
  return authors.length === 1 && score >= 0.8 ? 'one' : 'none';
}

function isOnlyLinks(source: SourceText): boolean {
  const { text } = source;
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

/** Whether a link is named by what it leads to: a link word, an address, or anything in brackets of its own. */
export function isNamingLink(text: string, link: { start: number; end: number }): boolean {
  const words = text.slice(link.start, link.end).trim();
  // Titles of two words may hold a link word as well; they stand at the start of their line.
  if (isLinkLabel(words, link.start > 2)) return true;
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

const VENUE_START =
  /^(?:in(?::)? )?(?:proc\b|proceedings|advances in|journal of|transactions (?:on|of)|international (?:conference|journal|workshop)|conference on|workshop on|annual (?:conference|meeting)|ieee|acm|arxiv|biorxiv|preprint|in submission|under review|to appear|lncs|phd thesis|technical report|published:?|accepted|forthcoming|pages? \d|pp?\. ?\d|vol\b|symposium on)/i;

/** A journal in abbreviations, with its volume: `J. Mach. Learn. Res. 24`, `Chem. Phys. Lett. 578, 92`. */
const ABBREVIATED =
  /^\p{Lu}\p{Ll}{1,11}\.:?\s+(?:(?:\p{Lu}\p{L}{0,12}\.?:?|and|of|in|the|&)\s+){0,8}(?:\d|in press\b|\((?:submitted|accepted|in press|(?:19|20)\d\d)\))/u;

/** The same behind `J.`, which may be a given name as well: `J. Marcet. 1918`. */
const JOURNAL_OF =
  /^J\.:?\s+\p{Lu}\p{L}{0,12}\.:?\s+(?:\p{Lu}\p{L}{0,12}\.:?\s+(?:(?:\p{Lu}\p{L}{0,12}\.?:?|and|of|in|the|&)\s+){0,7}(?:\d|in press\b|\()|(?!(?:19|20)\d\d)\d)/u;

/** Whether a text starts with the abbreviated name of a journal and its volume. */
export const startsWithJournal = (text: string): boolean => ABBREVIATED.test(text) || JOURNAL_OF.test(text);

const VENUE_WORDS =
  /^(?:proc(?:eedings)?|conference|conf|of|the|on|in|at|and|for|international|annual|workshops?|track|oral|posters?|spotlight|pages?|pp?|vol(?:ume)?|no|ieee|acm|main|findings|long|short|paper|best|award|journal|trans(?:actions)?|symposium|to|appear|accepted|preprint|under|review|highlight|demo|industry|student|abstract|extended|jan\w*|feb\w*|mar\w*|apr\w*|may|june?|july?|aug\w*|sep\w*|oct\w*|nov\w*|dec\w*)$/i;

/** A journal of a few words in full, with volume and number or pages. */
const VOLUME =
  /^(?:[\p{Lu}&][\p{L}-]*|of|and|in|for|the|on|&)(?: (?:[\p{Lu}&][\p{L}-]*|of|and|in|for|the|on|&)){0,8},? vol(?:ume|\.)? ?\d+\b[,.]? ?(?:no|num|issue|iss|pp?|pages)\b/u;

/** Lines are asked for their venue time and again while their page is read. */
const KEPT = 5000;

/** Whether a text states where or when a paper appeared. */
export const isVenueLike = remembered(statesVenue, KEPT);

function statesVenue(text: string): boolean {
  if (text.length > 220 || text.length < 2) return false;
  if (VENUE_START.test(text) || startsWithJournal(text) || VOLUME.test(text)) return true;
  const venue = findVenue(text);
  if (!venue && !/(?<!\d)(?:19|20)\d\d(?!\d)/.test(text)) return false;
  const rest = venue ? `${text.slice(0, venue.start)} ${text.slice(venue.end)}` : text;
  const before = venue ? text.slice(0, venue.start) : '';
  if (otherWords(before) > 1 || /[.?!]\s+\p{Lu}/u.test(venue ? text.slice(0, venue.start + 1) : text))
    return false;
  const words = otherWords(rest);
  return words <= 4 && (venue !== null || ENDS_IN_YEAR.test(text));
}

const ENDS_IN_YEAR = /(?:19|20)\d\d[a-z]?[).,]*(?:\s*\(.{0,30}\))?$|^\(?(?:19|20)\d\d/;

/** Words that venues are not made of. */
const otherWords = (text: string): number =>
  text.split(/[^\p{L}]+/u).filter((word) => word.length > 1 && !VENUE_WORDS.test(word)).length;

/** Whether a line names the places where the authors above it work. */
function areAffiliations(text: string): boolean {
  if (text.length > 400) return false;
  const pieces = text.split(/[,;/]\s*|\s+and\s+(?=\p{Lu})/u).filter((piece) => piece.trim() !== '');
  const places = pieces.filter((piece) => isPlaceOfWork(piece.replace(/^[\s\d*†‡§¶^()]+/, '').trim())).length;
  if (/^[\d*†‡§¶]\s?\p{Lu}/u.test(text)) return places > 0;
  // `University of London, London, UK`
  const address =
    pieces.length <= 4 && isPlaceOfWork(pieces[0] ?? '') && isCountry(pieces.at(-1)?.trim() ?? '');
  return (places > 0 && places === pieces.length) || address || isCityAndCountry(text);
}

/** Words without a capital, other than short ones, in the name of an institution; sentences have more. */
const MOST_SMALL_WORDS = 2;

/** Institutions are named at the start or the end of their names; in titles the words stand anywhere. */
const isPlaceOfWork = (text: string): boolean =>
  looksLikeOrganisation(text) &&
  text.split(' ').filter((word) => /^\p{Ll}{4}/u.test(word)).length <= MOST_SMALL_WORDS &&
  (/^(?:the )?(?:universi\p{L}*|institut\p{L}*|department|dept|school|faculty|college|laborator\p{L}*|lab|cent(?:er|re)|academy|max planck|google|microsoft|meta|amazon|nvidia|ibm|apple)\b(?!-|.*\d)/iu.test(
    text,
  ) ||
    /(?:universi\p{L}*|institut\p{L}*|laborator\p{L}*|labs?|research|inc|corp|college|academy|cent(?:er|re)|schools?|hospital|polytechnic\p{L}*|ai|technology)\.?$/iu.test(
      text,
    ) ||
    text.split(' ').length <= 2);

/** Pictures before what a line says, such as that of a cup before `Best Paper`. */
const PICTURES = /^(?:[\p{Extended_Pictographic}\ufe0f\s]+)(?=\p{L})/u;

function isMeta(line: string): boolean {
  const text = line.replace(PICTURES, '');
  return (
    isVenueLike(text) ||
    areAffiliations(text) ||
    isSessionHeading(text) ||
    /^(?:pages?|pp\.?)?[\d\s.,:;()#/–—−-]+$/i.test(text) ||
    /^(?:paper|poster|submission|talk|abstract) ?(?:id|no\.?|number)?\s?[:#]?\s?[a-z]?\d{1,6}$/i.test(text) ||
    /^\d{1,2}:\d{2}\s?[-–—]\s?\d{1,2}:\d{2},? (?:paper|poster|talk|subsession)\b.{0,60}$/i.test(text) ||
    // The code of a kind of paper.
    /^[A-Z]{2,4}\d{0,3}$/.test(text) ||
    /^(?:#?\d+|(?:no|[\d.,]+) ?(?:views?|citations?|likes?|downloads?|reads?|code implementations?))$/i.test(
      text,
    ) ||
    /^(?:hall|halle|room|ballroom|(?:[a-z]+ )?salon|exhibit|poster|arch|west|east|north|south|great hall|level|booth|board)\b.{0,50}(?:#?\s?\d+|\b[a-z](?:-[a-z])?)$/i.test(
      text,
    ) ||
    /^\d{1,2} (?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\p{L}*\.? (?:19|20)\d\d\b.{0,60}$/iu.test(
      text,
    ) ||
    /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b.{0,50}\d/i.test(text) ||
    /^(?:everyone|revisions|bibtex|readers|research-article|article|short paper|long paper|extended abstract|open access|free access|(?:best|distinguished|outstanding) (?:student )?(?:paper )?(?:award.{0,30}|paper.{0,30})|honou?rable mention(?: award)?|\d+ (?:replies|reply)|\d{1,3} ?(?:m|mins?|minutes)|oral|poster|spotlight|show bibtex|show details|findings|main conference|full paper|demo paper|invited talk|(?:conference|journal|workshop) (?:paper|article)|book chapter|thesis|full-text available)s?$/i.test(
      text,
    )
  );
}
