/** Small pages with the papers that a careful reader takes from them, and a check of every place that is given. */
import { expect, it } from 'vitest';
import type { PaperRecord } from '../../src/model/record.js';
import { chooseReader } from '../../src/pipeline/read.js';
import { readListing } from '../support/listing.js';
import { expectTraced } from './sample-papers.js';

/** A page and its papers, each as `Title | author; author`, and behind another bar the addresses and ids. */
export type Row = readonly [name: string, page: string, papers: readonly string[]];

export function shown(record: PaperRecord): string {
  const authors = record.authors.map(({ printed }) => printed.value).join('; ');
  const places = [
    ...record.links.map(({ address }) => address.value),
    ...Object.entries(record.ids).map(([scheme, id]) => `${scheme}:${id.value}`),
  ];
  return [record.title?.value ?? '', authors, ...(places.length > 0 ? [places.join(' ')] : [])].join(' | ');
}

/** A record by its title, where and when it appeared. */
export const venueAndYear = ({ title, venue, year }: PaperRecord): string =>
  [title, venue, year].map((field) => field?.value ?? '').join(' | ');

/** One test for each page. */
export function checkRows(rows: readonly Row[], show: (record: PaperRecord) => string = shown): void {
  it.each(rows)('%s', async (_, page, papers) => {
    const reader = chooseReader({ file: 'page', head: Buffer.from(page) });
    const read = await readListing(reader, page);
    expect(read.records.map(show)).toEqual(papers);
    expectTraced(page, read);
  });
}
