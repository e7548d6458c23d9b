import { countWords } from '../../../text/count-words.js';
import { isPaperLabel, leadsToPaper } from '../../shared/paper-links.js';
import type { SourceText } from '../../shared/source-text.js';
import { startsWithEdition } from '../entry/head/lead-edition.js';
import { withoutLead } from '../entry/head/line-lead.js';
import type { PaperHead } from '../entry/head/paper-head.js';
import { readHead } from '../entry/head/read-head.js';
import type { FoundAuthors } from './found-authors.js';
import { traitsOf, type LineTraits } from './line-traits.js';
import type { PageText } from './page-text.js';
import { isVenueLike } from './venue-like.js';

/** Lines that name a paper by themselves: title and authors, or a title with what shows it to be one. */

/** What a line shows of itself. */
export type ShownLine = Pick<PageText, 'source' | 'hint'>;

interface Named {
  readonly line: ShownLine;
  readonly traits: LineTraits;
  readonly head: PaperHead;
}

/** Signs of a complete line that hold for lines that look like a venue or like people as well. */
const SURE_SIGNS: readonly ((named: Named) => boolean)[] = [
  isApartWithSeveral,
  isReferenceToOne,
  isLinkedTitle,
  ({ traits, head }) => hasLongTitle(head) && startsWithEdition(traits.clean),
];

/** Signs of it in lines that look like neither. */
const SIGNS: readonly ((named: Named) => boolean)[] = [
  isSureHead,
  ({ line, head }) =>
    head.title !== null &&
    head.venue !== null &&
    head.authors?.strength === 'one' &&
    isAtStart(line, head.authors),
  ({ head }) => head.venue !== null && isSurePerson(head.authors) && hasLongTitle(head),
];

const named = (line: ShownLine): Named => ({
  line,
  traits: traitsOf(line),
  head: readHead(line.source, false),
});

/** Whether a line names a paper in a way that nothing else is written in. */
export function isSurelyComplete(line: ShownLine): boolean {
  const of = named(line);
  return SURE_SIGNS.some((sign) => sign(of));
}

/** Whether a line that is neither people nor a venue names a paper. */
export function isComplete(line: ShownLine): boolean {
  const of = named(line);
  return SIGNS.some((sign) => sign(of));
}

/** A title set apart and several people; running text is one only where it is a reference, which may be as long and end like it. */
function isApartWithSeveral({ traits, head: { apart, authors, venue } }: Named): boolean {
  if (!apart || authors?.strength !== 'several') return false;
  const isDated = venue !== null || /\b(?:19|20)\d\d\b/.test(traits.clean);
  return !traits.prose || (isDated && authors.list.score >= 0.9);
}

/** A title set apart that is linked, and nobody named. */
function isLinkedTitle({ line, traits, head }: Named): boolean {
  return head.apart && head.authors === null && !traits.prose && startsWithLinkedTitle(line.source, head);
}

/** Title and authors of which one is sure: several people, or one with a long title or with others who are not named. */
function isSureHead({ traits, head }: Named): boolean {
  if (!head.sure || !head.title || !head.authors) return false;
  const { strength, list } = head.authors;
  if (strength === 'several') return !traits.prose || list.score >= 0.9;
  if (strength !== 'one') return false;
  return (list.abridged && list.score >= 0.9) || (!traits.prose && hasLongTitle(head));
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

/** `Title. One person. Venue`: nothing but the name stands between. */
const isSurePerson = (authors: FoundAuthors | null): boolean =>
  authors?.strength === 'one' && authors.list.score === 1 && authors.list.people === 1;

/** Whether a line is a title, its authors and their venue with commas between: then only what stands behind the title is people. */
export function namesPaperInCommas(line: ShownLine): boolean {
  const { title, authors, venue, sure } = readHead(line.source, false);
  return (
    sure &&
    title !== null &&
    line.source.text.startsWith(title.text) &&
    !isVenueLike(title.clean) &&
    title.text.split(/\s+/).length >= 4 &&
    venue !== null &&
    authors?.strength === 'several' &&
    authors.list.score >= 0.95
  );
}

/** One person, surname first or with a year behind the name, in front of a title that is set apart. */
function isReferenceToOne({ line, head }: Named): boolean {
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
