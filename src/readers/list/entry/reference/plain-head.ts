import { parseAuthorList } from '../../../../text/author-list.js';
import {
  isCityAndCountry,
  likeness,
  looksLikeOrganisation,
  startsLikeName,
} from '../../../../text/person-likeness.js';
import { endWithout, type SourceText } from '../../../shared/source-text.js';
import { authorStrength } from '../../lines/author-strength.js';
import { findAuthors, type FoundAuthors } from '../../lines/list-authors.js';
import { isVenueLike } from '../../lines/venue-like.js';
import { gbtReference } from './gbt-reference.js';
import { splitAtInitials } from './list-initials.js';
import { cutsFor, firstSentence, sentenceCuts, startsWithVenue, type PlainHead } from './title-end.js';

/**
 * Tells title from authors in a line that sets neither apart. Each rule is a way in which lists are written; the cut
 * whose author part looks most like people, and whose title least, wins.
 */
export function splitPlainHead(source: SourceText): PlainHead | null {
  const sure = gbtReference(source) ?? byYear(source) ?? splitAtInitials(source);
  if (sure) return sure;
  let best: { head: PlainHead; worth: number } | null = null;
  const cuts = [...bySeparator(source), ...bySentence(source), ...byBracket(source)];
  // Commas stand inside of titles and of lists, so they are the weakest sign of where one ends.
  const isSure = cuts.some(({ authors }) => authors.strength === 'several');
  for (const head of isSure ? cuts : [...cuts, ...byComma(source)]) {
    const worth = worthOf(head);
    if (!best || worth > best.worth) best = { head, worth };
  }
  return best?.head ?? null;
}

/** How well a cut explains its line. */
function worthOf({ title, authors, rest }: PlainHead): number {
  const { list } = authors;
  const words = title.text.split(/\s+/).length;
  return (
    list.score +
    0.5 * list.edges +
    0.3 * (list.people / Math.max(1, list.authors.length)) +
    0.05 * Math.min(10, list.authors.length) -
    (words < 3 ? 0.3 : 0) -
    (rest && /\p{L}/u.test(rest.text) && !startsWithVenue(strip(rest)) ? 0.3 : 0)
  );
}

