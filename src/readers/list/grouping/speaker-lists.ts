import { parseAuthorList } from '../../../text/author-list.js';
import { looksLikeOrganisation, startsLikeName } from '../../../text/person-likeness.js';
import { withoutLead } from '../entry/head/line-lead.js';
import { withoutTail } from '../entry/head/line-tail.js';
import { flatClass } from '../lines/flat-class.js';
import { traitsOf } from '../lines/line-traits.js';
import type { PageText } from '../lines/page-text.js';
import { isVenueLike } from '../lines/venue-like.js';

/** Fewer lines show no habit of their page. */
const LEAST_LINES = 3;

/** What heads a part of a programme is short, and so are its breaks. */
const MOST_WORDS_OF_HEADING = 2;

/** What stands between who speaks and what about; the stop of an initial does not. */
const BETWEEN = /:\s+|\s[–—|-]{1,3}\s|\t+|(?<=\p{L}{2})\.\s+/u;

/** What people are, which lists of people give behind the names. */
const ROLE =
  /^(?:(?:associate|assistant|full|emeritus|adjunct|senior|general|program(?:me)?|publicity|local|session) )*(?:professor|prof\.|(?:co-?)?chairs?|director|ph\.?d\.?|postdoc|lecturer|research(?:er| scientist)|engineer|scientist|student|dean|head|ceo|cto|(?:co-?)?founder|president|keynote|moderator)(?!\p{L})/iu;

/** Where the people of a line end and its title starts. */
interface SpeakerCut {
  readonly people: { readonly start: number; readonly end: number };
  readonly title: number;
  readonly between: string;
}

const known = new WeakMap<PageText['source'], SpeakerCut | null>();

/** The cut of `Ada Lovelace: Weaving Patterns in Looms`; null for lines that are not written so. */
function cutOf(line: PageText): SpeakerCut | null {
  let cut = known.get(line.source);
  if (cut === undefined) {
    cut = search(line);
    known.set(line.source, cut);
  }
  return cut;
}

function search({ source, hint }: PageText): SpeakerCut | null {
  const body = withoutTail(withoutLead(source).source).text;
  const from = source.text.indexOf(body);
  const between = BETWEEN.exec(body);
  if (hint !== null || !between || from < 0) return null;
  const people = body.slice(0, between.index);
  const title = body.slice(between.index + between[0].length);
  if (!startsLikeName(people) || !isTitle(title)) return null;
  const list = parseAuthorList(people);
  if (list.authors.length === 0 || list.score < 0.9 || list.people < list.authors.length) return null;
  const start = from + between.index + between[0].length;
  return { people: { start: from, end: from + between.index }, title: start, between: between[0].trim() };
}

function isTitle(text: string): boolean {
  const [first = ''] = text.split(',');
  return (
    text.split(/\s+/).length >= 3 &&
    /^["“«]?[\p{Lu}\d]/u.test(text) &&
    !ROLE.test(text) &&
    !looksLikeOrganisation(first) &&
    !isVenueLike(text) &&
    !(startsLikeName(text) && parseAuthorList(text).score >= 0.9)
  );
}

/** Whether most of some lines, from the first to the last such one, name who speaks, always in front of the same mark. */
export function nameSpeakers(lines: readonly PageText[]): boolean {
  const told = lines.filter((line) => {
    const { clean, furniture, label, meta, onlyLinks, prose } = traitsOf(line);
    const isHeading = clean.split(' ').length <= MOST_WORDS_OF_HEADING;
    return !isHeading && !furniture && !label && !meta && !onlyLinks && !prose;
  });
  const cuts = told.map(cutOf);
  const named = cuts.filter((cut) => cut !== null);
  const marks = new Set(named.map(({ between }) => between));
  // The menu of a site stands above its lists, and its foot below.
  const span = cuts.findLastIndex((cut) => cut !== null) - cuts.findIndex((cut) => cut !== null) + 1;
  return named.length >= LEAST_LINES && marks.size === 1 && named.length * 10 >= span * 7;
}

/** A line that names who speaks, as two: the title, and its authors; one that leaves no doubt by itself stays whole. */
export function titleAndSpeakers(line: PageText): readonly PageText[] {
  const cut = cutOf(line);
  if (!cut || flatClass(line) === 'complete') return [line];
  const { source } = line;
  return [
    { ...line, source: source.slice(cut.title), hint: 'title' },
    { ...line, source: source.slice(cut.people.start, cut.people.end), gap: 0, hint: 'authors' },
  ];
}

/** Lines, those that name who speaks as two each, where most do. */
export const withSpeakersApart = (lines: readonly PageText[]): readonly PageText[] =>
  nameSpeakers(lines) ? lines.flatMap(titleAndSpeakers) : lines;
