import { countWords } from '../../../text/count-words.js';
import { looksLikeOrganisation } from '../../../text/person-likeness.js';
import { isPaperLabel, leadsToPaper } from '../../shared/paper-links.js';
import type { SourceText } from '../../shared/source-text.js';
import { startsWithEdition } from '../entry/head/lead-edition.js';
import { withoutLead } from '../entry/head/line-lead.js';
import type { PaperHead } from '../entry/head/paper-head.js';
import { readHead } from '../entry/head/read-head.js';
import { isAuthorsOnly, isPersonWithVenue, namesEditors } from './author-lines.js';
import { isCitationLabel } from './citation-label.js';
import { isWithheld, traitsOf } from './line-traits.js';
import type { FoundAuthors } from './found-authors.js';
import { LONG_LINE, type PageText } from './page-text.js';
import { isVenueLike } from './venue-like.js';

/** What a line of running lines is, by itself. */
export type FlatClass =
  'start' | 'complete' | 'authors' | 'one' | 'prose' | 'links' | 'skip' | 'label' | 'text';

/** Whether a line of a class can be the title of a paper. */
export const isTitleClass = (kind: FlatClass | undefined): boolean =>
  kind === 'text' || kind === 'start' || kind === 'complete';

/** What a line shows of itself. */
type ShownLine = Pick<PageText, 'source' | 'hint'>;

/** What a line is without its neighbours. */
export function flatClass(line: ShownLine): FlatClass {
  let kind = known.get(line);
  if (!kind) {
    kind = judge(line);
    known.set(line, kind);
  }
  return kind;
}

const known = new WeakMap<ShownLine, FlatClass>();

