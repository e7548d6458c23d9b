/** Fixture L: as much as the page is ever given. 50,000 papers by 20,000 people, with maps at their limits. */
import { VIEWER_LIMITS } from '../../src/exporters/viewer-part.js';
import type { ViewerDetails } from '../../src/model/viewer-dataset.js';
import { columns, type FixtureEdge, type FixtureNode } from './fixture-columns.js';
import { randomFrom } from './fixture-corpus.js';
import { datasetFiles, makeDataset, type Dataset } from './fixture.js';

/** How much there is of each. */
interface Size {
  readonly papers: number;
  readonly people: number;
}

const LARGEST: Size = { papers: 50_000, people: VIEWER_LIMITS.nodes };
const COMMUNITIES = 40;
const FIRST_YEAR = 1990;
const YEARS = 35;
const WORDS = 'graph neural language models of learning with sparse robust vision and time'.split(' ');

type PaperDetails = ViewerDetails['papers'][string];

/** Papers have one to five authors, who mostly write within their community. */
export function makeLargeDataset({ papers: count, people }: Size = LARGEST): Dataset {
  const random = randomFrom(count);
  const below = (most: number): number => Math.floor(random() * most);
  const written: string[][] = Array.from({ length: people }, () => []);
  const papers: Record<string, PaperDetails> = {};
  const pairs = new Map<number, number>();
  const cites: FixtureEdge[] = [];
  for (let i = 0; i < count; i++) {
    const community = below(COMMUNITIES);
    const size = Math.min(5, 1 + below(4) + below(2));
    const authors = [
      ...new Set(Array.from({ length: size }, () => community + COMMUNITIES * below(people / COMMUNITIES))),
    ];
    for (const a of authors) {
      written[a]!.push(`paper:${i}`);
      for (const b of authors) if (a < b) pairs.set(a * people + b, (pairs.get(a * people + b) ?? 0) + 1);
    }
    const words = Array.from({ length: 8 }, () => WORDS[below(WORDS.length)]).join(' ');
    papers[`paper:${i}`] = {
      ...{ title: `${words} ${i}`, abstract: `${words} `.repeat(12), abstractTruncated: false },
      authors: authors.map((a) => ({ id: `author:${a}`, name: `Person No${a}` })),
      ...{ year: FIRST_YEAR + below(YEARS), created: null, venue: `Venue ${below(60)}`, session: null },
      ...{ location: null, comment: null, ids: {}, links: [], linkPromised: null, topics: [] },
      ...{ citations: [], sources: [{ file: 'large.jsonl', line: i + 1 }] },
    };
    const here = i % people;
    if (i < people)
      for (let j = 0; j < Math.min(5, i); j++)
        cites.push({ source: here, target: below(here), kind: 'CITES', weight: 1 });
  }
  const place = (): Pick<FixtureNode, 'x' | 'y'> => ({ x: random() * 1000, y: random() * 1000 });
  const authors = written.map((list, i): FixtureNode => ({
    ...{ key: `author:${i}`, label: `Person No${i}`, kind: 'author', ...place() },
    ...{ measure: list.length, community: i % COMMUNITIES, year: null },
  }));
  const cited = Array.from({ length: people }, (_, i): FixtureNode => ({
    ...{ key: `paper:${i}`, label: papers[`paper:${i}`]!.title!, kind: 'paper', ...place() },
    ...{ measure: 5, community: i % COMMUNITIES, year: papers[`paper:${i}`]!.year },
  }));
  const together = [...pairs].slice(0, VIEWER_LIMITS.edges).map(([pair, weight]): FixtureEdge => ({
    ...{ source: Math.floor(pair / people), target: pair % people, kind: 'CO_AUTHORED_WITH', weight },
  }));
  const graphs = new Map([
    ['coauthor', columns('coauthor', authors, together)],
    ['citation', columns('citation', cited, cites)],
  ]);
  const small = makeDataset();
  const [community] = small.summary.communities;
  return {
    ...small,
    graphs,
    summary: {
      ...small.summary,
      communities: Array.from({ length: COMMUNITIES }, (_, i) => ({
        ...{ ...community!, id: `community:${i}`, label: `Field ${i}`, size: people / COMMUNITIES },
      })),
      graphs: small.summary.graphs.filter(({ name }) => graphs.has(name)),
    },
    details: {
      formatVersion: 2,
      communities: [],
      papers,
      authors: Object.fromEntries(
        written.map((list, i) => [
          `author:${i}`,
          {
            ...{ name: `Person No${i}`, names: [`Person No${i}`], papers: list, degree: list.length },
            ...{ strength: 1, confidence: 1, otherCommunities: 0, hIndex: null },
          },
        ]),
      ),
    },
  };
}

export const largeFiles = (size = LARGEST): Map<string, string> => datasetFiles(makeLargeDataset(size));
