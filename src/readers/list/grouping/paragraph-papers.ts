import { looksLikeOrganisation } from '../../../text/person-likeness.js';
import { flatClass } from '../lines/flat-class.js';
import { traitsOf } from '../lines/line-traits.js';
import type { PageText } from '../lines/page-text.js';
import type { FlatSegment } from './flat-segment.js';
import { statesOffice } from './titles-by-one.js';

/** Fewer paragraphs show no habit of their page. */
const LEAST_PARAGRAPHS = 3;

/**
 * Papers of a page that gives each a paragraph, with the people in its first line and the title set apart in the next, as
 * in `Ada Lovelace / *Weaving Patterns* / PDF`; null for other pages. Without the paragraphs nothing tells whether people
 * belong to the title above or below them.
 */
export function paragraphPapers(lines: readonly PageText[]): FlatSegment[] | null {
  const paragraphs = paragraphsOf(lines);
  const papers = new Set(paragraphs.filter(namesPeopleThenTitle));
  const long = paragraphs.filter(({ length }) => length > 1).length;
  if (papers.size < LEAST_PARAGRAPHS || papers.size * 3 < long * 2) return null;
  return paragraphs.flatMap((paragraph): FlatSegment[] =>
    papers.has(paragraph)
      ? [{ lines: paragraph, paper: true, authorsFirst: true }]
      : paragraph.map((line) => ({ lines: [line], paper: false, authorsFirst: true })),
  );
}

/** The lines of paragraphs that tell where people work or what they are, on a page that has several: `**Ada Lovelace** / *Mill End, London*`. */
export function linesOfPeople(lines: readonly PageText[]): ReadonlySet<PageText> {
  const people = paragraphsOf(lines).filter(namesPersonAndPlace);
  return new Set(people.length < LEAST_PARAGRAPHS ? [] : people.flat());
}

/** Lines by the paragraph that they stand in. */
function paragraphsOf(lines: readonly PageText[]): PageText[][] {
  const paragraphs: PageText[][] = [];
  for (const line of lines) {
    if (paragraphs.at(-1)?.[0]!.block === line.block) paragraphs.at(-1)!.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs;
}

function namesPeopleThenTitle([people, title, ...rest]: PageText[]): boolean {
  return (
    people !== undefined &&
    title !== undefined &&
    namesPeople(people) &&
    isTitle(title) &&
    !rest.some((line) => namesPeople(line) || isTitle(line))
  );
}

/** Whether a paragraph is one person, and a place of work or an office set apart. */
const namesPersonAndPlace = ([person, place, ...rest]: PageText[]): boolean =>
  person !== undefined &&
  place !== undefined &&
  rest.length === 0 &&
  flatClass(person) === 'one' &&
  isWhollySetApart(place) &&
  isPlaceOrOffice(place);

const namesPeople = (line: PageText): boolean => ['one', 'authors'].includes(flatClass(line));

/** Shorter words in italics may be anything. */
const LEAST_WORDS = 3;

/** Whether a line is set apart, and says more than where people work or what they are. */
const isTitle = (line: PageText): boolean =>
  isWhollySetApart(line) &&
  line.source.clean.split(' ').length >= LEAST_WORDS &&
  !traitsOf(line).meta &&
  !isPlaceOrOffice(line);

/** Whether a line is set apart from its start to its end. */
const isWhollySetApart = ({ source: { text, runs } }: PageText): boolean =>
  runs.some(({ start, end }) => start <= 1 && end >= text.trimEnd().length - 1);

const isPlaceOrOffice = ({ source: { clean } }: PageText): boolean =>
  looksLikeOrganisation(clean) || looksLikeOrganisation(clean.split(',')[0]!) || statesOffice(clean);