const strip = (source: SourceText): SourceText =>
  source.slice(/^[\s.,;:([–—-]*/.exec(source.text)![0].length);

/** Those who sign as one, as in `ATLAS Collaboration`. */
const COLLABORATION = /^(?:[Tt]he )?\p{Lu}[\p{L}\d-]*(?: [\p{L}\d-]+){0,3} (?:Collaboration|Consortium)$/u;

/** The whole of a text as a list of people, or null. */
function people(source: SourceText, strict = true): FoundAuthors | null {
  const trimmed = strip(source);
  const listed = trimmed.slice(0, endWithout(trimmed.text, trimmed.text.length, /[\s,;:–—-]/));
  // A bracket around the whole list was opened in front of it.
  const body = /^[^(]*\)$/.test(listed.text) ? listed.slice(0, listed.text.length - 1) : listed;
  if (!startsLikeName(body.text) || isVenueLike(body.clean) || isCityAndCountry(body.clean)) return null;
  const list = parseAuthorList(body.text);
  if (COLLABORATION.test(body.text) && list.authors.length === 1)
    return { source: body, list: { ...list, score: 1, people: 1, edges: 1 }, strength: 'one', rest: null };
  const strength = authorStrength(list);
  if (strength === 'none' || (strict && list.score < 0.75)) return null;
  return { source: body, list, strength, rest: null };
}

/** A year between authors and title, with punctuation behind it. */
const YEAR = /[.,]?\s*\(?\b(?:1[5-9]|20)\d\d[a-z]?\b\)?\s*(?:[.:,]\s+|\.(?=\p{Lu}[\p{Ll} ]))/u;
const YEAR_IN_BRACKETS = /\.?\s\((?:19|20)\d\d[a-z]?\.?\)\s+(?=[\p{Lu}\d"“])/u;
/** The day or month of a meeting beside its year: `(2025, January).`, `(2019, Nov. 12–14).` */
const DATE_IN_BRACKETS =
  /[.,]?\s\((?:19|20)\d\d[a-z]?, \p{Lu}\p{Ll}{2,8}\b[^()\p{Lu}]{0,8}(?:\p{Lu}\p{Ll}{2,8}\b[^()\p{Lu}]{0,4})?\)[.:,]?\s+/u;

/** `Lovelace, A., & Babbage, C. (2020). Title. Venue.` */
function byYear(source: SourceText): PlainHead | null {
  const { text } = source;
  const match = DATE_IN_BRACKETS.exec(text) ?? YEAR.exec(text) ?? YEAR_IN_BRACKETS.exec(text);
  if (!match || match.index < 4) return null;
  // The full stop may be that of an initial.
  const authors = people(source.slice(0, match.index + (match[0].startsWith('.') ? 1 : 0)));
  if (!authors) return null;
  const rest = source.slice(match.index + match[0].length);
  const { title, behind } = firstSentence(rest);
  const year = source.slice(match.index, match.index + match[0].length);
  return { title, authors: { ...authors, rest: null }, rest: behind, year, sure: true };
}

/** A dash, a bar, a tab, a colon, or `by` between both. */
function* bySeparator(source: SourceText): Generator<PlainHead> {
  const { text } = source;
  const cuts = text.matchAll(/\s[–—―|]+\s|\s-{1,3}\s|\s[–—-](?=\S)|\t+|\s\/{1,2}\s|:\s+|\s+by:?\s+|\s{3,}/gi);
  for (const match of [...cuts].slice(0, cutsFor(text))) {
    const left = source.slice(0, match.index);
    const right = source.slice(match.index + match[0].length);
    if (left.text === '' || right.text === '') continue;
    // A dash that touches what stands behind it, as in `Weaving Patterns -Ada Lovelace`.
    if (/^\s[–—-]$/.test(match[0]) && !/^\p{Lu}\p{Ll}/u.test(right.text)) continue;
    const colon = match[0].startsWith(':');
    const first = people(left);
    const isNamed =
      first && (colon ? allNamed(first, right) : first.strength === 'several' || isPlaced(first));
    if (first && isNamed && !people(right)) {
      const { title, behind } = firstSentence(right);
      yield { title, authors: first, rest: behind };
    }
    // Titles of two words may look like a person; several full names behind them tell.
    const second = first && (colon || first.strength === 'several') ? null : findAuthors(right);
    if (!second || second.list.score < 0.75 || second.strength === 'none') continue;
    if (first && (second.strength === 'one' || second.list.score < 0.9)) continue;
    // A colon inside of a title is commoner than one before authors.
    if (colon && (second.strength === 'one' || (second.rest && !isVenueLike(strip(second.rest).clean))))
      continue;
    if (/by/i.test(match[0]) && !isByAuthors(left, second)) continue;
    yield { title: left, authors: second, rest: second.rest, sure: isAtPlace(second) };
  }
}

/** So many of the people behind `by` have full names; some bear one name only, but a title may end in `by Hand` as well. */
const NAMED_BEHIND_BY = 0.75;
const FULL_NAME = 0.8;

/** What people do to a work of others: who did it stands behind `by` and is no author. */
const EDITED = /(?:edited|translated|introduced|compiled|selected|illustrated|reviewed)$/i;

/** Whether `by` stands between a title and its authors. */
const isByAuthors = (title: SourceText, authors: FoundAuthors): boolean =>
  !EDITED.test(title.text) && areNamedBehindBy(authors) && !namesAfterComma(authors);

const areNamedBehindBy = ({ list }: FoundAuthors): boolean =>
  list.people >= list.authors.length * NAMED_BEHIND_BY && list.likeness[0]! >= FULL_NAME;

/** `Hand, Ada Lovelace`: the name behind the comma is whole without the word before it, which ends a title. */
function namesAfterComma({ list, source }: FoundAuthors): boolean {
  const comma = source.text.indexOf(',');
  return list.authors.length === 1 && comma > 0 && people(source.slice(comma + 1))?.list.score === 1;
}

/** One person with something in brackets behind the full name: on the left of a dash it can only be a place. */
const isPlaced = ({ list }: FoundAuthors): boolean =>
  list.authors.length === 1 &&
  list.people === 1 &&
  list.score === 1 &&
  list.authors[0]!.affiliations.length > 0;

/** One person with a place of work behind the name. */
function isAtPlace({ list, source }: FoundAuthors): boolean {
  const [author, ...others] = list.authors;
  const [place] = author?.affiliations ?? [];
  if (!place || others.length > 0 || list.score < 1) return false;
  return looksLikeOrganisation(source.text.slice(place.start, place.end));
}

/** Long lists hold names written without capitals; so many of them are full names all the same. */
const NAMED_OF_MANY = { least: 4, share: 0.75 };

/** Every member is a full name: before a colon, where titles have names of methods, less is not enough for short lists. */
function allNamed({ list, source }: FoundAuthors, right: SourceText): boolean {
  if (list.people >= NAMED_OF_MANY.least) return list.people >= list.authors.length * NAMED_OF_MANY.share;
  if (list.people < list.authors.length) return false;
  // One name may be that of a method, unless a bibliography goes on with the place of the paper.
  const initials = /(?:^|[\s.-])\p{Lu}\.\s/u.test(source.text);
  return list.people >= 2 || initials || /\b(?:19|20)\d\d(?::\s*\d+[-–]\d+)?\W*$/.test(right.text);
}

/** `Title. Authors. Venue` and `Authors. Title. Venue`. */
function* bySentence(source: SourceText): Generator<PlainHead> {
  const cuts = sentenceCuts(source.text);
  const [start] = cuts;
  if (!start) return;
  // A list of people ends in no exclamation.
  const first = start.keep ? null : people(source.slice(0, start.index));
  const behindFirst = source.slice(start.end);
  if (first && (first.strength === 'several' || !people(behindFirst))) {
    const { title, behind } = firstSentence(behindFirst);
    yield { title, authors: first, rest: behind };
  }
  for (const [index, cut] of cuts.entries()) {
    const next = cuts[index + 1];
    // What stands behind the title is a venue, though its abbreviations may look like a name.
    if (isVenueLike(source.slice(cut.end).clean)) break;
    const whole = people(source.slice(cut.end, next?.index));
    const authors = whole ?? (next ? null : findAuthors(source.slice(cut.end)));
    if (!authors || authors.strength === 'none') continue;
    const title = source.slice(0, cut.index + (cut.keep ? 1 : 0));
    yield { title, authors, rest: next && whole ? source.slice(next.end) : authors.rest };
  }
}

/** `Title (Authors)`. */
function* byBracket(source: SourceText): Generator<PlainHead> {
  const { text } = source;
  const open = Math.max(text.lastIndexOf(' ('), text.lastIndexOf(' ['));
  if (open < 4 || !/[)\]]\.?$/.test(text)) return;
  const authors = people(source.slice(open + 2, endWithout(text, text.length, /[)\].]/)));
  // The bracket may hold the place of work of the last author.
  if (authors && !looksLikeOrganisation(authors.source.text) && !endsInName(source.slice(0, open)))
    yield { title: source.slice(0, open), authors, rest: null };
}

