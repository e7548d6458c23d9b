import type { Traced, TracedText } from '../../../model/traced.js';
import { findVenue } from '../../../text/venue.js';
import { editionOfSession, isPlace, isSessionHeading } from '../../shared/page-furniture.js';
import type { SourceText } from '../../shared/source-text.js';
import { isVenueLike } from '../lines/venue-like.js';
import { headsInvitation } from './no-paper.js';
import { yearOf } from './list-record.js';

/** What a heading says of its section. */
type SectionKind = 'papers' | 'people' | 'other' | 'unknown';

const PEOPLE =
  /\b(?:organi[sz]ers?|organi[sz]ing|(?:invited|keynote|plenary) (?:speakers?|talks?)|speakers?|committees?|chairs?|panell?ists?|panel(?! (?:\d|[IVX]+\b))|team|contacts?|people|members|sponsors?|reviewers?|editors?|advisors?|advisory|contributors?|maintainers?|acknowledge?ments?|authors? index)\b/i;
const OTHER =
  /\b(?:important dates|contents?|call for|submissions?|registration|contact|venue|location|licen[cs]e|citation|citing|cite|changelog|news|todo|contribut\w+|about|overview|welcome|faq|links|table of|schedule|program(?:me)?|agenda|awards?(?=\W*$)|travel|hotels?|related (?:resources|lists|repositories)|star history|目录)\b/i;
/** Headings of things that go with papers; titles alone below them are none. */
const THINGS =
  /^\W*(?:(?:useful|other|open[- ]source|additional|more|related) )?(?:resources|tools|software|libraries|packages|toolkits|courses|tutorials|lectures|blogs|blog posts|books|websites)(?: (?:and|&) \p{L}+)?\W*$/iu;
const PAPERS =
  /\b(?:papers?|posters?|orals?|spotlights?|publications?|accepted|articles?|abstracts?|demos?|proceedings|preprints?|conference|journal|talks|contributed|highlights?|survey|main track|findings|论文)\b/i;

interface Heading {
  readonly rank: number;
  readonly session: Traced | null;
  readonly venue: TracedText | null;
  readonly year: Traced | null;
  readonly kind: SectionKind;
  /** As printed, in small letters. */
  readonly words: string;
}

/** The venue that a heading names: all of it, or the edition in front of a session's name. */
function venueOf(source: SourceText): TracedText | null {
  if (!isSessionHeading(source.clean)) return findVenue(source.clean) ? source.field() : null;
  const edition = editionOfSession(source.clean);
  return edition !== null && source.text.startsWith(edition) ? source.field(0, edition.length) : null;
}

/** The headings that are in force at a place of a page. */
export class Sections {
  private readonly stack: Heading[] = [];
  private place: Traced | null = null;
  /** A session heading without a record so far: a place may follow. */
  private fresh = false;

  /** Takes a heading; one of the same or a higher rank ends those before it. */
  enter(source: SourceText, rank: number): string {
    const text = source.clean;
    while (this.stack.length > 0 && this.stack.at(-1)!.rank >= rank) this.stack.pop();
    const isSession = isSessionHeading(text);
    const venue = venueOf(source);
    this.stack.push({
      rank,
      session: isSession ? plain(source.field()) : null,
      venue,
      year: venue || /^\W*(?:19|20)\d\d\W*$/.test(text) ? yearOf(source) : null,
      kind: isSession && !headsInvitation(text) ? 'papers' : kindOf(text),
      words: text.toLowerCase(),
    });
    this.fresh = isSession;
    if (isSession) this.place = null;
    return isSession ? 'session heading' : 'heading';
  }

  /** Takes a line under a session heading as its place; false when it is none. */
  takePlace(source: SourceText): boolean {
    if (!this.fresh || !isPlace(source.clean)) return false;
    this.place = plain(source.field());
    return true;
  }

  /** A record stands under the heading. */
  settle(): void {
    this.fresh = false;
  }

  /** A session was entered and no record stands under it so far. */
  get isFresh(): boolean {
    return this.fresh;
  }

  /** Whether one of the headings in force says just this. */
  isHeading(text: string): boolean {
    return this.stack.some(({ words }) => words === text.toLowerCase());
  }

  get session(): Traced | null {
    return this.find((heading) => heading.session);
  }

  get location(): Traced | null {
    return this.session ? this.place : null;
  }

  get venue(): TracedText | null {
    return this.find((heading) => heading.venue);
  }

  get year(): Traced | null {
    return this.find((heading) => heading.year);
  }

  /** What the innermost heading that says something says. */
  get kind(): SectionKind {
    return this.stack.findLast(({ kind }) => kind !== 'unknown')?.kind ?? 'unknown';
  }

  private find<T>(pick: (heading: Heading) => T | null): T | null {
    for (const heading of [...this.stack].reverse()) {
      const value = pick(heading);
      if (value) return value;
    }
    return null;
  }
}

/** Whether words name a part that people have, such as `Program Chair`, rather than a paper. */
export const namesPeople = (text: string): boolean => PEOPLE.test(text);

/** Whether words name a part of a page that lists neither papers nor people, such as `Important dates`. */
const namesOtherThings = (text: string): boolean => OTHER.test(text) || THINGS.test(text);

/** Parts of the life of a person, as pages of people have them beside publications. */
const LIFE =
  /\breviewed for\W*$|^\W*(?:(?:professional|work|academic|research) )?(?:teaching|education|employment|experience|service|grants|honou?rs|awards|skills|students|activities|positions|appointments|patents|funding)(?: (?:experience|history|and \p{L}+|& \p{L}+))?\W*$/iu;

/** Whether a line without markup heads such a part. */
export const headsLife = ({ source: { clean }, gap }: { source: SourceText; gap: number }): boolean =>
  gap > 0 && LIFE.test(clean);

/** Words behind which a title says what it is about. */
const PREPOSITION = /\s(?:about|by|for|from|in|of|on|under|using|via|with|without)\s/i;

/**
 * Whether a line that might as well be a title heads a part of the page without papers: its first or last word says so,
 * and people are named without a word such as `for`, as in `Privacy for Smart Speakers`.
 */
export function headsPartOfPage(text: string): boolean {
  if (THINGS.test(text)) return true;
  const isAtEdge = (match: RegExpExecArray | null): boolean =>
    match !== null && (match.index <= 1 || match.index + match[0].length >= text.length - 1);
  return isAtEdge(OTHER.exec(text)) || (isAtEdge(PEOPLE.exec(text)) && !PREPOSITION.test(text));
}

/** Who leads a session, in brackets behind its name. */
const CHAIRED = /[([](?:session )?(?:co-?)?chair(?:s|ed by)?\b[^()[\]]*[)\]]/gi;

function kindOf(heading: string): SectionKind {
  if (heading.length > 120) return 'unknown';
  // Whom to write to, as in `chairs@example.org`, and who leads a session is not what stands below.
  const text = heading
    .replace(/\S+@\S+|https?:\S+/g, ' ')
    .replace(CHAIRED, ' ')
    .trim();
  if (namesPeople(text) || LIFE.test(text) || headsInvitation(text)) return 'people';
  if (PAPERS.test(text) || isVenueLike(text)) return 'papers';
  return namesOtherThings(text) ? 'other' : 'unknown';
}

const plain = (field: TracedText | null): Traced | null => field && { value: field.value, at: field.at };
