import { parseAuthorList, type AuthorList } from '../../../text/author-list.js';
import type { ListStyle } from '../../../text/author-pieces.js';
import { startsLikeName } from '../../../text/person-likeness.js';
import { endWithout, type SourceText } from '../../shared/source-text.js';
import { authorStrength, type AuthorStrength } from './author-strength.js';
import { startsWithDatedJournal, startsWithJournal } from './journal-forms.js';
import { markedAuthors } from './marked-authors.js';
import { isNamingLink } from './naming-links.js';
import { LONG_LINE } from './page-text.js';
import { isVenueLike } from './venue-like.js';

/** A list of authors found at the start of a text, with what stands behind it. */
export interface FoundAuthors {
  readonly source: SourceText;
  readonly list: AuthorList;
  readonly strength: AuthorStrength;
  readonly rest: SourceText | null;
}

const LEADING = /^[\s.,:;|·•–—\-/)\]}>]*(?:by:?\s+|(?:joint(?:ly)? |joint work )?with\s+|authors?:\s*)?/i;
/** Where a list of authors can end: at a stop, a dash, a bar, a bracket, or a word that venues start with. */
const ENDS =
  /[.;:|/]\s+|\s[–—-]+\s|\s+(?=[[({])|,\s+(?=(?:in|proc|arxiv|neurips|nips|icml|iclr|cvpr|iccv|eccv|acl|emnlp|naacl|aaai|ijcai|kdd|www|(?:19|20)\d\d)\b)|\s+(?=(?:in proc|in the|proceedings|arxiv|preprint)\b)|\n/gi;

/** Characters of prefixes that are weighed; lists have few places where they could end. */
const EFFORT = 8000;

/**
 * Finds the authors at the start of a text, behind punctuation. The whole text is tried first, then its prefixes up to
 * each place where such a list can end.
 */
export function findAuthors(source: SourceText, style: ListStyle = 'plain'): FoundAuthors | null {
  if (style !== 'plain') return search(source, style);
  let found = known.get(source);
  if (found === undefined) {
    found = search(source, style);
    known.set(source, found);
  }
  return found;
}

const known = new WeakMap<SourceText, FoundAuthors | null>();

function search(source: SourceText, style: ListStyle): FoundAuthors | null {
  if (source.text.length > LONG_LINE) return judged(source, null);
  const trimmed = withoutNamingLinks(source);
  const bracket = /^\s*\(([^()]{8,})\)\s*$/.exec(trimmed.text);
  if (bracket) {
    const start = trimmed.text.indexOf('(') + 1;
    return search(trimmed.slice(start, start + bracket[1]!.length), style);
  }
  const from = LEADING.exec(trimmed.text)![0].length;
  const body = trimmed.slice(from);
  if (!startsLikeName(body.text)) return null;
  const dated = beforeYear(body, style) ?? foundByline(body);
  if (dated) return dated;
  const whole = judged(body, null, style);
  // Authors set in italics, and a venue behind them that might be the last word of a name.
  const set = body.runs.find(
    ({ kind, start, end }) => kind === 'emphasis' && start <= 1 && end < body.text.length,
  );
  const behind = set && stripLead(body.slice(set.end));
  if (set && behind && isVenueLike(behind.clean)) {
    const cut = judged(body.slice(0, set.end), body.slice(set.end), style);
    if (cut && cut.list.score >= 0.8) return cut;
  }
  const ended = beforeLastYear(body, style);
  if (ended) return ended;
  if (whole && whole.list.score >= 0.8 && whole.list.edges > 0) return whole;
  for (const { kind, start, end } of body.runs) {
    // Authors or venue set in italics: the run ends where the list does.
    if (kind === 'strong' || kind === 'code' || kind === 'title') continue;
    const cut =
      start <= 1
        ? judged(body.slice(0, end), body.slice(end))
        : judged(body.slice(0, start), body.slice(start));
    if (cut && cut.list.score >= 0.8) return cut;
  }
  let best: FoundAuthors | null = null;
  let weighed = 0;
  for (const match of body.text.matchAll(ENDS)) {
    const initial = endsInInitial(body.text, match.index, match[0]);
    const behind = body.text.slice(match.index + match[0].length);
    // The stop of an initial ends a list only before a bracket, before a journal with its date, or where names end in initials.
    const isInside =
      initial &&
      !/^[([]/.test(behind) &&
      !startsWithDatedJournal(behind) &&
      !isEndOfInverted(body.text.slice(0, match.index), behind);
    if (match.index < 3 || isInside) continue;
    const end = match.index + (initial ? 1 : 0);
    weighed += match.index;
    if (weighed > EFFORT) break;
    const rest = body.slice(match.index + (/^[.;:|/]/.test(match[0]) ? 1 : 0));
    // `Lovelace, A., ... & Babbage, C.`: the list goes on.
    if (/^\s*(?:&|and\s)/i.test(rest.text)) continue;
    const found = judged(body.slice(0, end), rest, style, body);
    if (!found || found.list.score < 0.75) continue;
    if (match[0].startsWith(';') && startsWithPerson(rest)) continue;
    const longer = !best || found.list.authors.length > best.list.authors.length;
    if (longer || isVenueLike(rest.clean)) best = found;
    if (isVenueLike(rest.clean.replace(/^[\s.,;:(|–—-]+/, ''))) break;
  }
  if (whole && best && isRestPeople(whole, best)) return whole;
  if (best && best.strength !== 'none') return best;
  return whole && whole.strength !== 'none' ? whole : null;
}

/**
 * `Lovelace, A., & Babbage, C. 1843, ApJ, 12, 3` and `Lovelace, Ada, and Charles Babbage. 1843.`: several people in front
 * of a year, as astronomers and the Chicago Manual of Style cite.
 */
const beforeYear = (body: SourceText, style: ListStyle): FoundAuthors | null =>
  severalBefore(body, /\s(?:19|20)\d\d[a-z]?,\s|\.\s(?:19|20)\d\d[a-z]?\.(?:\s|$)/, style);

/** `Lovelace, Ada and Babbage, Charles, 1843`: the year at the end is no part of the last name. */
const beforeLastYear = (body: SourceText, style: ListStyle): FoundAuthors | null =>
  severalBefore(body, /,\s(?:19|20)\d\d\.?$/, style);

function severalBefore(body: SourceText, year: RegExp, style: ListStyle): FoundAuthors | null {
  const at = body.text.search(year);
  if (at < 0) return null;
  const found = judged(body.slice(0, at), body.slice(at), style);
  return found?.strength === 'several' && found.list.score >= 0.8 && found.list.edges > 0 ? found : null;
}

/** `A Lovelace, C Babbage - Journal of Looms, 1843 - publisher`: below titles in results of Google Scholar. */
const BYLINE = /^([^–]{3,300}?)\s[-‐]\s(?:([^–]{2,120}?),\s)?((?:19|20)\d\d)\s[-‐]\s\S[^,]{1,60}$/u;

function foundByline(body: SourceText): FoundAuthors | null {
  const [, people, venue = ''] = BYLINE.exec(body.text) ?? [];
  if (people === undefined) return null;
  const end = people.length;
  const rest = body.slice(end + 3, end + 3 + (venue === '' ? 4 : venue.length + 6));
  const found = judged(body.slice(0, end), rest);
  return found && found.list.score >= 0.8 && found.list.edges > 0 ? found : null;
}

/** A text without the punctuation at its start. */
const stripLead = (source: SourceText): SourceText =>
  source.slice(/^[\s.,;:(|*_–—-]*/.exec(source.text)![0].length);

/** Whether the list goes on behind a semicolon, up to the next one or to a bracket. */
function startsWithPerson(rest: SourceText): boolean {
  const { authors, people } = parseAuthorList(/^[^;(]*/.exec(rest.text)![0]);
  return authors.length === 1 && people === 1;
}

/** What stands behind a prefix may be people as well, whose names look less like names. */
const isRestPeople = (whole: FoundAuthors, { list, rest }: FoundAuthors): boolean =>
  whole.strength === 'several' &&
  whole.list.edges >= 0.4 &&
  whole.list.authors.length > list.authors.length &&
  rest !== null &&
  !isVenueLike(rest.clean.replace(/^[\s.,;:(|–—-]+/, ''));

/** @param body the text that `source` starts, where it goes on: a journal may be cut by the stops of its abbreviations */
function judged(
  source: SourceText,
  rest: SourceText | null,
  style: ListStyle = 'plain',
  body: SourceText = source,
): FoundAuthors | null {
  if (!startsLikeName(source.text) || isVenueLike(source.clean)) return null;
  const list = markedAuthors(source) ?? parseAuthorList(source.text, style);
  if (list.authors.length === 0) return null;
  const venue = list.authors.findIndex(
    ({ start, end }, index) =>
      index > 0 &&
      (startsWithJournal(body.text.slice(start)) ||
        (list.likeness[index]! < 0.8 && isVenueLike(withYear(source, start, end).clean))),
  );
  if (venue > 0) {
    const end = list.authors[venue - 1]!.end;
    const behind = list.authors[venue]!.start;
    return judged(source.slice(0, end), body.slice(behind));
  }
  return { source, list, strength: authorStrength(list), rest };
}

/** A member with the year behind it, which looks like a footnote mark: `January 2024`. */
function withYear(source: SourceText, start: number, end: number): SourceText {
  const year = /^\s(?:19|20)\d\d(?!\d)/.exec(source.text.slice(end, end + 6));
  return source.slice(start, end + (year?.[0].length ?? 0));
}

/** Whether the stop belongs to an initial or to `et al.`; two letters behind a full given name are a surname, as in `Lin Wu.` */
function endsInInitial(text: string, index: number, mark: string): boolean {
  if (!mark.startsWith('.')) return false;
  const before = text.slice(Math.max(0, index - 40), index);
  if (/(?:^|[\s.(-])(?:\p{Lu}|Jr|Sr|Dr|St)$/u.test(before)) return true;
  return (
    /(?:^|[\s.(-])\p{Lu}\p{Ll}$/u.test(before) && !/(?:^|\s)\p{Lu}[\p{L}'’-]+\s\p{Lu}\p{Ll}$/u.test(before)
  );
}

/** `Lovelace, A` in front of a stop: the name is complete, and a word behind it is none of a further name. */
const isEndOfInverted = (before: string, behind: string): boolean =>
  /(?:^|,\s|and\s|&\s|;\s)\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?,\s(?:\p{Lu}\.?[\s-]?)*\p{Lu}$/u.test(
    before.slice(-60),
  ) && /^["“‘]?[\p{Lu}\d][\p{L}\d*]/u.test(behind);

/** Whether a line names editors, who answer for a volume and not for a paper. */
export const namesEditors = (text: string): boolean => /\(\s*(?:eds?\.?|editors?)\s*\)\W*$/i.test(text);

/** Whether a line lists several people and nothing else, but for a venue behind them. */
export function isAuthorsOnly({ source }: { source: SourceText }): boolean {
  const found = findAuthors(source);
  if (!found || found.strength !== 'several') return false;
  return (
    found.rest === null ||
    !/\p{L}/u.test(found.rest.text) ||
    DATED_JOURNAL.test(found.rest.text) ||
    isVenueLike(found.rest.clean.replace(/^[\s.,;:(|–—-]+/, ''))
  );
}

/** `2010, Journal, 12, 3`: a year in front of a name and of a volume or pages. */
export const DATED_JOURNAL =
  /^\s*(?:19|20)\d\d[a-z]?,\s+\p{Lu}[^,]{1,80},\s+(?:\d|pp?\.|vol\b|no\.|eid\b|L\d|arXiv)/u;

/** Whether a line names one person and then the venue, as in `Ada Lovelace; Proceedings of …`. */
export function isPersonWithVenue(source: SourceText): boolean {
  const found = findAuthors(source);
  return (
    found?.strength === 'one' &&
    // A short word such as `On` may start a name or a title.
    found.list.score === 1 &&
    found.rest !== null &&
    isVenueLike(found.rest.clean.replace(/^[\s.,;:(|–—-]+/, ''))
  );
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

/** The people that a label within a line names, as in `Wed 18 Jan 11:35 People: Ada Lovelace`, and what stands before it. */
export function labelledWithin(source: SourceText): { before: SourceText; authors: SourceText } | null {
  const label = /\s(?:people|authors?|speakers?|presenters?):\s+/i.exec(source.text);
  if (!label || label.index > LABEL_BEHIND) return null;
  const authors = source.slice(label.index + label[0].length);
  const { list, rest } = findAuthors(authors) ?? { list: null, rest: null };
  return list && list.score >= 0.8 && rest === null
    ? { before: source.slice(0, label.index), authors }
    : null;
}

/** Such labels stand behind a venue and a time, not behind running text. */
const LABEL_BEHIND = 120;
