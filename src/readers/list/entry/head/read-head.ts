import { endWithout, type SourceText } from '../../../shared/source-text.js';
import { findAuthors, type FoundAuthors } from '../../lines/list-authors.js';
import { LONG_LINE } from '../../lines/page-text.js';
import { isVenueLike } from '../../lines/venue-like.js';
import { statesAward, statesKind, statesVenue } from './bracket-words.js';
import { withoutLead } from './line-lead.js';
import { withoutTail } from './line-tail.js';
import { splitPlainHead } from '../reference/plain-head.js';
import { startOfUnmarkedVenue } from './unmarked-venue.js';
import { journalBeforeVolume, referenceEnd, startsWithYear } from '../reference/reference-venue.js';
import { surnamesBefore, surnamesBehind } from './surnames.js';
import { titleSetApart, type SetApart } from './title-set-apart.js';
import { behindEditors, type PlainHead } from '../reference/title-end.js';

/** What one line says of a paper. */
export interface PaperHead {
  readonly title: SourceText | null;
  readonly authors: FoundAuthors | null;
  readonly venue: SourceText | null;
  /** The year, where it stands apart from the venue. */
  readonly year: SourceText | null;
  /** The title is set apart by the page, or the authors are sure. */
  readonly sure: boolean;
  /** The page sets the title apart. */
  readonly apart: boolean;
}

/** Reads the line that names a paper: title, perhaps authors before or behind it, perhaps a venue. */
export function readHead(line: SourceText, authorsElsewhere: boolean): PaperHead {
  if (authorsElsewhere) return judge(line, true);
  let head = known.get(line);
  if (!head) {
    head = judge(line, false);
    known.set(line, head);
  }
  return head;
}

const known = new WeakMap<SourceText, PaperHead>();

/** A line without what stands around title and authors, and the title that the page sets apart in it. */
interface Body {
  readonly source: SourceText;
  readonly leading: SourceText | null;
  readonly year: SourceText | null;
  readonly set: SetApart | null;
}

/** Asked for with the authors and without. */
function bodyOf(line: SourceText): Body {
  let body = bodies.get(line);
  if (!body) {
    const { source, venue: leading, year } = withoutLead(withoutTail(line));
    body = { source, leading, year, set: titleSetApart(source) };
    bodies.set(line, body);
  }
  return body;
}

const bodies = new WeakMap<SourceText, Body>();