/** A line of an entry in BibTeX, by which a page says how it is cited. */
const BIBTEX = /^@\w+\s*[{(]|^[a-z][\w-]{1,20}\s*=\s*[{"]/i;

function judge(line: ShownLine): FlatClass {
  const traits = traitsOf(line);
  if (BIBTEX.test(traits.clean)) return 'skip';
  if (traits.label) {
    const { role, end } = traits.label;
    if (role === 'authors' && end < line.source.text.length) return 'authors';
    // `Title` alone, without a colon, heads a column.
    const isHead = end === line.source.text.length && !/[:：]/.test(line.source.text);
    return role === 'title' && !isHead ? 'start' : 'label';
  }
  if (line.hint === 'title') return 'start';
  if (isWithheld(line)) return 'authors';
  if (isCitationLabel(traits.clean)) return 'skip';
  if (line.source.text.length > LONG_LINE) return traits.strength === 'several' ? 'authors' : 'prose';
  if (line.hint === 'abstract') return 'prose';
  if (traits.onlyLinks || line.hint === 'links') return 'links';
  if (traits.furniture) return 'skip';
  if (line.hint === 'authors' && traits.authors.score >= 0.4) return 'authors';
  if (traits.authors.score < 0.9 && namesPaperInCommas(line, readHead(line.source, false))) return 'complete';
  // In what lists people and nothing else no title is set apart; to look for one takes longest there.
  if (isAuthorsOnly(line) && line.source.runs.every(({ kind }) => kind !== 'title'))
    return namesEditors(traits.clean) ? 'skip' : 'authors';
  if (fillsWithAddress(line)) return 'authors';
  const head = readHead(line.source, false);
  // A reference with its venue may be as long as running text, and end like it.
  const isReference =
    (head.venue !== null || /\b(?:19|20)\d\d\b/.test(traits.clean)) && (head.authors?.list.score ?? 0) >= 0.9;
  if (head.apart && head.authors?.strength === 'several' && (!traits.prose || isReference)) return 'complete';
  if (isReferenceToOne(line, head)) return 'complete';
  if (head.apart && head.authors === null && !traits.prose && startsWithLinkedTitle(line.source, head))
    return 'complete';
  if (hasLongTitle(head) && startsWithEdition(traits.clean)) return 'complete';
  if (namesEditors(traits.clean)) return 'skip';
  if (isAuthorsOnly(line) || isPersonWithVenue(line.source)) return 'authors';
  if (traits.meta) return 'skip';

  if (head.sure && head.title && head.authors) {
    const { strength, list } = head.authors;
    if (strength === 'several' && (!traits.prose || list.score >= 0.9)) return 'complete';
    // A reference to one person and others.
    if (strength === 'one' && list.abridged && list.score >= 0.9) return 'complete';
    if (strength === 'one' && !traits.prose && hasLongTitle(head)) return 'complete';
  }
  if (head.title && head.venue && head.authors?.strength === 'one' && isAtStart(line, head.authors))
    return 'complete';
  if (head.venue && isSurePerson(head.authors) && hasLongTitle(head)) return 'complete';
  if (traits.prose) return 'prose';
  if (traits.strength !== 'one') return 'text';
  return isListedPerson(line) ? 'authors' : 'one';
}

/** Fewer words may be the name of anything. */
const LEAST_WORDS = 3;

/** Whether a title has enough words to be one; in scripts without blanks running text has as many, so the year has to be told. */
const hasLongTitle = ({ title, year }: PaperHead): boolean =>
  title !== null &&
  (title.text.split(/\s+/).length >= LEAST_WORDS ||
    (year !== null && !title.text.includes('。') && countWords(title.text) >= LEAST_WORDS));

/** Whether a line starts with the title that it sets apart, and links the paper by it, or by a word such as `PDF`; a venue behind it says that it is one. */
function startsWithLinkedTitle(source: SourceText, head: PaperHead): boolean {
  const { text, links } = source;
  const { title, venue } = head;
  if (!title || !hasLongTitle(head) || isVenueLike(title.clean)) return false;
  const before = text.slice(0, text.indexOf(title.text));
  return (
    !/\p{L}/u.test(before.replace(/\[[^[\]]{1,40}\]/g, '')) &&
    links.some(({ start, end, address }) => {
      const words = text.slice(start, end).replace(/^[[(\s]+|[\])\s]+$/g, '');
      const isPaper = venue !== null || leadsToPaper(source.address(address)?.value ?? '');
      const isTitle = words.startsWith(title.text) && isPaper;
      return isTitle || isPaperLabel(words);
    })
  );
}

/** One person with a place of several parts, which goes on to the end of the line. */
function fillsWithAddress(line: ShownLine): boolean {
  const { authors, strength } = traitsOf(line);
  const { text } = line.source;
  const [place, ...others] = authors.authors[0]?.affiliations ?? [];
  if (strength !== 'one' || place === undefined || others.length > 0) return false;
  return place.end >= text.length - 1 && text.slice(place.start, place.end).split(',').length >= 3;
}

/** One person, whom a comma or colon behind the name, others who are not named, or the place of work in brackets shows to be of a list. */
function isListedPerson(line: ShownLine): boolean {
  const { authors } = traitsOf(line);
  const { text } = line.source;
  const [place] = authors.authors[0]!.affiliations;
  if (place !== undefined && looksLikeOrganisation(text.slice(place.start, place.end).split(',')[0]!))
    return true;
  // `and 3 other authors` behind the name.
  return authors.score === 1 && (authors.abridged || /[,;:]$/.test(text));
}

/** `Title. One person. Venue`: nothing but the name stands between. */
const isSurePerson = (authors: FoundAuthors | null): boolean =>
  authors?.strength === 'one' && authors.list.score === 1 && authors.list.people === 1;

/** Whether a line is a title, its authors and their venue with commas between: then only what stands behind the title is people. */
const namesPaperInCommas = (line: ShownLine, { title, authors, venue, sure }: PaperHead): boolean =>
  sure &&
  title !== null &&
  line.source.text.startsWith(title.text) &&
  !isVenueLike(title.clean) &&
  title.text.split(/\s+/).length >= 4 &&
  venue !== null &&
  authors?.strength === 'several' &&
  authors.list.score >= 0.95;

/** One person, surname first or with a year behind the name, in front of a title that is set apart. */
function isReferenceToOne(line: ShownLine, head: PaperHead): boolean {
  const { apart, authors, year } = head;
  if (!apart || authors?.strength !== 'one' || authors.list.score < 1) return false;
  const { start, end } = authors.list.authors[0]!;
  const isInverted = authors.source.text.slice(start, end).includes(',');
  return (year !== null || isInverted) && isAtStart(line, authors) && hasLongTitle(head);
}

/** A bibliography's line: one person, then a title, then a venue. */
function isAtStart(line: ShownLine, authors: FoundAuthors): boolean {
  const { clean } = withoutLead(line.source).source;
  return clean.replace(/^[\W\d]+/, '').startsWith(authors.source.clean);
}
