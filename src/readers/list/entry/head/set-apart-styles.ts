import { parseAuthorList } from '../../../../text/author-list.js';
import type { SourceText } from '../../../shared/source-text.js';
import { authorStrength } from '../../lines/author-strength.js';
import { SURE_SCORE, type FoundAuthors } from '../../lines/found-authors.js';
import { headOfReference } from './plain-styles.js';
import { splitPlainHead } from '../reference/split-head.js';
import { referenceEnd, startsWithYear } from '../reference/reference-venue.js';
import { behindEditors } from '../reference/volume-editors.js';
import { authorsBeside } from './authors-beside.js';
import { withoutLead } from './line-lead.js';
import { closingVenue, onlyYear, statedVenue } from './line-venue.js';
import type { HeadLine, PaperHead } from './paper-head.js';

/** A title set apart together with the one who speaks: `**Ada Lovelace (London) - Weaving Patterns**`. */
export function headOfSpeaker({ set, leading, year }: HeadLine, authorsElsewhere: boolean): PaperHead | null {
  if (!set || set.before !== null || set.after !== null || authorsElsewhere) return null;
  const split = splitPlainHead(set.title);
  if (!split || !set.title.text.startsWith(split.authors.source.text)) return null;
  const { title, authors } = split;
  if (!authors.list.authors.some(({ affiliations }) => affiliations.length > 0)) return null;
  return { title, authors, venue: leading, year, sure: true, apart: true };
}

/** A whole reference that is set apart: `[Lovelace, A., & Babbage, C. (1843). Weaving Patterns. *Looms*, 3.](…)`. */
export function headOfReferenceSetApart(line: HeadLine, authorsElsewhere: boolean): PaperHead | null {
  const { set } = line;
  if (!set || set.before !== null || set.after !== null) return null;
  const head = headOfReference({ ...line, source: set.title }, authorsElsewhere);
  const isWhole =
    head !== null &&
    head.year !== null &&
    head.year !== line.year &&
    head.authors?.strength === 'several' &&
    set.title.text.startsWith(head.authors.source.text);
  return isWhole ? { ...head, apart: true } : null;
}

/** A title set apart together with its people: `[Weaving Patterns, by Ada Lovelace and Emmy Noether](…)`. */
export function headOfTitleWithByline(
  { set, leading, year }: HeadLine,
  authorsElsewhere: boolean,
): PaperHead | null {
  if (!set || set.before !== null || authorsElsewhere) return null;
  const [whole = '', people = ''] = BYLINE.exec(set.title.text) ?? [];
  const end = set.title.text.length - whole.length;
  if (people === '' || end < LEAST_TITLE) return null;
  const source = set.title.slice(set.title.text.length - people.length);
  const list = parseAuthorList(source.text);
  // A comma or several last names say that no word of the title stands behind `by`.
  const isNamed = list.score >= SURE_SCORE && list.people > 0;
  const areSurnames = whole.startsWith(',') && SURNAMES.test(people);
  if (list.odd || !(isNamed || areSurnames)) return null;
  const authors: FoundAuthors = { source, list, strength: authorStrength(list), rest: null };
  return { title: set.title.slice(0, end), authors, venue: leading, year, sure: true, apart: true };
}

const BYLINE = /,? by (\p{Lu}[^:?!]*)$/u;
const SURNAMES = /^\p{Lu}[\p{L}'’-]+(?:, \p{Lu}[\p{L}'’-]+)*,? (?:and|&) \p{Lu}[\p{L}'’-]+$/u;
const LEAST_TITLE = 8;

/** A title set apart, with people before or behind it: `[Weaving Patterns](…), Ada Lovelace, Emmy Noether`. */
export function headOfTitleSetApart(line: HeadLine, authorsElsewhere: boolean): PaperHead | null {
  const { set, leading, year } = line;
  if (!set) return null;
  const { before, after } = set;
  const closing = closingVenue(set.title);
  const lead = after && withoutLead(after);
  const { ahead, behind } = authorsElsewhere
    ? { ahead: null, behind: null }
    : authorsBeside(line.whole, set, closing.title, lead);
  const head = { title: closing.title, authors: ahead ?? behind, sure: true, apart: true };
  const told = closing.venue ?? lead?.venue ?? null;
  if (ahead?.rest && startsWithYear(ahead.rest.text)) {
    const cited = after && referenceEnd(behindEditors(after)).venue;
    return { ...head, venue: told ?? cited ?? leading, year: referenceEnd(ahead.rest).year };
  }
  if (ahead) {
    const venue = told ?? statedVenue(worded(ahead.rest) ?? after) ?? leading;
    return { ...head, venue, year: year ?? onlyYear(after) };
  }
  const venue = told ?? statedVenue(behind ? worded(behind.rest) : after) ?? leading ?? statedVenue(before);
  return { ...head, venue, year };
}

/** A text with letters; null for punctuation and figures. */
const worded = (source: SourceText | null): SourceText | null =>
  source && /\p{L}/u.test(source.text) ? source : null;
