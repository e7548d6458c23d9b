import { countWords } from '../../../../text/count-words.js';
import type { InlineRun } from '../../../../text/inline-text.js';
import { leadsToPaper } from '../../../shared/paper-links.js';
import type { SourceText } from '../../../shared/source-text.js';
import { findAuthors, isAuthorsOnly } from '../../lines/list-authors.js';
import { isOnlyLinkWords } from '../../lines/list-labels.js';
import { isNamingLink } from '../../lines/naming-links.js';
import { isVenueLike } from '../../lines/venue-like.js';
import { splitPlainHead } from '../reference/plain-head.js';
import { surnamesBefore } from './surnames.js';
import { isDatedRun, startOfEditors } from '../reference/title-end.js';
import { startsWithSign, withoutLead } from './line-lead.js';
import { withoutTail } from './line-tail.js';

/** A title that the page sets apart in its line, and what stands around it. */
export interface SetApart {
  readonly title: SourceText;
  readonly before: SourceText | null;
  readonly after: SourceText | null;
}

/** The title that the page links, sets in bold or italics, or puts in quotes; null when none is set apart. */
export function titleSetApart(source: SourceText): SetApart | null {
  const { text } = source;
  // Names are linked one by one as well.
  if (isAuthorsOnly({ source }) && source.runs.every(({ kind }) => kind !== 'title')) return null;
  const quotes = [...text.matchAll(/"[^"]{8,300}"|[“«][^"“”«»]{8,300}[”»]/g)].map(({ index, 0: whole }) => ({
    kind: 'quote' as const,
    start: index + 1,
    end: index + whole.length - 1,
  }));
  const ranges = [
    ...source.runs.filter(isTitleRun).filter((run) => !isJournal(source, run)),
    ...source.links
      .filter((link) => !isNamingLink(text, link) && !isLinkedJournal(source, link))
      .map((link) => ({ ...link, kind: 'link' as const })),
    ...quotes,
  ];
  const rank = { title: 0, link: 1, strong: 2, quote: 3, emphasis: 4 };
  const candidates = ranges
    .filter((range) => canBeTitle(source, range))
    // Where names are linked as well as the title, the words that are no name are the title.
    .map((range) => ({ ...range, isName: namesOne(source.slice(range.start, range.end)) }))
    .sort((a, b) => Number(a.isName) - Number(b.isName) || rank[a.kind] - rank[b.kind] || a.start - b.start);
  for (const { kind, start, end } of candidates) {
    const quote = kind === 'quote' ? 1 : 0;
    const title = source.slice(start, end);
    const before = start - quote > 0 ? source.slice(0, start - quote) : null;
    const after = end + quote < text.length ? source.slice(end + quote) : null;
    if (before && candidates.some((other) => isNearer(source, other, start))) continue;
    if (kind === 'link' && before && ALIAS.test(before.text) && isTagged(source, start, end))
      return { title, before: null, after };
    if (
      before &&
      /[\p{L}\p{N}]/u.test(before.text) &&
      !isOnlyLinkWords(before.text) &&
      !findAuthors(before)
    ) {
      const isAlias = kind === 'quote' && ALIAS.test(before.text);
      const isNamed = kind !== 'emphasis' && isLong(title) && surnamesBefore(before, title) !== null;
      if (isNamed && isReferenceEnd(after)) return { title, before, after };
      if (kind === 'link' && isTagged(source, start, end)) return { title, before: null, after };
      if (!isVenueLike(before.clean) && !/^[[(].*[\])][\s:<]*$/.test(before.text) && !isAlias) continue;
    }
    // A title may start with what somebody said, as in `"Why Not?" Reasons and Rhymes`.
    if (kind === 'quote' && before === null && isMoreOfTitle(source, end + 1)) continue;
    const ended = /[.?!]$/.test(title.text);
    if (after && !ended && goesOn(after, kind === 'title' || kind === 'link')) continue;
    return { title, before, after };
  }
  return null;
}

/**
 * Whether other words that the page sets apart stand right behind the authors, and before what else might be the title: that
 * is a link at the journal, as in `A. Lovelace. *Weaving Patterns in Cloth.* [Nature](…)`.
 */
