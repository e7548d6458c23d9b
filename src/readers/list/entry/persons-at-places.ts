import { parseAuthorList } from '../../../text/author-list.js';
import { looksLikeOrganisation } from '../../../text/person-likeness.js';
import type { FieldLine } from './entry-fields.js';
import type { AuthorLine } from './found-people.js';

/** A name and one word, or an institution: `Ada Lovelace, MIT`. */
const PERSON_AT_PLACE = /^(\p{Lu}[^,;:()[\]]{2,60}), ?([^,;:]{2,60})\.?$/u;

/**
 * The first lines below a title where each names one person and, behind a comma, a place: one such line by itself could
 * as well be a list of two people. None where fewer than two lines are written so.
 */
export function personsAtPlaces(fields: readonly FieldLine[]): AuthorLine[] {
  const lines: AuthorLine[] = [];
  for (const field of fields) {
    const { text } = field.source;
    const [, name = '', place = ''] = PERSON_AT_PLACE.exec(text) ?? [];
    const isPlace = !/\s/.test(place) || looksLikeOrganisation(place);
    const list = parseAuthorList(name);
    if (name === '' || !isPlace || list.authors.length !== 1 || list.score < 0.8 || list.people !== 1) break;
    const [author] = list.authors;
    const affiliation = { start: text.indexOf(place, name.length), end: text.length };
    lines.push({
      field,
      found: {
        source: field.source,
        list: { ...list, authors: [{ ...author!, affiliations: [affiliation] }] },
        strength: 'one',
        rest: null,
      },
    });
  }
  return lines.length >= 2 ? lines : [];
}
