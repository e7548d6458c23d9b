import type { Signature } from '../../model/record.js';
import type { Traced } from '../../model/traced.js';
import { parseAuthorList } from '../../text/author-list.js';
import { isExtendedName } from '../../text/bibtex-name.js';
import type { BibtexValue } from '../../text/bibtex-value.js';
import type { BibtexEntry } from './bibtex-entries.js';
import { piecesOf, rangeOf, tracedPiece } from './bibtex-fields.js';
import { sourceOf, wholeField } from '../shared/encoded-text.js';

export interface EntryAuthors {
  readonly list: readonly Signature[];
  /** The list ends in `and others`. */
  readonly abridged: boolean;
}

const AND = /\s+and(?=\s)\s*/;
const OTHERS = /^(?:others|et\.? al\.?)$/i;
/** More commas than one name has, or a sign that stands between names: a list that is not joined by `and`. */
const LIST = /;|,[^,]*,[^,]*,/;

/** The authors of an entry: names joined by `and`; where somebody joined them by commas or semicolons, those. */
export function authorsOf(entry: BibtexEntry, values: ReadonlyMap<string, BibtexValue>): EntryAuthors {
  const value = values.get('author') ?? values.get('authors');
  if (!value) return { list: [], abridged: false };
  const pieces = piecesOf(entry, value, AND);
  const places = affiliationsOf(entry, values);
  let abridged = false;
  const names = pieces.flatMap((piece) => {
    const list = pieces.length === 1 ? listedNames(entry, piece) : null;
    if (list) return list;
    const name = nameOf(entry, piece);
    if (!name) return [];
    if (!OTHERS.test(name.value)) return [name];
    abridged = true;
    return [];
  });
  const shared = names.length === 1 || places.length === 1 ? places : [];
  return { list: names.map((printed) => ({ printed, affiliations: shared, ids: {} })), abridged };
}

function nameOf(entry: BibtexEntry, piece: { start: number; end: number }): Traced | null {
  if (!isExtendedName(entry.text.slice(piece.start, piece.end))) return tracedPiece(entry, piece);
  const field = wholeField(rangeOf(entry, piece.start, piece.end), 'bibtex-name');
  return field && { value: field.value, at: field.at };
}

/** Names of a list without `and`; null when it is one name. */
function listedNames(entry: BibtexEntry, piece: { start: number; end: number }): Traced[] | null {
  const source = sourceOf(rangeOf(entry, piece.start, piece.end), 'bibtex');
  if (!LIST.test(source.text) || isExtendedName(source.text)) return null;
  const { authors } = parseAuthorList(source.text);
  if (authors.length < 2) return null;
  return authors.flatMap(({ start, end }) => {
    const field = source.field(start, end);
    return field ? [{ value: field.value, at: field.at }] : [];
  });
}

/** Affiliations, which databases list without saying whose they are. */
function affiliationsOf(entry: BibtexEntry, values: ReadonlyMap<string, BibtexValue>): Traced[] {
  const value = values.get('affiliation') ?? values.get('affiliations');
  return value ? piecesOf(entry, value, /;\s*/).flatMap((piece) => tracedPiece(entry, piece) ?? []) : [];
}
