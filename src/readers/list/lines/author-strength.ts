import type { AuthorList } from '../../../text/author-list.js';

/** How surely a text lists people: several of them, one, or none. */
export type AuthorStrength = 'several' | 'one' | 'none';

/** How surely a parsed list is one of people. */
export function authorStrength({ authors, score, people, edges, odd }: AuthorList): AuthorStrength {
  const named = edges > 0 && !odd;
  if (authors.length >= 2 && people >= 1 && score >= 0.6 && named) return 'several';
  return authors.length === 1 && score >= 0.8 ? 'one' : 'none';
}
