/** Papers that never were, by people who were, written the ways in which conferences and readers write their lists. */
import { expect } from 'vitest';
import type { PaperRecord } from '../../src/model/record.js';
import { textAt, type ReadListing } from '../support/listing.js';

export interface SamplePaper {
  readonly title: string;
  readonly authors: readonly string[];
}

export const PAPERS: readonly SamplePaper[] = [
  {
    title: 'Weaving Algebraic Patterns with Punched Cards',
    authors: ['Ada Lovelace', 'Charles Babbage', 'Luigi Federico Menabrea'],
  },
  {
    title: 'Invariants, Rings and Conserved Quantities: A Unified View',
    authors: ['Emmy Noether', 'David Hilbert'],
  },
  {
    title: 'Can a Machine Compile Its Own Notes?',
    authors: ['Grace M. Hopper', 'Jean Bartik', 'Kathleen Antonelli', 'Betty Holberton'],
  },
  { title: 'On Computing Orbits by Hand', authors: ['Katherine Johnson'] },
  { title: 'Partition Functions of Large Integers', authors: ['Srinivasa Ramanujan', 'G. H. Hardy'] },
  {
    title: 'Frequency Hopping for Robust Remote Control',
    authors: ['Hedy Lamarr', 'George Antheil', "Séamus O'Brien", 'Jan van der Waals', 'Li-Wei Chen'],
  },
];

export const values = (record: PaperRecord): SamplePaper => ({
  title: record.title?.value ?? '',
  authors: record.authors.map(({ printed }) => printed.value),
});

/** Initials and last name, as bibliographies print names. */
export function initials(name: string): string {
  const words = name.split(' ');
  const first = words.slice(0, -1).filter((word) => /^\p{Lu}/u.test(word));
  const last = words.slice(
    words.findIndex((word, index) => index > 0 && (/^\p{Ll}/u.test(word) || index === words.length - 1)),
  );
  return `${first.map((word) => `${word[0]}.`).join(' ')} ${last.join(' ')}`;
}

export const withAnd = (names: readonly string[]): string =>
  names.length === 1 ? names[0]! : `${names.slice(0, -1).join(', ')} and ${names.at(-1)!}`;

/** Every value stands where its span says, and every line that is not blank is told about. */
export function expectTraced(listing: string | Uint8Array, read: ReadListing): void {
  const bytes = typeof listing === 'string' ? Buffer.from(listing) : Buffer.from(listing);
  for (const record of read.records) {
    const fields = [
      ...[
        record.title,
        record.abstract,
        record.venue,
        record.year,
        record.session,
        record.location,
        record.comment,
      ],
      ...record.authors.flatMap(({ printed, affiliations }) => [printed, ...affiliations]),
      ...record.links.map(({ address }) => address),
      ...Object.values(record.ids),
    ];
    for (const field of fields) if (field) expect(textAt(bytes, field.at)).toBe(field.value);
  }
  const told = new Set<number>(read.passedOver.keys());
  for (const { source } of read.records)
    for (let line = source.line; line <= source.endLine; line += 1) told.add(line);
  for (const { line } of read.diagnostics) if (line !== null) told.add(line);
  const lines = bytes.toString('utf8').split(/\r\n|\r|\n/);
  const lost = lines.flatMap((text, index) =>
    text.trim() !== '' && !told.has(index + 1) ? [`${index + 1}: ${text}`] : [],
  );
  expect(lost).toEqual([]);
}