/** Whether a full name stands behind the last comma. */
function endsInName(source: SourceText): boolean {
  const comma = source.text.lastIndexOf(',');
  return comma > 0 && people(source.slice(comma + 1))?.list.score === 1;
}

/** Several people with a venue behind them, or with what stands behind their last name and its initials. */
function beforeVenue(source: SourceText): FoundAuthors | null {
  const found = findAuthors(source);
  const isCut =
    found?.strength === 'several' && found.list.people === found.list.authors.length && found.rest !== null;
  return isCut && isVenueLike(strip(found.rest).clean) ? found : null;
}

/** `Ada Lovelace, Charles babbage`: a full name, and others of which some look less like names but are as short. */
function areNames({ text }: SourceText): boolean {
  const members = text.split(/,\s*/);
  const full = members.filter((name) => likeness(name) === 1);
  return (
    full[0] === members[0] &&
    full.length * 2 >= members.length &&
    members.every((name) => name.split(' ').length <= 4)
  );
}

/** `Title, Authors` and `Authors, Title, Venue`. */
function* byComma(source: SourceText): Generator<PlainHead> {
  const { text } = source;
  const commas = [...text.matchAll(/,\s*/g)].slice(0, cutsFor(text));
  for (const match of commas) {
    const left = source.slice(0, match.index);
    if (left.text.split(/\s+/).length < 3) continue;
    const behind = source.slice(match.index + match[0].length);
    const authors = people(behind) ?? beforeVenue(behind);
    if (!authors || authors.list.score < 0.8 || authors.list.people === 0 || people(left) || areNames(left))
      continue;
    yield { title: left, authors, rest: authors.rest };
    break;
  }
  for (const match of [...commas].reverse()) {
    const authors = people(source.slice(0, match.index));
    if (!authors || authors.list.score < 0.9 || (authors.list.people < 2 && !authors.list.abridged)) continue;
    const { title, behind } = firstSentence(source.slice(match.index + match[0].length));
    if (title.text.split(/\s+/).length < 3) continue;
    yield { title, authors, rest: behind };
    break;
  }
}
