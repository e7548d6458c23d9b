import { edgeKey } from '../model/graph-schema.js';
import type { Relation } from '../plugin.js';
import { sessionKey, venueKey } from './keys.js';

/** Venues and sessions, and which paper appeared where. */
export const publication: Relation = {
  name: 'publication',
  nodes: ['venue', 'session'],
  edges: ['PUBLISHED_IN', 'PRESENTED_IN'],
  *relate(corpus) {
    for (const { row } of corpus.papers) {
      if (row.venue) {
        const key = venueKey(row.venue);
        const { name, series, year, track } = row.venue;
        yield { key, kind: 'venue', attributes: { label: name, series, year } };
        yield {
          key: edgeKey('PUBLISHED_IN', row.id, key),
          kind: 'PUBLISHED_IN',
          source: row.id,
          target: key,
          attributes: { track },
        };
      }
      if (row.session !== null) {
        const key = sessionKey(row);
        const label = row.venue ? `${row.session}, ${row.venue.name}` : row.session;
        yield { key, kind: 'session', attributes: { label, name: row.session, location: row.location } };
        yield {
          key: edgeKey('PRESENTED_IN', row.id, key),
          kind: 'PRESENTED_IN',
          source: row.id,
          target: key,
          attributes: {},
        };
      }
    }
  },
};
