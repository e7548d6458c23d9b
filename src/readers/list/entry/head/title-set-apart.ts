import { leadsToPaper } from '../../../shared/paper-links.js';
import type { SourceText } from '../../../shared/source-text.js';
import { isAuthorsOnly } from '../../lines/author-lines.js';
import { findAuthors } from '../../lines/list-authors.js';
import { isOnlyLinkWords } from '../../lines/list-labels.js';
import { isVenueLike } from '../../lines/venue-like.js';
import type { Range } from '../reference/dated-run.js';
import { splitPlainHead } from '../reference/split-head.js';
import { withoutLead } from './line-lead.js';
import { surnamesBefore } from './surnames.js';
import { setRanges, type SetRange } from './set-ranges.js';
import { goesOnBehind, goesOnBehindQuote } from './title-continuation.js';
import { canBeTitle, hasWordsOfTitle } from './title-doubts.js';

/** A title that the page sets apart in its line, and what stands around it. */
export interface SetApart {
  readonly title: SourceText;
  readonly before: SourceText | null;
  readonly after: SourceText | null;
}

/** A range that may be the title. */
interface Candidate extends SetRange {
  /** All of it is the name of one person. */
  readonly isName: boolean;
}

/** A candidate in its line. */
interface Place extends SetApart {
  readonly source: SourceText;
  readonly range: Candidate;
  readonly candidates: readonly Candidate[];
}

/** `alone` is a title whose words before it are no part of the paper. */
type Ruling = 'title' | 'alone' | 'none';

/** What decides whether a candidate is the title; the first that has a say is followed, and one without doubts is. */
const RULES: readonly ((place: Place) => Ruling | null)[] = [
  byLinkedPerson,
  byNearerWords,
  // These two have a say on words before a candidate, an alias first: it looks like any other words.
  byAlias,
  byWordsBefore,
  byQuotedStart,
  byWordsBehind,
];

/** The title that the page links, sets in bold or italics, or puts in quotes; null when none is set apart. */
export function titleSetApart(source: SourceText): SetApart | null {
  // Names are linked one by one as well.
  if (isAuthorsOnly({ source }) && source.runs.every(({ kind }) => kind !== 'title')) return null;
  const candidates = candidatesOf(source);
  for (const range of candidates) {
    const place = placeOf(source, range, candidates);
    const ruling = rulingOn(place);
    if (ruling === 'none') continue;
    const { title, before, after } = place;
    return { title, before: ruling === 'alone' ? null : before, after };
  }
  return null;
}

function rulingOn(place: Place): Ruling {
  for (const rule of RULES) {
    const ruling = rule(place);
    if (ruling) return ruling;
  }
  return 'title';
}

/** A link is a surer sign of a title than bold words, quotes or italics, which venues have as well. */
const RANK = { title: 0, link: 1, strong: 2, quote: 3, emphasis: 4 };

/** Where names are linked as well as the title, the words that are no name are the title. */
const candidatesOf = (source: SourceText): Candidate[] =>
  setRanges(source)
    .filter((range) => canBeTitle(source, range))
    .map((range) => ({ ...range, isName: namesOne(source.slice(range.start, range.end)) }))
    .sort((a, b) => Number(a.isName) - Number(b.isName) || RANK[a.kind] - RANK[b.kind] || a.start - b.start);

function placeOf(source: SourceText, range: Candidate, candidates: readonly Candidate[]): Place {
  const quote = range.kind === 'quote' ? 1 : 0;
  const start = range.start - quote;
  const end = range.end + quote;
  return {
    source,
    range,
    candidates,
    title: titleWithin(source, range),
    before: start > 0 ? source.slice(0, start) : null,
    after: end < source.text.length ? source.slice(end) : null,
  };
}

