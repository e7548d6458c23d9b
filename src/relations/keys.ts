import type { PaperRow, Venue } from '../model/paper.js';
import { slug } from '../text/fold.js';

/** The key of a venue: `venue:iclr:2024`, or `venue:iclr` when no year is said. */
export function venueKey(venue: Venue): string {
  return venue.year === null ? `venue:${slug(venue.series)}` : `venue:${slug(venue.series)}:${venue.year}`;
}

/**
 * The key of a session. Sessions of different conferences share names such as `Poster Session 3`, so the key holds the
 * venue, or the listing when no venue is known.
 */
export function sessionKey(paper: PaperRow): string {
  const listing = paper.sources.find((source) => source.format === 'session-page') ?? paper.sources[0];
  const within = paper.venue
    ? venueKey(paper.venue).slice('venue:'.length).replace(':', '-')
    : slug(listing?.file ?? '');
  return `session:${within}-${slug(paper.session ?? '')}`;
}
