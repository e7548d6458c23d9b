import { looksLikeOrganisation } from '../../../text/person-likeness.js';
import { isNumberedPlace } from '../../shared/page-furniture.js';
import { isAuthorsOnly, isPersonWithVenue, namesEditors } from './author-lines.js';
import { isCitationLabel } from './citation-label.js';
import { isComplete, isSurelyComplete, namesPaperInCommas, type ShownLine } from './complete-line.js';
import { isWithheld, traitsOf, type LineTraits } from './line-traits.js';
import { LONG_LINE } from './page-text.js';

/** What a line of running lines is, by itself. */
export type FlatClass =
  'start' | 'complete' | 'authors' | 'one' | 'prose' | 'links' | 'skip' | 'label' | 'text';

/** Whether a line of a class can be the title of a paper. */
export const isTitleClass = (kind: FlatClass | undefined): boolean =>
  kind === 'text' || kind === 'start' || kind === 'complete';

/** What tells the class of a line; null where it tells nothing. */
type Rule = (line: ShownLine, traits: LineTraits) => FlatClass | null;

/**
 * The first rule that has a say is followed. What the page says by labels and markup counts more than what its words look like,
 * and cheap signs come before those that read the line as that of a paper.
 */
const RULES: readonly Rule[] = [
  (_, { clean }) => (BIBTEX.test(clean) ? 'skip' : null),
  byLabel,
  ({ hint }) => (hint === 'title' ? 'start' : null),
  (line) => (isWithheld(line) ? 'authors' : null),
  (_, { clean }) => (isCitationLabel(clean) ? 'skip' : null),
  byLength,
  ({ hint }) => (hint === 'abstract' ? 'prose' : null),
  ({ hint }, { onlyLinks }) => (onlyLinks || hint === 'links' ? 'links' : null),
  (_, { furniture, clean }) => (furniture || isNumberedPlace(clean) ? 'skip' : null),
  ({ hint }, { authors }) => (hint === 'authors' && authors.score >= 0.4 ? 'authors' : null),
  (line, { authors }) => (authors.score < 0.9 && namesPaperInCommas(line) ? 'complete' : null),
  byPeopleOnly,
  (line) => (fillsWithAddress(line) ? 'authors' : null),
  (line) => (isSurelyComplete(line) ? 'complete' : null),
  (_, { clean }) => (namesEditors(clean) ? 'skip' : null),
  (line) => (isAuthorsOnly(line) || isPersonWithVenue(line.source) ? 'authors' : null),
  (_, { meta }) => (meta ? 'skip' : null),
  (line) => (isComplete(line) ? 'complete' : null),
  (_, { prose }) => (prose ? 'prose' : null),
  byOnePerson,
];

/** What a line is without its neighbours. */
export function flatClass(line: ShownLine): FlatClass {
  let kind = known.get(line);
  if (!kind) {
    kind = classify(line);
    known.set(line, kind);
  }
  return kind;
}

const known = new WeakMap<ShownLine, FlatClass>();

function classify(line: ShownLine): FlatClass {
  const traits = traitsOf(line);
  for (const rule of RULES) {
    const kind = rule(line, traits);
    if (kind) return kind;
  }
  return 'text';
}

/** A line of an entry in BibTeX, by which a page says how it is cited. */
const BIBTEX = /^@\w+\s*[{(]|^[a-z][\w-]{1,20}\s*=\s*[{"]/i;

/** `Authors: Ada Lovelace`, `Title: Weaving Patterns`. `Title` alone, without a colon, heads a column. */
function byLabel({ source: { text } }: ShownLine, { label }: LineTraits): FlatClass | null {
  if (!label) return null;
  const isWhole = label.end >= text.length;
  if (label.role === 'authors' && !isWhole) return 'authors';
  const isHead = isWhole && !/[:：]/.test(text);
  return label.role === 'title' && !isHead ? 'start' : 'label';
}

/** Lines too long to be looked at closely. */
function byLength({ source }: ShownLine, { strength }: LineTraits): FlatClass | null {
  if (source.text.length <= LONG_LINE) return null;
  return strength === 'several' ? 'authors' : 'prose';
}

/** In what lists people and nothing else no title is set apart; to look for one takes longest there. */
function byPeopleOnly(line: ShownLine, { clean }: LineTraits): FlatClass | null {
  if (!isAuthorsOnly(line) || line.source.runs.some(({ kind }) => kind === 'title')) return null;
  return namesEditors(clean) ? 'skip' : 'authors';
}

/** One person, who may be listed. */
function byOnePerson(line: ShownLine, { strength }: LineTraits): FlatClass | null {
  if (strength !== 'one') return null;
  return isListedPerson(line) ? 'authors' : 'one';
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
