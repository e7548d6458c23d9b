import type { ViewerDetails, ViewerGraph, ViewerSummary } from '../../src/model/viewer-dataset.js';
import { communityOf, KAISER, SCRIPT_LINK, type Author, type Paper } from './fixture-corpus.js';
import { COMMUNITIES } from './fixture-words.js';

/** The index of a community that its certificate does not support. */
export const UNSUPPORTED = 5;

export function makeSummary(
  papers: readonly Paper[],
  graphs: readonly ViewerGraph[],
  questions: number,
): ViewerSummary {
  const [coauthor, citation] = graphs;
  const years = papers.map((paper) => paper.year);
  return {
    formatVersion: 2,
    inputs: [{ file: 'session.txt', format: 'poster-session', records: 212 }],
    counts: {
      records: 212,
      rejects: 12,
      papers: papers.length,
      papersWithAuthors: papers.length,
      authors: coauthor?.nodes.key.length ?? 0,
      coauthorPairs: coauthor?.edges.source.length ?? 0,
      links: 8,
      citations: citation?.edges.source.length ?? 0,
      communities: COMMUNITIES.length,
    },
    modularity: 0.7,
    communities: COMMUNITIES.map(({ terms, size }, community) => ({
      ...{ id: `community:${community}`, label: terms.join(' · '), size },
      supported: community !== UNSUPPORTED,
    })),
    years: { first: Math.min(...years), last: Math.max(...years) },
    graphs: graphs.map((graph) => ({
      name: graph.name,
      file: `data/${graph.name}.json`,
      directed: graph.name !== 'coauthor',
      nodes: graph.nodes.key.length,
      edges: graph.edges.source.length,
      shownNodes: graph.nodes.key.length,
      shownEdges: graph.edges.source.length,
    })),
    rejects: { file: 'data/rejects.json' },
    review: { file: 'data/review.json', questions },
    details: 'data/details.json',
  };
}

function communityDetails(
  authors: readonly Author[],
  papers: readonly Paper[],
  degree: readonly number[],
): ViewerDetails['communities'] {
  return COMMUNITIES.map(({ terms }, community) => {
    const members = authors.map((author, i) => ({ author, degree: degree[i] ?? 0 }));
    const own = members
      .filter(({ author }) => author.community === community)
      .sort((a, b) => b.degree - a.degree);
    const theirs = papers.filter((paper) => communityOf(paper, authors) === community);
    const years = theirs.map((paper) => paper.year);
    return {
      terms: [...terms],
      topMembers: own
        .slice(0, 5)
        .map(({ author, degree: links }) => ({ id: author.key, name: author.name, degree: links })),
      topPapers: theirs.slice(0, 5).map(({ key, title }) => ({ id: key, title })),
      years: { first: Math.min(...years), last: Math.max(...years) },
      reason: community === UNSUPPORTED ? 'other runs find something else' : null,
    };
  });
}

const NOT_MEASURED = { otherCommunities: 0, hIndex: null };

export function makeDetails(
  authors: readonly Author[],
  papers: readonly Paper[],
  pairs: readonly { a: number; b: number; weight: number }[],
  degree: readonly number[],
): ViewerDetails {
  return {
    formatVersion: 2,
    communities: communityDetails(authors, papers, degree),
    authors: Object.fromEntries(
      authors.map((author, i) => {
        const own = pairs.filter(({ a, b }) => a === i || b === i);
        const strength = own.reduce((sum, pair) => sum + pair.weight, 0);
        const names = author.key === KAISER ? [author.name, 'L. Kaiser'] : [author.name];
        const list = author.papers.map((paper) => papers[paper]?.key ?? '');
        const measured = author.key === KAISER ? { otherCommunities: 2, hIndex: 3 } : NOT_MEASURED;
        return [
          author.key,
          {
            name: author.name,
            names,
            papers: list,
            degree: own.length,
            strength,
            confidence: 1,
            ...measured,
          },
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
    topics: [],
    citations: [...new Set(paper.cites)]
      .filter((target) => target !== i)
      .map((target) => ({ printed: `[${target}]`, target: papers[target]?.key ?? null })),
    sources: [{ file: 'session.txt', line: i + 1 }],
  };
}
