import type { ViewerGraph } from '../../src/model/viewer-dataset.js';
import { columns, type FixtureEdge, type FixtureNode } from './fixture-columns.js';
import { citationCounts, communityOf, REPOSITORY, type Author, type Paper } from './fixture-corpus.js';
import { COMMUNITIES, VENUES } from './fixture-words.js';

/** Communities on a ring, the best connected in the middle of each; everyone else in a row below. */
export function placeAuthors(
  authors: readonly Author[],
  degree: readonly number[],
): { x: number; y: number }[] {
  const ranks = new Map<number, number>();
  const order = authors.map((_, i) => i).sort((a, b) => (degree[b] ?? 0) - (degree[a] ?? 0) || a - b);
  const places = authors.map(() => ({ x: 0, y: 0 }));
  let margin = 0;
  for (const i of order) {
    const community = authors[i]?.community ?? -1;
    if (community < 0) {
      places[i] = { x: -80 + 40 * margin++, y: -480 };
      continue;
    }
    const rank = ranks.get(community) ?? 0;
    ranks.set(community, rank + 1);
    const ring = (community / COMMUNITIES.length) * 2 * Math.PI;
    const turn = rank * 2.399963;
    const out = 14 * Math.sqrt(rank + 0.3);
    places[i] = {
      x: 420 * Math.cos(ring) + out * Math.cos(turn),
      y: 300 * Math.sin(ring) + out * Math.sin(turn),
    };
  }
  return places;
}

export function citationGraph(papers: readonly Paper[], authors: readonly Author[]): ViewerGraph {
  const used = new Set(papers.flatMap((paper, i) => (paper.cites.length > 0 ? [i, ...paper.cites] : [])));
  const list = [...used].sort((a, b) => a - b);
  const place = new Map(list.map((paper, i) => [paper, i]));
  const edges: FixtureEdge[] = [];
  for (const paper of list) {
    for (const target of new Set(papers[paper]?.cites)) {
      const [source, end] = [place.get(paper), place.get(target)];
      if (source !== undefined && end !== undefined && source !== end)
        edges.push({ source, target: end, kind: 'CITES', weight: 1 });
    }
  }
  const cited = citationCounts(papers);
  const nodes = list.flatMap((index, i): FixtureNode[] => {
    const paper = papers[index];
    if (!paper) return [];
    const measure = edges.filter((edge) => edge.source === i || edge.target === i).length;
    const turn = i * 2.399963;
    const out = 10 * Math.sqrt(i);
    const at = { x: out * Math.cos(turn), y: out * Math.sin(turn) };
    return [
      {
        key: paper.key,
        label: paper.title,
        kind: 'paper',
        ...at,
        measure,
        citations: cited.get(index) ?? 0,
        community: communityOf(paper, authors),
        year: paper.year,
      },
    ];
  });
  return columns('citation', nodes, edges);
}

export function knowledgeGraph(
  papers: readonly Paper[],
  authors: readonly Author[],
  authorNodes: readonly FixtureNode[],
): ViewerGraph {
  const nodes: FixtureNode[] = [...authorNodes];
  const edges: FixtureEdge[] = [];
  const venues = VENUES.map((venue, i) => {
    const turn = (i / VENUES.length) * 2 * Math.PI + 0.4;
    const at = { x: 150 * Math.cos(turn), y: 110 * Math.sin(turn) };
    return (
      nodes.push({
        key: `venue:${venue}`,
        label: venue,
        kind: 'venue',
        ...at,
        measure: 30,
        community: -1,
        year: null,
      }) - 1
    );
  });
  const tool =
    nodes.push({
      key: REPOSITORY,
      label: 'github.com/example/tool',
      kind: 'repository',
      x: 20,
      y: 0,
      measure: 8,
      community: -1,
      year: null,
    }) - 1;
  papers.forEach((paper, i) => {
    const around = paper.authors.map((author) => authorNodes[author]).filter((node) => node !== undefined);
    const mean = (axis: 'x' | 'y'): number =>
      around.reduce((sum, node) => sum + node[axis], 0) / around.length;
    const at = { x: mean('x') + 3 * Math.cos(i), y: mean('y') + 3 * Math.sin(i) };
    const node =
      nodes.push({
        key: paper.key,
        label: paper.title,
        kind: 'paper',
        ...at,
        measure: paper.authors.length + 1,
        community: communityOf(paper, authors),
        year: paper.year,
      }) - 1;
    for (const author of paper.authors)
      edges.push({ source: author, target: node, kind: 'AUTHORED', weight: 1 });
    edges.push({ source: node, target: venues[i % venues.length] ?? 0, kind: 'PUBLISHED_IN', weight: 1 });
    if (i % 25 === 0) edges.push({ source: node, target: tool, kind: 'HAS_CODE', weight: 1 });
  });
  return columns('knowledge', nodes, edges);
}
