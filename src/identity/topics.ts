import { GrowingColumn } from '../structures/growing-column.js';
import { compareText } from '../text/compare.js';
import { rarityOf } from './rarity.js';
import type { IdentityPaper } from './types.js';

/** The weightiest words of each paper as sparse unit vectors (TF-IDF). */
export interface TopicTable {
  /** Paper → first entry; one longer than the list of papers. */
  readonly start: Int32Array;
  /** Word indices, ascending within a paper. */
  readonly word: Int32Array;
  readonly weight: Float32Array;
  readonly words: readonly string[];
}

/** Words kept per paper. */
const WORDS_PER_PAPER = 40;
/** A word of the title counts as often as this many of the abstract. */
const TITLE_WEIGHT = 3;

const STOP_WORDS = new Set(
  'a an the of for in on with and or to from by via is are be as at it its this that these those we our us they their which can not than then thus such using used use based between into over under both while when where how what why new paper propose proposed approach method methods show results result also have has been was were more most other some any each one two however only well many all but if so do does may will'.split(
    ' ',
  ),
);

/** TF-IDF of titles and abstracts over the corpus (Salton and Buckley 1988, 10.1016/0306-4573(88)90021-0). */
export function topicTable(papers: readonly IdentityPaper[]): TopicTable {
  const index = new Map<string, number>();
  const documents: number[] = [];
  // The words of all papers, one paper after the other: an array for each paper would take more than what is in it.
  const ends = new Int32Array(papers.length + 1);
  const ids = new GrowingColumn(Int32Array);
  const counts = new GrowingColumn(Float32Array);
  for (const [at, paper] of papers.entries()) {
    const own = new Map<number, number>();
    const add = (text: string | null, weight: number): void => {
      for (const word of contentWords(text ?? '')) {
        const id = index.get(word) ?? index.size;
        index.set(word, id);
        own.set(id, (own.get(id) ?? 0) + weight);
      }
    };
    add(paper.title, TITLE_WEIGHT);
    add(paper.abstract, 1);
    for (const word of Int32Array.from(own.keys()).sort()) {
      documents[word] = (documents[word] ?? 0) + 1;
      ids.push(word);
      counts.push(own.get(word)!);
    }
    ends[at + 1] = ids.length;
  }
  const [idsOfPapers, countsOfPapers] = [ids.take(), counts.take()];
  const words = [...index.keys()];
  const alphabetical = words.map((_, id) => id).sort((a, b) => compareText(words[a]!, words[b]!));
  const rank = new Int32Array(words.length);
  alphabetical.forEach((id, at) => (rank[id] = at));
  const start = new Int32Array(papers.length + 1);
  const word = new GrowingColumn(Int32Array);
  const weight = new GrowingColumn(Float32Array);
  for (let paper = 0; paper < papers.length; paper += 1) {
    const entries: { word: number; weight: number }[] = [];
    for (let at = ends[paper]!; at < ends[paper + 1]!; at += 1) {
      const id = idsOfPapers[at]!;
      const found =
        documents[id]! < 2 ? 0 : Math.sqrt(countsOfPapers[at]!) * rarityOf(papers.length, documents[id]!);
      if (found > 0) entries.push({ word: rank[id]!, weight: found });
    }
    const kept = entries
      .sort((a, b) => b.weight - a.weight || a.word - b.word)
      .slice(0, WORDS_PER_PAPER)
      .sort((a, b) => a.word - b.word);
    const norm = Math.sqrt(kept.reduce((sum, entry) => sum + entry.weight * entry.weight, 0));
    for (const entry of kept) {
      word.push(entry.word);
      weight.push(entry.weight / norm);
    }
    start[paper + 1] = word.length;
  }
  return {
    start,
    word: word.take(),
    weight: weight.take(),
    words: alphabetical.map((id) => words[id]!),
  };
}

/** Lower-case words without marks and stop words, plurals in -s cut. */
function contentWords(text: string): string[] {
  const words =
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]{3,}/gu) ?? [];
  return words
    .filter((word) => !STOP_WORDS.has(word))
    .map((word) =>
      word.length > 4 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word,
    );
}