function judge(line: SourceText, authorsElsewhere: boolean): PaperHead {
  if (line.text.length > LONG_LINE) {
    return { title: null, authors: null, venue: null, year: null, sure: false, apart: false };
  }
  const { source, leading, year, set } = bodyOf(line);
  const led =
    set && set.before === null && set.after === null && !authorsElsewhere ? byPersonAtPlace(set.title) : null;
  if (led) return { title: led.title, authors: led.authors, venue: leading, year, sure: true, apart: true };
  if (set) {
    const { title, before, after } = set;
    const inner = venueAtEnd(title);
    // Links, signs and a venue in brackets may stand between title and authors.
    const lead = after ? withoutLead(after) : null;
    const quoted =
      before !== null && /["“«]\s*$/.test(line.text.slice(0, line.text.indexOf(inner.title.text)));
    const ahead =
      before && !authorsElsewhere
        ? (findAuthors(before, quoted ? 'bibliography' : 'plain') ?? surnamesBefore(before, title))
        : null;
    const isDated = ahead !== null && startsWithYear(ahead.rest?.text ?? '');
    const behind =
      after && lead && !authorsElsewhere && !isDated && !(ahead && isVenueLike(lead.source.clean))
        ? (inBrackets(lead.source) ??
          inBrackets(after) ??
          coauthorsIn(after) ??
          surnamesBehind(after) ??
          findAuthors(lead.source) ??
          findAuthors(after))
        : null;
    const isCited = quoted && before.text.replace(/["“«\s]+$/, '').endsWith(',');
    const authors = isSurer(ahead, behind, isCited) ? ahead : (behind ?? ahead);
    const own = authors?.rest && /\p{L}/u.test(authors.rest.text) ? authors.rest : null;
    const rest = authors ? (own ?? (authors === behind ? null : after)) : after;
    const stated = isDated ? after && referenceEnd(behindEditors(after)).venue : venueIn(rest);
    return {
      title: inner.title,
      authors,
      venue: inner.venue ?? lead?.venue ?? stated ?? leading ?? (authors === behind ? venueIn(before) : null),
      year: isDated
        ? referenceEnd(ahead.rest!).year
        : (year ?? (authors && authors === ahead ? onlyYear(after) : null)),
      sure: true,
      apart: true,
    };
  }
  const plain = authorsElsewhere ? null : splitPlainHead(source);
  if (plain) {
    const inner = venueAtEnd(plain.title);
    const rest = plain.rest ?? plain.authors.rest;
    const stated =
      plain.venue ??
      venueIn(rest) ??
      (plain.year && rest ? referenceEnd(behindEditors(rest)).venue : null) ??
      (plain.sure && rest ? journalBeforeVolume(rest) : null);
    return {
      title: inner.title,
      authors: plain.authors,
      venue: inner.venue ?? stated ?? leading,
      year: plain.year ?? year,
      sure: plain.authors.strength === 'several' || plain.sure === true,
      apart: false,
    };
  }
  const { title, venue } = venueAtEnd(source);
  // The year in brackets may be the end of a venue: `Title. Journal 35(4): 20-34 (2023)`.
  const isYear = venue !== null && /^(?:19|20)\d\d$/.test(venue.text);
  const cut = venue && !isYear ? null : venueBehindStop(isYear ? source : title);
  return {
    title: cut?.title ?? title,
    authors: null,
    venue: cut?.venue ?? venue ?? leading,
    year,
    sure: false,
    apart: false,
  };
}

/**
 * Whether what looks like one person behind the title is a venue: several names stand before it, or one with initials, as in
 * `Lovelace, A.` and `A. Lovelace`, or one that a comma leads from to a title in quotes.
 */
const isSurer = (ahead: FoundAuthors | null, behind: FoundAuthors | null, isCited: boolean): boolean =>
  ahead !== null &&
  ahead.list.score === 1 &&
  (isCited || ahead.strength === 'several' || /^\p{Lu}(?:[^,]{1,40}, \p{Lu})?\./u.test(ahead.source.text)) &&
  behind?.strength !== 'several';

/** A title set apart together with the one who speaks: `Ada Lovelace (London) - Weaving Patterns`. */
function byPersonAtPlace(title: SourceText): PlainHead | null {
  const split = splitPlainHead(title);
  const isFirst = split !== null && title.text.startsWith(split.authors.source.text);
  return isFirst && split.authors.list.authors.some(({ affiliations }) => affiliations.length > 0)
    ? split
    : null;
}

/** The authors in brackets at the start of a text; null when the brackets hold something else. */
function inBrackets(source: SourceText): FoundAuthors | null {
  const [whole, opening = '', inside = ''] = /^(\s*[([])([^()[\]]{3,3000})[)\]]/.exec(source.text) ?? [];
  if (whole === undefined) return null;
  const found = findAuthors(source.slice(opening.length, opening.length + inside.length));
  if (!found || found.strength === 'none' || found.list.score < 0.8) return null;
  return { ...found, rest: found.rest ?? source.slice(whole.length) };
}

/** `(with Ada Lovelace and Charles Babbage)` behind title and venue, as people name those who wrote with them. */
function coauthorsIn(source: SourceText): FoundAuthors | null {
  const match = /[([](?:joint(?:ly)? )?with\s+([^()[\]]{3,1000}?)\.?[)\]]/i.exec(source.text);
  if (!match) return null;
  const start = match.index + match[0].indexOf(match[1]!);
  const found = findAuthors(source.slice(start, start + match[1]!.length));
  const isNamed = found !== null && found.rest === null && found.list.score >= 0.8;
  return isNamed ? { ...found, rest: source.slice(0, match.index) } : null;
}

/** The one year that the end of a reference names, once or more often; null where it names none or several. */
function onlyYear(rest: SourceText | null): SourceText | null {
  const years = [...(rest?.text.matchAll(/(?<![\d./-])(?:19|20)\d\d(?![\d./]\d|\d|\s?[-–—]\s?\d)/g) ?? [])];
  const [first] = years;
  if (!rest || !first || years.some(([year]) => year !== first[0])) return null;
  return rest.slice(first.index, first.index + 4);
}

/** The venue that a remainder states, without the punctuation around it. */
function venueIn(rest: SourceText | null): SourceText | null {
  if (!rest) return null;
  const from = /^[\s.,;:|/()[\]–—·•-]*/.exec(rest.text)![0].length;
  const body = withoutTail(rest.slice(from));
  const to = endWithout(body.text, body.text.length, /[\s.,;:|)\]]/);
  const venue = body.slice(0, body.text.includes('(') ? body.text.length : to);
  return venue.text !== '' && isVenueLike(venue.clean) ? venue : null;
}

/** `Title (KDD 2020)`: the bracket at the end that states a venue or a year. */
function venueAtEnd(source: SourceText): { title: SourceText; venue: SourceText | null } {
  const stripped = trimStop(source);
  const unmarked = startOfUnmarkedVenue(stripped.text);
  if (unmarked > 0) return { title: stripped.slice(0, unmarked), venue: stripped.slice(unmarked) };
  const match = /[([（【]([^()[\]（）【】]{2,90})[)\]）】][.,。]?$/.exec(stripped.text);
  if (!match || match.index < 3) return { title: stripped, venue: null };
  if (statesAward(match[1]!) || statesKind(match[1]!)) return venueAtEnd(stripped.slice(0, match.index));
  if (!statesVenue(match[1]!)) return { title: stripped, venue: null };
  const inside = stripped.slice(match.index + 1, match.index + 1 + match[1]!.length);
  // Links may stand before the bracket as well.
  return { title: venueAtEnd(withoutTail(stripped.slice(0, match.index))).title, venue: inside };
}

/** `Title. NeurIPS 2020`: what stands behind a full stop and states a venue. */
function venueBehindStop(source: SourceText): { title: SourceText; venue: SourceText } | null {
  for (const match of source.text.matchAll(/[.?!]["”]?\s+(?=\S)|,\s+(?=\S)|\s(?:[–—|]|-{1,3})\s/g)) {
    const rest = source.slice(match.index + match[0].length);
    const short = rest.text.length <= 120 && rest.text.split(/\s+/).length <= 14;
    const pages = /^[\d\s,.:–—−-]+$/.test(rest.text) && /\d/.test(rest.text) && /^[.?!]/.test(match[0]);
    const comma = match[0].startsWith(',') || /^\s/.test(match[0]);
    if (
      !short ||
      match.index < 8 ||
      !(pages || isVenueLike(rest.clean)) ||
      (comma && !/(?:19|20)\d\d|['’]\d\d|^(?:arXiv|bioRxiv|medRxiv|CoRR)$/.test(rest.text))
    )
      continue;
    const mark = /^[?!]/.test(match[0]) ? 1 : 0;
    return { title: source.slice(0, match.index + mark), venue: rest };
  }
  return null;
}

/** Drops the pages, the full stop or the comma that a list puts behind a title. */
function trimStop(whole: SourceText): SourceText {
  const pages = /\.\s+\d{1,5}\s?[-–]\s?\d{1,5}$/.exec(whole.text);
  const source = pages ? whole.slice(0, pages.index) : whole;
  const { text } = source;
  const end =
    /(?<!\.)[.,;:]$/.test(text) && !/\b(?:[A-Z]|Inc|Jr|etc|al)\.$/.test(text) ? text.length - 1 : text.length;
  const quoted = /^["“«](.*)["”»]$/.exec(text.slice(0, end));
  return quoted && !/["“”]/.test(quoted[1]!) ? source.slice(1, end - 1) : source.slice(0, end);
}