function isNearer(
  source: SourceText,
  { start, end, isName }: { readonly start: number; readonly end: number; readonly isName: boolean },
  behind: number,
): boolean {
  if (isName || end > behind || start === 0 || !isLong(source.slice(start, end))) return false;
  const authors = findAuthors(source.slice(0, start));
  return authors !== null && authors.strength !== 'none' && !/\p{L}/u.test(authors.rest?.text ?? '');
}

/** Whether a text is the full name of one person and nothing else. */
function namesOne(source: SourceText): boolean {
  const found = findAuthors(source);
  return found?.strength === 'one' && found.list.score === 1 && found.rest === null;
}

/** A run by which a page may set a title apart. */
type TitleRun = InlineRun & { readonly kind: 'title' | 'strong' | 'emphasis' };

const isTitleRun = (run: InlineRun): run is TitleRun => ['title', 'strong', 'emphasis'].includes(run.kind);

/** What leads from a title to the volume that holds the paper: `Weaving Patterns. In `. */
const LEADS_TO_VOLUME = /[.?!]["”]?\s+(?:to appear |appear(?:s|ed) )?in:?(?: the)?\s+$/i;

/** Whether a run is the journal, or the volume, behind authors and a title, rather than the title. */
function isJournal(source: SourceText, run: InlineRun): boolean {
  const [lead] = LEADS_TO_VOLUME.exec(source.text.slice(0, run.start)) ?? [];
  if (lead !== undefined) {
    const head = splitPlainHead(source.slice(0, run.start - lead.length + 1));
    return head !== null && isLong(head.title);
  }
  if (run.kind !== 'emphasis') return false;
  const editors = startOfEditors(source.text.slice(0, run.start));
  if (editors > 0) {
    const head = splitPlainHead(source.slice(0, editors + 1));
    return head !== null && isLong(head.title);
  }
  const isLast = !/\p{L}/u.test(withoutTail(source.slice(run.start)).slice(run.end - run.start).text);
  if (!isLast && !isDatedRun(source, run)) return false;
  const { title, year } = splitPlainHead(source.slice(0, run.start)) ?? {};
  return title !== undefined && isLong(title) && (isDatedRun(source, run) || year !== undefined);
}

/** Whether a link is the journal behind authors, a year and a title. */
function isLinkedJournal(
  source: SourceText,
  link: { readonly start: number; readonly end: number },
): boolean {
  if (!isDatedRun(source, link)) return false;
  const { title, year } = splitPlainHead(source.slice(0, link.start)) ?? {};
  return title !== undefined && year !== undefined && isLong(title);
}

/** Fewer words may be the name of anything. */
const isLong = ({ text }: SourceText): boolean => countWords(text) >= 3;

/** Whether a title is followed by nothing, by links, or by a year or venue. */
const isReferenceEnd = (after: SourceText | null): boolean =>
  after === null ||
  !/\p{L}/u.test(after.text) ||
  isVenueLike(withoutLead(after).source.clean) ||
  isOnlyLinkWords(after.text);

/** Words before a linked title are tags of a paper: the link leads to one, is long enough for a title, and ends the line. */
function isTagged(source: SourceText, start: number, end: number): boolean {
  const link = source.links.find((range) => range.start === start && range.end === end);
  const words = source.text.slice(start, end).split(/\s+/);
  const least = ALIAS.test(source.text.slice(0, start)) ? 3 : 4;
  return (
    link !== undefined &&
    words.length >= least &&
    /^\p{Lu}/u.test(words[0]!) &&
    !/[\p{L}\p{N}]/u.test(source.text.slice(end)) &&
    leadsToPaper(source.address(link.address)?.value ?? '')
  );
}

/** What a paper calls its method, before the quoted title: `Loom2: "…"`. */
const ALIAS = /^[^\s:"“«]{1,24}\s?:\s*["“«]?\s*$/;

/** Whether what stands right behind a quotation is the rest of a title: words with nothing between, or behind a colon. */
function isMoreOfTitle(source: SourceText, from: number): boolean {
  if (!/^:?\s+[\p{L}\p{N}"“]/u.test(source.text.slice(from, from + 8))) return false;
  const colon = source.text[from] === ':';
  const rest = source.slice(from + (colon ? 1 : 0));
  if (isVenueLike(rest.clean) || isOnlyLinkWords(rest.text)) return false;
  const authors = findAuthors(rest);
  const named = authors?.strength === 'several' || (!colon && authors?.list.score === 1);
  return !named || (authors?.rest !== null && !isVenueLike(authors?.rest?.clean ?? ''));
}

function canBeTitle(
  source: SourceText,
  { kind, start, end }: { kind: string; start: number; end: number },
): boolean {
  const title = source.slice(start, end);
  const { text, clean } = title;
  if (kind !== 'quote' && namesPeopleBeforeQuote(title)) return false;
  if (kind !== 'quote' && kind !== 'title' && isReference(source, title)) return false;
  const words = clean.split(' ').length;
  const whole = end - start >= source.text.length - 2;
  if (text.length < 4 || (words < 2 && !whole && text.length < 6)) return false;
  if (isVenueLike(clean) && !whole && words <= 8) return false;
  // The page names both.
  if (kind === 'title' && source.runs.some((run) => run.kind === 'authors')) return true;
  const authors = findAuthors(title);
  const linked = kind === 'link' || kind === 'title' || kind === 'quote';
  return (
    !authors ||
    authors.rest !== null ||
    (authors.strength === 'one' &&
      (whole ||
        linked ||
        authors.list.score < 1 ||
        leadsToVenueOrLink(source, start, end) ||
        (kind === 'strong' && leadsToPeople(source, start, end))))
  );
}

/** `Lovelace, A. et al., "Weaving Patterns", 1843`, linked or set apart as a whole: the title is what stands in quotes. */
function namesPeopleBeforeQuote(source: SourceText): boolean {
  const quote = /["“«][^"“”«»]{8,300}["”»]/.exec(source.text);
  return (
    quote !== null && quote.index > 3 && findAuthors(source.slice(0, quote.index), 'bibliography') !== null
  );
}

/** A whole line linked or set apart that is a reference with its year: the title is a part of it. */
function isReference(source: SourceText, part: SourceText): boolean {
  if (part.text.length < source.text.length - 2 || !/(?<!\d)(?:19|20)\d\d(?!\d)/.test(part.text))
    return false;
  const head = splitPlainHead(part);
  return head?.sure === true && isLong(head.title) && part.text.startsWith(head.authors.source.text);
}

/** Whether several people stand behind bold words at the start of a line, with nothing that would join them to a list. */
function leadsToPeople(source: SourceText, start: number, end: number): boolean {
  if (start > 2 || !/^\s+(?!and\s)[\p{L}]/u.test(source.text.slice(end, end + 12))) return false;
  return findAuthors(source.slice(end))?.strength === 'several';
}

/** Whether words at the start of a line have a venue in brackets or links behind them, as titles do and people do not. */
function leadsToVenueOrLink(source: SourceText, start: number, end: number): boolean {
  if (start > 2 || end >= source.text.length) return false;
  const after = source.slice(end);
  const [link] = after.links;
  const linked = link && isNamingLink(after.text, link) && /^[\s[(]*$/.test(after.text.slice(0, link.start));
  return linked === true || withoutLead(after).venue !== null;
}

/** Whether the title goes on behind what is set apart, as in a bold name followed by a colon. */
function goesOn(after: SourceText, linked: boolean): boolean {
  const { text } = after;
  if (startsWithSign(text)) return false;
  if (/^\s*[.,;(|[{—–·]/.test(text) || /^\s+[-–—|]\s/.test(text)) return false;
  if (!/\p{L}/u.test(text)) return false;
  const body = after.slice(/^[\s:–—-]*/.exec(text)![0].length);
  if (isVenueLike(body.clean) || findAuthors(body) || isOnlyLinkWords(body.text)) return false;
  return !linked || /^\s*[:–—-]?\s*\p{Ll}/u.test(text) || /^\s*:/.test(text);
}
