/**
 * Fixture S: 200 papers, 300 authors, 8 communities, made from a seed. It holds one title that is markup, one link that
 * is a script, "Łukasz Kaiser", an author without co-authors and a path of four authors that is a component of its own.
 */
import type { ViewerDetails, ViewerGraph, ViewerSummary } from '../../src/model/viewer-dataset.js';
import { columns, type FixtureEdge, type FixtureNode } from './fixture-columns.js';
import { COMMUNITIES, FAMILY_NAMES, GIVEN_NAMES, TOPICS, VENUES } from './fixture-words.js';

export const XSS_TITLE = '<img src=x onerror="window.PWN=1">"><svg/onload=window.PWN=2> attention';
export const SCRIPT_LINK = 'javascript:window.PWN=3';
export const KAISER = 'author:name:lukasz kaiser';
export const ISOLATED = 'author:name:solo writer';
export const PATH = ['a', 'b', 'c', 'd'].map((letter) => `author:name:path ${letter}`);
export const XSS_PAPER = 'paper:7';
export const REPOSITORY = 'repository:github.com/example/tool';

const PAPERS = 200;

export interface Dataset {
  readonly summary: ViewerSummary;
  readonly graphs: ReadonlyMap<string, ViewerGraph>;
  readonly details: ViewerDetails;
}

interface Author {
  readonly key: string;
  readonly name: string;
  readonly community: number;
  readonly papers: number[];
}

interface Paper {
  readonly key: string;
  readonly title: string;
  readonly authors: number[];
  readonly year: number;
  readonly venue: string;
  readonly cites: number[];
}

/** Mulberry32: 32 bits of state, the same numbers everywhere. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function makeDataset(): Dataset {
  const random = randomFrom(20_240_101);
  const authors = makeAuthors();
  const papers = makePapers(authors, random);
  const pairs = countPairs(papers);
  const degree = authors.map(() => 0);
  for (const { a, b } of pairs) {
    degree[a] = (degree[a] ?? 0) + 1;
    degree[b] = (degree[b] ?? 0) + 1;
  }
  const places = placeAuthors(authors, degree);
  const authorNodes = authors.map((author, i): FixtureNode => ({
    key: author.key,
    label: author.name,
    kind: 'author',
    ...(places[i] ?? { x: 0, y: 0 }),
    measure: degree[i] ?? 0,
    community: author.community,
    year: null,
  }));
  const edges = pairs.map(({ a, b, weight }): FixtureEdge => ({
    source: a,
    target: b,
    kind: 'CO_AUTHORED_WITH',
    weight,
  }));
  const coauthor = columns('coauthor', authorNodes, edges);
  const citation = citationGraph(papers, authors);
  const knowledge = knowledgeGraph(papers, authors, authorNodes);
  const graphs = [coauthor, citation, knowledge];
  return {
    summary: makeSummary(authors, papers, degree, graphs),
    graphs: new Map(graphs.map((graph) => [graph.name, graph])),
    details: makeDetails(authors, papers, pairs),
  };
}

function makeAuthors(): Author[] {
  const authors: Author[] = [];
  COMMUNITIES.forEach(({ size }, community) => {
    for (let i = 0; i < size; i++) {
      const n = authors.length;
      const given = GIVEN_NAMES[(n * 7) % GIVEN_NAMES.length] ?? '';
      const family = FAMILY_NAMES[(n * 11 + Math.floor(n / 60)) % FAMILY_NAMES.length] ?? '';
      const name = n === 0 ? 'Łukasz Kaiser' : `${given} ${family}`;
      authors.push({ key: n === 0 ? KAISER : `author:${n}`, name, community, papers: [] });
    }
  });
  PATH.forEach((key, i) => authors.push({ key, name: `Path ${'ABCD'[i] ?? ''}`, community: -1, papers: [] }));
  authors.push({ key: ISOLATED, name: 'Solo Writer', community: -1, papers: [] });
  return authors;
}

function makePapers(authors: Author[], random: () => number): Paper[] {
  const papers: Paper[] = [];
  const add = (members: number[], topic: string): void => {
    const n = papers.length;
    const style = ['Learning', 'Towards', 'On', 'Attention for', 'Rethinking'][n % 5] ?? '';
    papers.push({
      key: `paper:${n}`,
      title: n === 7 ? XSS_TITLE : `${style} ${topic} ${TOPICS[(n * 3) % TOPICS.length] ?? ''}, part ${n}`,
      authors: members,
      year: 2015 + Math.floor(random() * 6),
      venue: VENUES[n % VENUES.length] ?? '',
      cites: n > 20 && random() < 0.3 ? [Math.floor(random() * n), Math.floor(random() * n)] : [],
    });
    for (const member of members) authors[member]?.papers.push(n);
  };
  const last = authors.length - 1;
  add([last], 'working alone');
  for (let i = 0; i < 3; i++) add([last - 4 + i, last - 3 + i], 'paths');
  const shares = COMMUNITIES.flatMap(({ size }, community) => Array.from({ length: size }, () => community));
  while (papers.length < PAPERS) {
    const community = shares[Math.floor((papers.length * 7919) % shares.length)] ?? 0;
    add(chooseMembers(authors, community, random), COMMUNITIES[community]?.terms[papers.length % 3] ?? '');
  }
  authors.forEach((author, i) => {
    // Whoever has no paper yet joins one of their community.
    if (author.papers.length > 0) return;
    const home = papers.findIndex((paper) => authors[paper.authors[0] ?? 0]?.community === author.community);
    papers[home]?.authors.push(i);
    author.papers.push(home);
  });
  return papers;
}

/** Two to five members of a community, early ones more often; now and then a guest from another. */
function chooseMembers(authors: readonly Author[], community: number, random: () => number): number[] {
  const all = authors.flatMap((author, i) => (author.community === community ? [i] : []));
  const idle = all.filter((i) => authors[i]?.papers.length === 0);
  const chosen = new Set<number>();
  const wanted = 2 + Math.floor(random() * 4);
  while (chosen.size < wanted) {
    const pool = idle.length > 0 && random() < 0.4 ? idle : all;
    chosen.add(pool[Math.floor(random() ** 2 * pool.length)] ?? 0);
  }
  if (random() < 0.1) chosen.add(Math.floor(random() * 290));
  return [...chosen];
}

