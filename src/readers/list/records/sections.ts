import type { Traced, TracedText } from '../../../model/traced.js';
import { findVenue } from '../../../text/venue.js';
import { editionOfSession, isPlace, isSessionHeading } from '../../shared/page-furniture.js';
import type { SourceText } from '../../shared/source-text.js';
import { headsInvitation } from './no-paper.js';
import { yearOf } from './list-record.js';
import { kindOfSection, type SectionKind } from './section-words.js';

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
      kind: isSession && !headsInvitation(text) ? 'papers' : kindOfSection(text),
      words: text.toLowerCase(),
    });
    this.fresh = isSession;
    if (isSession) this.place = null;
    return isSession ? 'session heading' : 'heading';
  }

  /** Takes a line under a session heading as its place; false when it is none. */
  takePlace(source: SourceText): boolean {
    // With the number of a board it is the place of one poster.
    if (!this.fresh || !isPlace(source.clean) || /#\s?[A-Z]{0,2}-?\d+$/.test(source.clean)) return false;
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

const plain = (field: TracedText | null): Traced | null => field && { value: field.value, at: field.at };
