import type { Traced } from '../../model/traced.js';
import { foldKey } from '../../text/fold.js';
import { sourceOf, type EncodedText } from '../shared/encoded-text.js';
import { listed, type Range } from './scopus-cells.js';
import type { SourceText } from '../shared/source-text.js';

/**
 * Where each author works. `Authors with affiliations` says it author by author, as in
 * `Lovelace A., University of London, London, United Kingdom; Babbage C., …`; without that column the one place in
 * `Affiliations` is that of all, and all places are those of the one author.
 * @param places the cell that names authors with their places
 * @param affiliations the cell that lists the places
 * @param authors of each author the spellings of its name
 */
export function scopusPlaces(
  places: EncodedText | null,
  affiliations: EncodedText | null,
  authors: readonly (readonly string[])[],
): Traced[][] {
  const known = affiliations && sourceOf(affiliations, 'csv-cell');
  const ranges = known ? listed(known.text) : [];
  if (!places) {
    const all = known ? traced(known, ranges) : [];
    return authors.map(() => (authors.length === 1 || all.length === 1 ? all : []));
  }
  const source = sourceOf(places, 'csv-cell');
  const whole = new KnownPlaces(ranges.map(({ start, end }) => known!.text.slice(start, end)));
  const waiting = authorsByName(authors);
  const result: Traced[][] = authors.map(() => []);
  for (const { start, end } of listed(source.text)) {
    const found = authorAt(source.text.slice(start, end), waiting);
    if (found)
      result[found.author]!.push(...traced(source, whole.cut(source.text, start + found.length, end)));
  }
  return result;
}

const traced = (source: SourceText, ranges: readonly Range[]): Traced[] =>
  ranges.flatMap(({ start, end }) => {
    const field = source.field(start, end);
    return field ? [{ value: field.value, at: field.at }] : [];
  });

/** Authors, first to last, by each spelling of their names, with initials for given names too. */
function authorsByName(authors: readonly (readonly string[])[]): Map<string, number[]> {
  const byName = new Map<string, number[]>();
  for (const [index, spellings] of authors.entries()) {
    for (const key of new Set(spellings.flatMap((name) => [foldKey(name), foldKey(withInitials(name))]))) {
      const known = byName.get(key);
      if (known) known.push(index);
      else byName.set(key, [index]);
    }
  }
  return byName;
}

/** `Lovelace, Ada Augusta` as `Lovelace A.A.` */
function withInitials(name: string): string {
  const [surname = '', given = ''] = name.split(', ', 2);
  const initials = given.split(/[\s-]+/).map((word) => word.slice(0, 1));
  return `${surname} ${initials.join(' ')}`;
}

/** A name may have so many commas in it: `Lovelace, A., Jr., University of …` */
const COMMAS_OF_NAME = 3;

/** The author whom a piece starts with, and where the place starts; of authors of one name each is met once, in order. */
function authorAt(
  piece: string,
  waiting: ReadonlyMap<string, number[]>,
): { author: number; length: number } | null {
  const commas: number[] = [];
  for (
    let at = piece.indexOf(',');
    at >= 0 && commas.length < COMMAS_OF_NAME;
    at = piece.indexOf(',', at + 1)
  )
    commas.push(at);
  for (const comma of commas.reverse()) {
    const authors = waiting.get(foldKey(piece.slice(0, comma)));
    if (!authors) continue;
    const author = authors.length > 1 ? authors.shift()! : authors[0]!;
    return { author, length: comma + 1 };
  }
  return null;
}

/** The places that a row lists, by what stands before their first comma, the longest first. */
class KnownPlaces {
  private readonly byStart = new Map<string, string[]>();

  constructor(places: readonly string[]) {
    for (const place of [...new Set(places)].sort((a, b) => b.length - a.length)) {
      const start = beforeComma(place, 0);
      const known = this.byStart.get(start);
      if (known) known.push(place);
      else this.byStart.set(start, [place]);
    }
  }

  /**
   * The places of one author: commas stand between them as well as in them, so they are cut where each is a place of the
   * list, and else left together.
   */
  cut(text: string, start: number, end: number): Range[] {
    const from = end - text.slice(start, end).trimStart().length;
    if (from >= end) return [];
    const piece = text.slice(from, end);
    const ranges: Range[] = [];
    for (let at = 0; at < piece.length;) {
      const place = this.byStart
        .get(beforeComma(piece, at))
        ?.find(
          (known) =>
            piece.startsWith(known, at) &&
            /^(?:,|$)/.test(piece.slice(at + known.length, at + known.length + 1)),
        );
      if (place === undefined) return [{ start: from, end }];
      ranges.push({ start: from + at, end: from + at + place.length });
      at += place.length + 1;
      while (piece[at] === ' ') at += 1;
    }
    return ranges;
  }
}

function beforeComma(text: string, from: number): string {
  const comma = text.indexOf(',', from);
  return text.slice(from, comma < 0 ? undefined : comma);
}
