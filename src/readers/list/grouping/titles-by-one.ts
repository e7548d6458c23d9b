import { looksLikeOrganisation } from '../../../text/person-likeness.js';
import { startsAbstract } from '../../../text/prose.js';
import { readHead } from '../entry/head/read-head.js';
import type { FlatClass } from '../lines/flat-class.js';
import { isAuthorsOnly } from '../lines/author-lines.js';
import { LONG_LINE, type PageText } from '../lines/page-text.js';
import { isVenueLike } from '../lines/venue-like.js';

/** Fewer such lines show no habit of their page. */
const LEAST_TITLES = 3;

/** Shorter ones with a name behind a comma say what somebody is. */
const LEAST_WORDS = 3;

/** What somebody is, as committees and societies list their people. */
const OFFICE =
  /^(?:(?:vice|co|deputy|honorary|general|associate|assistant|programme?)[- ])*(?:president|secretary|treasurer|professor|chair(?:man|woman|person)?|head|director|dean|editor|member|manager|lecturer|coordinator|founder)s? (?:of|for|at|and)\b/i;

/** Whether a text starts with what somebody is. */
export const statesOffice = (text: string): boolean => OFFICE.test(text);

/**
 * Lines that end in one person behind their title, as `Weaving Patterns with Cards, Ada Lovelace (London)` does, or start
 * with one, as `Ada Lovelace. Weaving Patterns with Cards`. A comma before one name, or a stop behind it, means little by
 * itself; where nearly every line of a page is so, it is how the page lists papers.
 */
export function titlesByOne(lines: readonly PageText[], classes: readonly FlatClass[]): ReadonlySet<number> {
  const last = habitOf(endsInPerson, lines, classes);
  if (last.length > 0) return new Set(last);
  // Lives of people are told so as well, but none of theirs names several.
  const isShown =
    lines.filter((line, index) => classes[index] === 'complete' && startsWithPeople(line)).length >=
    LEAST_TITLES;
  return new Set(isShown ? habitOf(startsWithPerson, lines, classes) : []);
}

/** The lines that name a title and one person in one way, where enough do and most lines of the page name a paper by themselves. */
function habitOf(
  namesPaper: (line: PageText) => boolean,
  lines: readonly PageText[],
  classes: readonly FlatClass[],
): number[] {
  const titles = classes.flatMap((kind, index) =>
    kind === 'text' && namesPaper(lines[index]!) ? [index] : [],
  );
  const count = (kind: FlatClass): number => classes.filter((other) => other === kind).length;
  const named = titles.length + count('complete');
  const others = classes.filter((kind, index) => kind === 'text' && isLong(lines[index]!.source)).length;
  const isHabit =
    named >= LEAST_TITLES && (others - titles.length) * 3 <= named && count('authors') * 3 <= named;
  return isHabit ? titles : [];
}

const isLong = ({ clean }: PageText['source']): boolean => clean.split(' ').length >= LEAST_WORDS;

/** Whether the authors of a line stand before its title. */
function startsWithPeople({ source }: PageText): boolean {
  const { title, authors } = readHead(source, false);
  return (
    title !== null &&
    authors !== null &&
    source.text.indexOf(authors.source.text) < source.text.indexOf(title.text)
  );
}

function startsWithPerson(line: PageText): boolean {
  const { source } = line;
  if (source.text.length > LONG_LINE || !startsWithPeople(line)) return false;
  const { title, authors } = readHead(source, false);
  const { score, people } = authors!.list;
  return (
    authors!.strength === 'one' &&
    score === 1 &&
    people === 1 &&
    isLong(title!) &&
    !title!.text.endsWith('。') &&
    !isVenueLike(title!.clean) &&
    !looksLikeOrganisation(title!.clean) &&
    !startsAbstract(title!.clean)
  );
}

function endsInPerson({ source }: PageText): boolean {
  if (source.text.length > LONG_LINE) return false;
  const { title, authors, venue } = readHead(source, false);
  if (!title || authors?.strength !== 'one' || venue !== null || authors.rest !== null) return false;
  const { score, people } = authors.list;
  return (
    score === 1 &&
    people === 1 &&
    source.text.includes(',') &&
    source.text.indexOf(title.text) < source.text.indexOf(authors.source.text) &&
    isLong(title) &&
    !isVenueLike(title.clean) &&
    !looksLikeOrganisation(title.clean) &&
    !statesOffice(title.clean) &&
    !startsAbstract(title.clean) &&
    !isAuthorsOnly({ source: title })
  );
}
