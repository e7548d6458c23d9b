/** Pages copied from sites as plain text, in the shapes of those sites: every paper, every author, and nothing else. */
import { expect, it } from 'vitest';
import { chooseReader } from '../../src/pipeline/read.js';
import { readListing } from '../support/listing.js';
import { expectTraced } from './sample-papers.js';
import { sitePage, SITES, type SitePaper } from './site-pages.js';

/** Titles and names of the kinds that are hard to tell apart. */
const PAPERS: readonly SitePaper[] = [
  { title: 'Weaving Patterns in Looms with Punched Cards', authors: ['Ada Lovelace', 'Charles Babbage'] },
  {
    title: 'LoomNet: A Simple, Fast and Scalable Network for 3D Weaving',
    authors: ['Emmy Noether', 'Xiaoyu Li', 'Mary Fairfax Somerville', 'Jun He'],
  },
  { title: 'Do Engines Dream of Mills?', authors: ['Nguyen Van Thanh', 'Jean-Pierre Serre', 'Wei Wu'] },
  {
    title: 'On the Convergence of Stochastic Looms under Heavy-Tailed Thread',
    authors: ['Sofia Kovalevskaya', 'Henri Poincaré'],
  },
  {
    title: 'Learning to Read Tables by Sound via Cross-Modal Attention',
    authors: ['Grace Hopper', 'Alan Turing', 'Lin Xu', 'Kurt Gödel', 'John von Neumann'],
  },
  {
    title: 'MillBench: Can Large Language Models Grind Corn in the Wild',
    authors: ['Hypatia Theon', 'Srinivasa Ramanujan', 'Yu Ma'],
  },
];

const TESTS = Object.keys(SITES).flatMap((site) => [
  { site, count: PAPERS.length },
  { site, count: 3 },
]);

it.each(TESTS)('$site, $count papers', async ({ site, count }) => {
  const { text, papers } = sitePage(site, PAPERS.slice(0, count));
  const reader = chooseReader({ file: 'page', head: Buffer.from(text) });
  const read = await readListing(reader, text);
  const shown = (title: string, authors: readonly string[]): string =>
    `${title.replace(/[.?!]$/, '')} | ${authors.join('; ')}`;
  expect(
    read.records.map((record) =>
      shown(
        record.title?.value ?? '',
        record.authors.map(({ printed }) => printed.value),
      ),
    ),
  ).toEqual(papers.map(({ title, authors }) => shown(title, authors)));
  expectTraced(text, read);
});
