import type { Extractor } from '../plugin.js';
import { remembered } from '../structures/memo.js';
import { isPreprintServer } from '../text/preprint-server.js';
import { findVenue, findVenueOfField, seriesNamed } from '../text/venue.js';

/** What fields name recurs from record to record. */
const venueNamed = remembered(findVenueOfField, 10_000);

/** What says of a venue that the paper is not there. */
const NOT_THERE = /\b(?:withdrawn|(?:desk )?rejected)\b/i;
const ACCEPTED = /\b(?:accepted|published|appear)/i;

/** The venue that the record's own field names, unless it is a server for preprints, else the one that the comment states. */
export const venue: Extractor<'venue'> = {
  name: 'venue',
  extract({ venue: named, year, comment }) {
    if (named && !isPreprintServer(named.value)) {
      const known = venueNamed(named.value);
      const own = year === null ? null : Number.parseInt(year.value, 10);
      if (!known)
        return { printed: named, series: seriesNamed(named.value) ?? named.value, year: own, track: null };
      return { printed: named, series: known.series, year: known.year ?? own, track: known.track };
    }
    const found = comment && findVenue(comment.value);
    if (!comment || !found) return null;
    if (NOT_THERE.test(comment.value) && !ACCEPTED.test(comment.value)) return null;
    const { start, end, ...stated } = found;
    return { ...stated, printed: comment.part(start, end) };
  },
};
