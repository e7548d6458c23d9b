import type { App } from './app.js';
import { tallies, type Tally } from './visibility.js';

/** How many nodes of this view are of each series of venues, by its place, and how many of these are visible. */
export function tallyVenues(app: App): Map<number, Tally> {
  const venues = app.venues();
  return venues ? tallies(venues.ofNodes, app.visibility().mask, (place) => place) : new Map();
}
