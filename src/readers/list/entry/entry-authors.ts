import { parseAuthorList } from '../../../text/author-list.js';
import { looksLikeOrganisation } from '../../../text/person-likeness.js';
import type { SourceText } from '../../shared/source-text.js';
import { traitsOf } from '../lines/line-traits.js';
import {
  DATED_JOURNAL,
  findAuthors,
  isPersonWithVenue,
  namesEditors,
  type FoundAuthors,
} from '../lines/list-authors.js';
import { isVenueLike } from '../lines/venue-like.js';
import { stripped, type FieldLine } from './entry-fields.js';

/** A labelled list is one of people whatever it looks like. */
export function asAuthors(source: SourceText): FoundAuthors {
  const found = findAuthors(source);
  const { authors } = traitsOf({ source });
  const sure =
    found &&
    found.list.authors.length > 0 &&
    (found.rest === null || isVenueLike(stripped(found.rest).clean));
  return sure ? found : { source, list: authors, strength: 'several', rest: null };
}

/** The lines that hold the authors: the first such line beside the head, and those it goes on in. */
export function authorLines(
  plain: readonly FieldLine[],
  head: FieldLine | null,
  authorsFirst: boolean,
): { field: FieldLine; found: FoundAuthors }[] {
  const candidates = plain.filter(({ source }) => !namesEditors(source.clean));
  const others = candidates.filter((field) => field !== head);
  const at = head ? candidates.indexOf(head) : -1;
  const placed = at >= 0 ? personsAtPlaces(others.slice(at)) : [];
  if (placed.length > 0) return placed;
  let start = others.findIndex((field) => {
    const people = found(field, 'several');
    return people !== null && (!traitsOf(field.line).prose || isCited(people));
  });
  // Groups of people that share a place may be of one.
  while (start > at && start > 0) {
    const above = found(others[start - 1]!, 'one');
    if (!above || !endsInPlace({ field: others[start - 1]!, found: above })) break;
    start -= 1;
  }
  if (start < 0) {
    // One person counts right under the head only, where a session or a place may stand between.
    const next = authorsFirst
      ? others.findIndex(({ line }) => !traitsOf(line).meta)
      : others.findIndex(
          ({ line }, index) => index >= at && (!traitsOf(line).meta || isPersonWithVenue(line.source)),
        );
    start = others[next] && found(others[next], 'one') ? next : -1;
  }
  if (start < 0 && at >= 0 && others[at] && isUnusualList(others[at])) {
    const { source, line } = others[at];
    return [
      { field: others[at], found: { source, list: traitsOf(line).authors, strength: 'several', rest: null } },
    ];
  }
  if (start < 0) return [];
  const lines = [{ field: others[start]!, found: found(others[start]!, 'one')! }];
  for (const field of others.slice(start + 1)) {
    const before = lines.at(-1)!;
    const goesOn =
      /(?:,|;|&|\band)\s*$/i.test(before.field.source.text) || /^(?:and|&)\s/i.test(field.source.text);
    const next =
      found(
        field,
        goesOn || endsInPlace(before) || before.found.list.authors.length === 1 ? 'one' : 'several',
      ) ?? (goesOn && isShortName(field) ? asAuthors(field.source) : null);
    const { prose, meta } = traitsOf(field.line);
    // A line of another field stands between.
    const apart = field.source.firstLine > before.field.source.lastLine + field.line.gap + 1;
    const listed = field.line.block.kind === 'item' && before.field.line.block.kind === 'item';
    if (!next || next.rest || (!listed && (apart || (field.line.gap > 0 && !goesOn))) || prose || meta) break;
    const grouped = endsInPlace(before) && endsInPlace({ field, found: next });
    if (!goesOn && !grouped && before.found.list.authors.length > 1) break;
    lines.push({ field, found: next });
  }
  return lines;
}

/** A name and one word, or an institution: `Ada Lovelace, MIT`. */
const PERSON_AT_PLACE = /^(\p{Lu}[^,;:()[\]]{2,60}), ?([^,;:]{2,60})\.?$/u;

/**
 * The first lines below a title where each names one person and, behind a comma, a place: one such line by itself could
 * as well be a list of two people. None where fewer than two lines are written so.
 */
function personsAtPlaces(fields: readonly FieldLine[]): { field: FieldLine; found: FoundAuthors }[] {
  const lines: { field: FieldLine; found: FoundAuthors }[] = [];
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

/** Whether a line names people and, in brackets at its end, where they work: each group of people has such a line. */
const endsInPlace = ({ field, found: { list } }: { field: FieldLine; found: FoundAuthors }): boolean =>
  /\)[.,]?\s*$/.test(field.source.text) && list.authors.at(-1)!.affiliations.length > 0;

/** A few words without figures: behind a comma they can only be a further name. */
function isShortName({ source }: FieldLine): boolean {
  return /\p{L}/u.test(source.text) && source.clean.split(' ').length <= 5 && !/[\d?!:@]/.test(source.text);
}

/** A list under a title whose names look unlike names, such as those written without capitals. */
function isUnusualList({ line, source }: FieldLine): boolean {
  const { authors, prose, meta } = traitsOf(line);
  return (
    !prose &&
    !meta &&
    authors.authors.length >= 2 &&
    authors.score >= 0.4 &&
    authors.edges > 0 &&
    !/[?!:]/.test(source.text)
  );
}

/** Whether the year and the journal stand behind the people. */
const isCited = ({ rest }: FoundAuthors): boolean => rest !== null && DATED_JOURNAL.test(rest.text);

export function found(field: FieldLine, least: 'several' | 'one'): FoundAuthors | null {
  const authors = findAuthors(field.source);
  if (!authors || authors.strength === 'none') return null;
  if (
    authors.rest &&
    !isCited(authors) &&
    !isVenueLike(stripped(authors.rest).clean) &&
    authors.rest.text.length > authors.source.text.length
  )
    return null;
  return least === 'one' || authors.strength === 'several' ? authors : null;
}