/** What a range holds, without quotes and the stop that belongs to the sentence around them: `["Weaving Patterns."](…)`. */
function titleWithin(source: SourceText, { kind, start, end }: SetRange): SourceText {
  const text = source.text.slice(start, end);
  const quotes = kind === 'quote' ? 0 : 1;
  if (quotes === 1 && !/^["“][^"“”]+["”]$/.test(text)) return source.slice(start, end);
  const isStopped = /[^.\s][.,]$/.test(text.slice(0, text.length - quotes));
  return isStopped ? source.slice(start + quotes, end - quotes - 1) : source.slice(start, end);
}

/** Whether a text is the full name of one person and nothing else. */
function namesOne(source: SourceText): boolean {
  const found = findAuthors(source);
  return found?.strength === 'one' && found.list.score === 1 && found.rest === null;
}

/** A link at one of the people in front of a title that nothing sets apart: `[Ada Lovelace](…), Emmy Noether. Weaving Patterns`. */
function byLinkedPerson({ source, range }: Place): Ruling | null {
  if (!range.isName || range.kind !== 'link' || leadsToPaper(addressOf(source, range))) return null;
  const authors = splitPlainHead(source)?.authors.source.text;
  return authors !== undefined && source.text.startsWith(authors) && range.end <= authors.length
    ? 'none'
    : null;
}

/**
 * Other words that the page sets apart stand right behind the authors, and before what else might be the title: that is a
 * link at the journal, as in `A. Lovelace. *Weaving Patterns in Cloth.* [Nature](…)`.
 */
function byNearerWords({ source, range, before, candidates }: Place): Ruling | null {
  const isNearer = ({ start, end, isName }: Candidate): boolean => {
    if (isName || end > range.start || start === 0) return false;
    if (!hasWordsOfTitle(source.slice(start, end))) return false;
    const authors = findAuthors(source.slice(0, start));
    return authors !== null && authors.strength !== 'none' && !/\p{L}/u.test(authors.rest?.text ?? '');
  };
  return before && candidates.some(isNearer) ? 'none' : null;
}

/** What a paper calls its method, before the title: `Loom2: "…"`. */
const ALIAS = /^[^\s:"“«]{1,24}\s?:\s*["“«]?\s*$/;

/** An alias before a linked title: `Loom2: [Weaving Patterns](…)`. */
function byAlias(place: Place): Ruling | null {
  return place.before && ALIAS.test(place.before.text) && isTagged(place) ? 'alone' : null;
}

/** Words that are no people: surnames, tags, a venue, a bracket or an alias leave a title, others do not. */
function byWordsBefore(place: Place): Ruling | null {
  const { range, title, before, after } = place;
  if (!before || !/[\p{L}\p{N}]/u.test(before.text)) return null;
  if (isOnlyLinkWords(before.text) || findAuthors(before)) return null;
  const isNamed =
    range.kind !== 'emphasis' && hasWordsOfTitle(title) && surnamesBefore(before, title) !== null;
  if (isNamed && isReferenceEnd(after)) return 'title';
  if (isTagged(place)) return 'alone';
  const isBesideTitle =
    isVenueLike(before.clean) ||
    /^[[(].*[\])][\s:<]*$/.test(before.text) ||
    (range.kind === 'quote' && ALIAS.test(before.text));
  return isBesideTitle ? null : 'none';
}

/** Whether a title is followed by nothing, by links, or by a year or venue. */
const isReferenceEnd = (after: SourceText | null): boolean =>
  after === null ||
  !/\p{L}/u.test(after.text) ||
  isVenueLike(withoutLead(after).source.clean) ||
  isOnlyLinkWords(after.text);

/** Words before a linked title are tags of a paper: the link leads to one, is long enough for a title, and ends the line. */
function isTagged({ source, range: { kind, start, end } }: Place): boolean {
  if (kind !== 'link') return false;
  const address = addressOf(source, { start, end });
  const words = source.text.slice(start, end).split(/\s+/);
  const least = ALIAS.test(source.text.slice(0, start)) ? 3 : 4;
  return (
    words.length >= least &&
    /^\p{Lu}/u.test(words[0]!) &&
    !/[\p{L}\p{N}]/u.test(source.text.slice(end)) &&
    leadsToPaper(address)
  );
}

/** Where a link of a line leads; the empty text where none has that range. */
function addressOf(source: SourceText, range: Range): string {
  const link = source.links.find(({ start, end }) => start === range.start && end === range.end);
  return (link && source.address(link.address)?.value) ?? '';
}

/** A title may start with what somebody said, as in `"Why Not?" Reasons and Rhymes`. */
function byQuotedStart({ source, range, before }: Place): Ruling | null {
  return range.kind === 'quote' && before === null && goesOnBehindQuote(source, range.end + 1)
    ? 'none'
    : null;
}

/** The title goes on behind what is set apart, as in a bold name followed by a colon: `**Loom2**: Weaving Patterns`. */
function byWordsBehind({ source, range, title, after }: Place): Ruling | null {
  const { kind } = range;
  const ended = /[.?!]$/.test(title.text) || (hasWordsOfTitle(title) && isFollowedByRun(source, range));
  return after && !ended && goesOnBehind(after, kind === 'title' || kind === 'link') ? 'none' : null;
}

/** Whether other words that are set apart stand right behind, as in `*Weaving Patterns in Cloth* *Annals of Looms*, 2020`. */
const isFollowedByRun = ({ text, runs }: SourceText, { end }: Range): boolean =>
  runs.some((run) => run.start > end && text.slice(end, run.start).trim() === '');
