import type { ViewerSummary } from '../../src/model/viewer-dataset.js';
import { count, number } from './format.js';
import type { GraphName } from './model.js';
import type { SizeBy } from './size.js';

export interface ViewWords {
  readonly tab: string;
  readonly title: string;
  /** What its nodes and edges are called when counted. */
  readonly nodes: readonly [one: string, many: string];
  readonly edges: readonly [one: string, many: string];
  readonly node: string;
  readonly edge: string;
  /** What is counted where colours show numbers. */
  readonly colours: Readonly<Record<'links' | 'citations', string>>;
  /** What the area of a mark shows. */
  readonly sizes: Readonly<Record<SizeBy, string>>;
}

export const VIEWS: ReadonlyMap<GraphName, ViewWords> = new Map([
  [
    'coauthor',
    {
      tab: 'People',
      title: 'Co-author map',
      nodes: ['person', 'people'],
      edges: ['link', 'links'],
      node: 'A dot is a person.',
      edge: 'A line joins two people who wrote a paper together; it is thicker the more papers they share.',
      colours: {
        links: 'the number of co-authors',
        citations: 'how often papers in this data cite the person’s papers',
      },
      sizes: {
        links: 'The area of a dot grows with the number of co-authors.',
        citations:
          'The area of a dot grows with the citations of the person’s papers by papers in this data.',
        pagerank:
          'The area of a dot grows with PageRank: how often one comes by who walks along the links at random, as a multiple of the average.',
        equal: 'All dots are of one size.',
      },
    },
  ],
  [
    'citation',
    {
      tab: 'Papers',
      title: 'Citation map',
      nodes: ['paper', 'papers'],
      edges: ['citation', 'citations'],
      node: 'A square is a paper; a hollow one is a cited work from outside the listing.',
      edge: 'A line joins a paper and one that it cites; where you point, an arrow goes from the one to the other.',
      colours: {
        links: 'the number of citations, both ways',
        citations: 'the number of papers in this data that cite it',
      },
      sizes: {
        links: 'The area of a mark grows with the number of its citations, both ways.',
        citations: 'The area of a mark grows with the number of papers in this data that cite it.',
        pagerank: 'The area of a mark grows with PageRank.',
        equal: 'All marks are of one size.',
      },
    },
  ],
  [
    'knowledge',
    {
      tab: 'Knowledge',
      title: 'Knowledge graph',
      nodes: ['thing', 'things'],
      edges: ['relation', 'relations'],
      node: 'A mark is an author, a paper, a venue or something a paper points to; its shape says which.',
      edge: 'A line is a relation: wrote, appeared in, has code, links to, cites. Where you point, arrows say which way, and lines to topics show.',
      colours: { links: 'the number of relations', citations: 'citations by papers in this data' },
      sizes: {
        links: 'The area of a mark grows with the number of its relations.',
        citations:
          'The area of a mark grows with citations by papers in this data: of a paper or cited work, and of a person’s papers.',
        pagerank:
          'The area of an author’s mark grows with PageRank: how often one comes by who walks at random from co-author to co-author, as a multiple of the average.',
        equal: 'All marks are of one size.',
      },
    },
  ],
]);

export function wordsOf(view: GraphName): ViewWords {
  const words = VIEWS.get(view);
  if (!words) throw new Error(`No words for the view ${view}`);
  return words;
}

/** The line of counts under the title, true for all views. */
export function headline({ counts }: ViewerSummary): string {
  const pairs = `${count(counts.coauthorPairs, 'pair')} who wrote together`;
  return `${count(counts.authors, 'person', 'people')} · ${count(counts.papersWithAuthors, 'paper')} with authors · ${pairs}`;
}

/** What the colour of a community means, and which have one. */
export function communityColours({ communities }: ViewerSummary, hues: number): string {
  const found = 'Colour is the community, found from who writes with whom.';
  if (communities.length === 0) return `${found} There is none here.`;
  return communities.length <= hues
    ? found
    : `${found} The ${number(hues)} largest have a colour each, the others are grey.`;
}

/** How many records could not be read; null where all could. */
export const unread = ({ counts }: ViewerSummary): string | null =>
  counts.rejects > 0 ? `${count(counts.rejects, 'record')} could not be read` : null;

/** Where the data is from and what could not be read. */
export function provenance(summary: ViewerSummary): string {
  return [...origin(summary), unread(summary)].filter((part) => part !== null).join('. ') + '.';
}

/** The same without what could not be read, in parts of a sentence each. */
export function origin({ counts, inputs }: ViewerSummary): string[] {
  const from = `From ${count(counts.records, 'record')} in ${count(inputs.length, 'file')}`;
  const without = counts.papers - counts.papersWithAuthors;
  const parts = [
    without > 0
      ? `${number(without)} of ${count(counts.papers, 'paper')} ${without === 1 ? 'names' : 'name'} no author`
      : null,
  ].filter((part) => part !== null);
  return [from, ...parts];
}

/** What the map shows of a graph that is too big to draw; null when it shows all. */
export function partShown({ graphs }: ViewerSummary, view: GraphName): string | null {
  const graph = graphs.find(({ name }) => name === view);
  if (graph === undefined) return null;
  const { nodes, edges, shownNodes, shownEdges } = graph;
  if (shownNodes >= nodes && shownEdges >= edges) return null;
  const { nodes: nodeWords, edges: edgeWords } = wordsOf(view);
  const some =
    shownNodes < nodes
      ? `the ${number(shownNodes)} of ${number(nodes)} ${nodeWords[1]} with most ${edgeWords[1]}`
      : `all ${count(nodes, ...nodeWords)}`;
  return `Too big to draw whole. Shown are ${some}, and ${number(shownEdges)} of ${count(edges, ...edgeWords)}; the other outputs hold everything.`;
}
