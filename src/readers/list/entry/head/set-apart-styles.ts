import type { SourceText } from '../../../shared/source-text.js';
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