function countPairs(papers: readonly Paper[]): { a: number; b: number; weight: number }[] {
  const pairs = new Map<string, { a: number; b: number; weight: number }>();
  for (const { authors } of papers) {
    for (const first of authors) {
      for (const second of authors) {
        if (first >= second) continue;
        const pair = pairs.get(`${first}-${second}`) ?? { a: first, b: second, weight: 0 };
        pair.weight++;
        pairs.set(`${first}-${second}`, pair);
      }
    }
  }
  return [...pairs.values()];
}

/** Communities on a ring, the best connected in the middle of each; everyone else in a row below. */
function placeAuthors(authors: readonly Author[], degree: readonly number[]): { x: number; y: number }[] {
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

const communityOf = (paper: Paper, authors: readonly Author[]): number =>
  authors[paper.authors[0] ?? -1]?.community ?? -1;

function citationGraph(papers: readonly Paper[], authors: readonly Author[]): ViewerGraph {
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
        community: communityOf(paper, authors),
        year: paper.year,
      },
    ];
  });
  return columns('citation', nodes, edges);
}

function knowledgeGraph(
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

function makeSummary(
  authors: readonly Author[],
  papers: readonly Paper[],
  degree: readonly number[],
  graphs: readonly ViewerGraph[],
): ViewerSummary {
  const [coauthor, citation] = graphs;
  return {
    formatVersion: 1,
    inputs: [{ file: 'session.txt', format: 'poster-session', records: 212 }],
    counts: {
      records: 212,
      rejects: 12,
      papers: papers.length,
      papersWithAuthors: papers.length,
      authors: authors.length,
      coauthorPairs: coauthor?.edges.source.length ?? 0,
      links: 8,
      citations: citation?.edges.source.length ?? 0,
      communities: COMMUNITIES.length,
    },
    modularity: 0.7,
    communities: COMMUNITIES.map(({ terms, size }, community) => {
      const members = authors.map((author, i) => ({ author, degree: degree[i] ?? 0 }));
      const own = members
        .filter(({ author }) => author.community === community)
        .sort((a, b) => b.degree - a.degree);
      const theirs = papers.filter((paper) => communityOf(paper, authors) === community);
      const years = theirs.map((paper) => paper.year);
      return {
        id: `community:${community}`,
        label: terms.join(' · '),
        terms: [...terms],
        size,
        topMembers: own
          .slice(0, 5)
          .map(({ author, degree: links }) => ({ id: author.key, name: author.name, degree: links })),
        topPapers: theirs.slice(0, 5).map(({ key, title }) => ({ id: key, title })),
        years: { first: Math.min(...years), last: Math.max(...years) },
      };
    }),
    graphs: graphs.map((graph) => ({
      name: graph.name,
      file: `data/${graph.name}.json`,
      directed: graph.name !== 'coauthor',
      nodes: graph.nodes.key.length,
      edges: graph.edges.source.length,
    })),
    details: 'data/details.json',
  };
}

function makeDetails(
  authors: readonly Author[],
  papers: readonly Paper[],
  pairs: readonly { a: number; b: number; weight: number }[],
): ViewerDetails {
  return {
    formatVersion: 1,
    authors: Object.fromEntries(
      authors.map((author, i) => {
        const own = pairs.filter(({ a, b }) => a === i || b === i);
        const strength = own.reduce((sum, pair) => sum + pair.weight, 0);
        const names = author.key === KAISER ? [author.name, 'L. Kaiser'] : [author.name];
        const list = author.papers.map((paper) => papers[paper]?.key ?? '');
        return [
          author.key,
          { name: author.name, names, papers: list, degree: own.length, strength, confidence: 1 },
        ];
      }),
    ),
    papers: Object.fromEntries(
      papers.map((paper, i) => [paper.key, paperDetails(paper, i, authors, papers)]),
    ),
  };
}

function paperDetails(
  paper: Paper,
  i: number,
  authors: readonly Author[],
  papers: readonly Paper[],
): ViewerDetails['papers'][string] {
  return {
    title: paper.title,
    abstract: i % 3 === 0 ? null : `We study ${paper.title.toLowerCase()} & find that it matters.`,
    abstractTruncated: i % 30 === 1,
    authors: paper.authors.map((author) => ({
      id: authors[author]?.key ?? '',
      name: authors[author]?.name ?? '',
    })),
    year: paper.year,
    created: null,
    venue: paper.venue,
    session: i % 2 === 0 ? 'Poster session 3' : null,
    location: null,
    comment: null,
    ids: i % 4 === 0 ? { arxiv: `1706.${String(3000 + i).padStart(5, '0')}` } : {},
    links: [
      ...(i % 25 === 0 ? [{ url: 'https://github.com/example/tool', kind: 'code' }] : []),
      ...(i === 7
        ? [
            { url: SCRIPT_LINK, kind: 'code' },
            { url: 'https://example.org/paper.pdf', kind: 'pdf' },
          ]
        : []),
    ],
    linkPromised: null,
    citations: [...new Set(paper.cites)]
      .filter((target) => target !== i)
      .map((target) => ({ printed: `[${target}]`, target: papers[target]?.key ?? null })),
    sources: [{ file: 'session.txt', line: i + 1 }],
  };
}

/** The dataset as the files that the page asks for. */
export function datasetFiles({ summary, graphs, details }: Dataset): Map<string, string> {
  const files = new Map([
    ['data/summary.json', JSON.stringify(summary)],
    ['data/details.json', JSON.stringify(details)],
  ]);
  for (const [name, graph] of graphs) files.set(`data/${name}.json`, JSON.stringify(graph));
  return files;
}
