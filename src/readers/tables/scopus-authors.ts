import type { Signature } from '../../model/record.js';
import type { Traced } from '../../model/traced.js';
import { sourceOf, type EncodedText } from '../shared/encoded-text.js';
import { listed, trimmed, type CellOf, type Range } from './scopus-cells.js';
import { scopusPlaces } from './scopus-places.js';
import type { SourceText } from '../shared/source-text.js';

/** A name of a list, with the number of its author profile where it stands behind. */
interface ListedName {
  readonly name: Traced;
  readonly id: Traced | null;
}

const OTHERS = /^(?:et\.? al\.?|and others)$/i;

/** The authors of a row under their full names where the export has them, with their numbers and places of work. */
export function scopusAuthors(cellOf: CellOf): { authors: Signature[]; abridged: boolean } {
  const short = namesOf(cellOf('authors'));
  const full = namesOf(cellOf('fullNames'));
  const all = full.length > 0 ? full : short;
  const list = all.filter(({ name }) => !OTHERS.test(name.value));
  const ids = numbersOf(cellOf('authorIds'));
  // Numbers and short names of another list than this one would be other people's.
  const spellings = list.map(({ name }, index) =>
    [name, short.length === all.length ? short[index]?.name : undefined].flatMap((of) => of?.value ?? []),
  );
  const places = scopusPlaces(cellOf('places'), cellOf('affiliations'), spellings);
  const authors = list.map(({ name, id }, index): Signature => {
    const scopus = id ?? (ids.length === list.length ? ids[index] : null);
    return { printed: name, affiliations: places[index] ?? [], ids: scopus ? { scopus } : {} };
  });
  return { authors, abridged: list.length < all.length };
}

function namesOf(cell: EncodedText | null): ListedName[] {
  if (!cell) return [];
  const source = sourceOf(cell, 'csv-cell');
  const { text } = source;
  const ranges = text.includes(';') || /\(\d+\)$/.test(text) ? listed(text) : betweenCommas(text);
  return ranges.flatMap(({ start, end }) => {
    const number = /\(\d{5,20}\)$/.exec(text.slice(start, end));
    const name = part(source, start, number ? start + number.index : end);
    const id = number && part(source, start + number.index + 1, end - 1);
    return name ? [{ name, id }] : [];
  });
}

/** Initials, or a generation: what stands behind a comma and belongs to the name before it. */
const NAME_GOES_ON = /^(?:(?:\p{Lu}\p{Ll}?\.[ -]?)+|Jr\.?|Sr\.?|I{2,3}|IV)$/u;

/** Names as older exports list them: `Lovelace A., Babbage C.`, at times with commas within, `Lovelace, A., Babbage, C.` */
function betweenCommas(text: string): Range[] {
  const names: Range[] = [];
  let from = 0;
  for (const piece of text.split(',')) {
    const range = trimmed(text, from, from + piece.length);
    from += piece.length + 1;
    if (!range) continue;
    const before = names.at(-1);
    if (before && NAME_GOES_ON.test(text.slice(range.start, range.end)))
      names[names.length - 1] = { start: before.start, end: range.end };
    else names.push(range);
  }
  return names;
}

/** The numbers of the author profiles, null in place of what is none. */
function numbersOf(cell: EncodedText | null): (Traced | null)[] {
  if (!cell) return [];
  const source = sourceOf(cell, 'csv-cell');
  return listed(source.text).map(({ start, end }) =>
    /^\d{5,20}$/.test(source.text.slice(start, end)) ? part(source, start, end) : null,
  );
}

function part(source: SourceText, start: number, end: number): Traced | null {
  const field = source.field(start, end);
  return field && { value: field.value, at: field.at };
}
