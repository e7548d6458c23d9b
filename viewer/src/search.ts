import { fold, foldWithOffsets, withinOneEdit } from './fold.js';

/** One thing that can be found. `rest` holds what is searched besides the label: names, venue, year. */
export interface SearchEntry {
  readonly key: string;
  readonly label: string;
  readonly kind: string;
  readonly weight: number;
  readonly rest: readonly string[];
  /** Found by how they start, not by words in them: keys are made of the words of titles. */
  readonly ids: readonly string[];
}

export interface SearchHit {
  readonly entry: SearchEntry;
  /** Parts of the label in order; every second one, from the second on, matched. */
  readonly label: readonly string[];
  /** What matched when it was not the label. */
  readonly because: string | null;
}

export interface SearchResult {
  readonly total: number;
  readonly hits: readonly SearchHit[];
  /** True when nothing matched exactly and words one typing error away were taken. */
  readonly corrected: boolean;
}

export interface SearchIndex {
  /** Takes in so many entries at most, and says whether it has all. To find something it takes in the rest. */
  gather(most: number): boolean;
  find(query: string, limit: number): SearchResult;
}

interface Row {
  readonly entry: SearchEntry;
  readonly label: string;
  readonly all: string;
  readonly ids: readonly string[];
}

/** Shorter words have too many others one edit away. */
const SHORTEST_CORRECTED = 4;
/** More words than a name or a title has: pasted prose, which has no typing error to put right. */
const MOST_CORRECTED = 32;
/** What the start of an identifier looks like, rather than a word. */
const LIKE_AN_ID = /[\d:./]/u;
const wordsOf = (folded: string): string[] => folded.match(/[\p{L}\p{N}]+/gu) ?? [];

export function buildSearchIndex(entries: Iterable<SearchEntry>): SearchIndex {
  const rows: Row[] = [];
  const coming = entries[Symbol.iterator]();
  let complete = false;
  const gather = (most: number): boolean => {
    for (let taken = 0; taken < most && !complete; taken++) {
      const next = coming.next();
      if (next.done) complete = true;
      else rows.push(rowOf(next.value));
    }
    return complete;
  };
  let vocabulary: Set<string> | undefined;

  const corrections = (token: string): string[] => {
    if (token.length < SHORTEST_CORRECTED) return [token];
    vocabulary ??= new Set(rows.flatMap((row) => wordsOf(row.all)));
    const found = [token];
    for (const word of vocabulary) {
      const lengths = [token.length - 1, token.length, token.length + 1];
      if (lengths.some((length) => length <= word.length && withinOneEdit(token, word.slice(0, length))))
        found.push(word);
    }
    return found;
  };

  return {
    gather,
    find(query, limit) {
      gather(Infinity);
      // A word given twice asks for no more than once.
      const tokens = [...new Set(fold(query).split(/\s+/u))].filter((token) => token !== '');
      if (tokens.length === 0) return { total: 0, hits: [], corrected: false };
      let alternatives = tokens.map((token) => [token]);
      let matched = matchRows(rows, alternatives);
      const corrected = matched.length === 0 && tokens.length <= MOST_CORRECTED;
      if (corrected) {
        alternatives = tokens.map(corrections);
        matched = matchRows(rows, alternatives);
      }
      matched.sort(byRank);
      const hits = matched.slice(0, limit).map(({ row }) => toHit(row, alternatives));
      return { total: matched.length, hits, corrected: corrected && matched.length > 0 };
    },
  };
}

function rowOf(entry: SearchEntry): Row {
  const label = fold(entry.label);
  return { entry, label, all: [label, ...entry.rest.map(fold)].join('\n'), ids: entry.ids.map(fold) };
}

interface Match {
  readonly row: Row;
  /**
   * 0 words of the label, 1 the label starts with the query, 2 words of it do, 3 inside the label, 4 elsewhere. Works that
   * are known by a citation only, whose labels start with a surname, come after the people and papers of the same words.
   */
  readonly rank: number;
}

const INSIDE = 3;
const ELSEWHERE = 4;

function byRank(a: Match, b: Match): number {
  if (a.rank !== b.rank) return a.rank - b.rank;
  if (a.row.entry.weight !== b.row.entry.weight) return b.row.entry.weight - a.row.entry.weight;
  return a.row.label < b.row.label ? -1 : a.row.label > b.row.label ? 1 : 0;
}

function matchRows(rows: readonly Row[], alternatives: readonly (readonly string[])[]): Match[] {
  const found: Match[] = [];
  const ids = alternatives.map((words) => words.filter((word) => LIKE_AN_ID.test(word)));
  const isIn = (row: Row, words: readonly string[], at: number): boolean =>
    words.some((word) => row.all.includes(word)) || ids[at]!.some((word) => idStarting(row, word) !== null);
  for (const row of rows) {
    if (alternatives.every((words, at) => isIn(row, words, at))) {
      const rank = rankOf(row, alternatives);
      found.push({ row, rank: row.entry.kind === 'work' ? Math.max(rank, INSIDE) : rank });
    }
  }
  return found;
}

/** The identifier that a word starts, also without the name of its kind. */
function idStarting({ ids, entry }: Row, word: string): string | null {
  const at = ids.findIndex((id) => id.startsWith(word) || id.startsWith(word, id.indexOf(':') + 1));
  return entry.ids[at] ?? null;
}

function rankOf(row: Row, alternatives: readonly (readonly string[])[]): number {
  if (!inLabel(row, alternatives)) return ELSEWHERE;
  const words = wordsOf(row.label);
  if (alternatives.every((list) => list.some((token) => words.includes(token)))) return 0;
  if (alternatives[0]?.some((word) => row.label.startsWith(word))) return 1;
  return alternatives.every((list) => list.some((token) => words.some((word) => word.startsWith(token))))
    ? 2
    : INSIDE;
}

const inLabel = (row: Row, alternatives: readonly (readonly string[])[]): boolean =>
  alternatives.every((words) => words.some((word) => row.label.includes(word)));

function toHit(row: Row, alternatives: readonly (readonly string[])[]): SearchHit {
  const words = alternatives.flat();
  const told = (): string | null =>
    row.entry.rest.find((text) => words.some((word) => fold(text).includes(word))) ??
    words.map((word) => idStarting(row, word)).find((id) => id !== null) ??
    null;
  const because = inLabel(row, alternatives) ? null : told();
  return { entry: row.entry, label: markMatches(row.entry.label, words), because };
}

/** Splits `text` so that every second part, from the second on, is one of the folded `words`. */
export function markMatches(text: string, words: readonly string[]): string[] {
  const { folded, starts, ends } = foldWithOffsets(text);
  const marked = new Uint8Array(text.length);
  for (const word of words) {
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
      const end = ends[at + word.length - 1] ?? text.length;
      marked.fill(1, starts[at] ?? 0, end);
    }
  }
  const parts: string[] = [];
  let from = 0;
  for (let i = 1; i <= text.length; i++) {
    if (i < text.length && marked[i] === marked[i - 1]) continue;
    if (from === 0 && marked[0] === 1) parts.push('');
    parts.push(text.slice(from, i));
    from = i;
  }
  return parts;
}
