import { COMMUNITIES, FAMILY_NAMES, GIVEN_NAMES, TOPICS, VENUES } from './fixture-words.js';

export const XSS_TITLE = '<img src=x onerror="window.PWN=1">"><svg/onload=window.PWN=2> attention';
export const SCRIPT_LINK = 'javascript:window.PWN=3';
export const KAISER = 'author:name:lukasz kaiser';
export const ISOLATED = 'author:name:solo writer';
export const PATH = ['a', 'b', 'c', 'd'].map((letter) => `author:name:path ${letter}`);
export const XSS_PAPER = 'paper:7';
export const REPOSITORY = 'repository:github.com/example/tool';

const PAPERS = 200;

export interface Author {
  readonly key: string;
  readonly name: string;
  readonly community: number;
  readonly papers: number[];
}

export interface Paper {
  readonly key: string;
  readonly title: string;
  readonly authors: number[];
  readonly year: number;
  readonly venue: string;
  readonly cites: number[];
}

/** Mulberry32: 32 bits of state, the same numbers everywhere. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function makeAuthors(): Author[] {
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

export function makePapers(authors: Author[], random: () => number): Paper[] {
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

export function countPairs(papers: readonly Paper[]): { a: number; b: number; weight: number }[] {
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

export const communityOf = (paper: Paper, authors: readonly Author[]): number =>
  authors[paper.authors[0] ?? -1]?.community ?? -1;

/** How many papers cite each paper that is cited, by its place. */
export function citationCounts(papers: readonly Paper[]): Map<number, number> {
  const counts = new Map<number, number>();
  papers.forEach(({ cites }, i) => {
    for (const target of new Set(cites)) if (target !== i) counts.set(target, (counts.get(target) ?? 0) + 1);
  });
  return counts;
}
