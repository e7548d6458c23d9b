import type { ListStyle } from '../../../text/author-pieces.js';
import type { SourceText } from '../../shared/source-text.js';
import { listedAuthors, SURE_SCORE, type FoundAuthors } from './found-authors.js';

/**
 * `Lovelace, A., & Babbage, C. 1843, ApJ, 12, 3` and `Lovelace, Ada, and Charles Babbage. 1843.`: several people in front
 * of a year, as astronomers and the Chicago Manual of Style cite.
 */
export const foundBeforeYear = (body: SourceText, style: ListStyle): FoundAuthors | null =>
  severalBefore(body, /\s(?:19|20)\d\d[a-z]?,\s|\.\s(?:19|20)\d\d[a-z]?\.(?:\s|$)/, style);

/** `Lovelace, Ada and Babbage, Charles, 1843`: the year at the end is no part of the last name. */
export const foundBeforeLastYear = (body: SourceText, style: ListStyle): FoundAuthors | null =>
  severalBefore(body, /,\s(?:19|20)\d\d\.?$/, style);

function severalBefore(body: SourceText, year: RegExp, style: ListStyle): FoundAuthors | null {
  const at = body.text.search(year);
  if (at < 0) return null;
  const found = listedAuthors(body.slice(0, at), body.slice(at), style);
  return found?.strength === 'several' && isSure(found) ? found : null;
}

/** `A Lovelace, C Babbage - Journal of Looms, 1843 - publisher`: below titles in results of Google Scholar. */
const BYLINE = /^([^–]{3,300}?)\s[-‐]\s(?:([^–]{2,120}?),\s)?((?:19|20)\d\d)\s[-‐]\s\S[^,]{1,60}$/u;

export function foundByline(body: SourceText): FoundAuthors | null {
  const [, people, venue = ''] = BYLINE.exec(body.text) ?? [];
  if (people === undefined) return null;
  const end = people.length;
  const rest = body.slice(end + 3, end + 3 + (venue === '' ? 4 : venue.length + 6));
  const found = listedAuthors(body.slice(0, end), rest);
  return found && isSure(found) ? found : null;
}

const isSure = ({ list }: FoundAuthors): boolean => list.score >= SURE_SCORE && list.edges > 0;
