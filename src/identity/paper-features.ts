import { lasting } from '../structures/lasting.js';
import type { Coauthors } from './coauthors.js';
import type { Signatures } from './signatures.js';

/** Papers as sparse rows over one space of columns. */
export interface SparseRows {
  /** Row → first entry; one longer than the list of rows. */
  readonly start: Int32Array;
  readonly column: Int32Array;
  readonly weight: Float32Array;
  readonly columns: number;
}

/** Lengths of the three parts of a row: words of title and abstract have length 1. */
const PEOPLE_LENGTH = 1.2;
const AFFILIATIONS_LENGTH = 1;
/** Names with more expected namesakes have no column: they would bring strangers together. */
const UNAMBIGUOUS = 0.1;
/** Nor have people on one paper only, and those on very many. */
const FEWEST_PAPERS = 2;
const MOST_PAPERS = 100;

/** What a paper is made of for `paperVectors`: its words, its authors as far as their names tell who they are, the words of affiliations. */
export function paperFeatures(
  { start, topics, affiliations }: Pick<Signatures, 'start' | 'topics' | 'affiliations'>,
  people: Pick<Coauthors, 'of' | 'namesakes'>,
): SparseRows {
  const papers = start.length - 1;
  const { columnOf, used } = peopleColumns(people, topics.words.length);
  const affiliationOffset = topics.words.length + used;
  const rowStart = new Int32Array(papers + 1);
  const seen = new Set<number>();
  const columnsOf = (paper: number, visit: (column: number, weight: number) => void): void => {
    for (let at = topics.start[paper]!; at < topics.start[paper + 1]!; at += 1) {
      visit(topics.word[at]!, topics.weight[at]!);
    }
    seen.clear();
    for (let at = start[paper]!; at < start[paper + 1]!; at += 1) {
      const column = columnOf[people.of[at]!]!;
      if (column >= 0) seen.add(column);
    }
    for (const column of seen) visit(column, PEOPLE_LENGTH / Math.sqrt(seen.size));
    seen.clear();
    let square = 0;
    for (let at = affiliations.start[start[paper]!]!; at < affiliations.start[start[paper + 1]!]!; at += 1) {
      for (const word of affiliations.words[affiliations.set[at]!]!) {
        if (seen.has(word)) continue;
        seen.add(word);
        square += affiliations.rarity[word]! ** 2;
      }
    }
    const scale = AFFILIATIONS_LENGTH / Math.sqrt(square);
    for (const word of seen) visit(affiliationOffset + word, affiliations.rarity[word]! * scale);
  };
  let entries = 0;
  for (let paper = 0; paper < papers; paper += 1) {
    columnsOf(paper, () => (entries += 1));
    rowStart[paper + 1] = entries;
  }
  const column = lasting(Int32Array, entries);
  const weight = lasting(Float32Array, entries);
  let next = 0;
  for (let paper = 0; paper < papers; paper += 1) {
    columnsOf(paper, (index, value) => {
      column[next] = index;
      weight[next++] = value;
    });
  }
  return { start: rowStart, column, weight, columns: affiliationOffset + affiliations.rarity.length };
}

/** The column of each person, -1 for those that have none. */
function peopleColumns(
  { of, namesakes }: Pick<Coauthors, 'of' | 'namesakes'>,
  offset: number,
): { columnOf: Int32Array; used: number } {
  const papers = new Int32Array(namesakes.length);
  for (const person of of) papers[person]! += 1;
  const columnOf = new Int32Array(namesakes.length).fill(-1);
  let used = 0;
  papers.forEach((count, person) => {
    if (count >= FEWEST_PAPERS && count <= MOST_PAPERS && namesakes[person]! < UNAMBIGUOUS) {
      columnOf[person] = offset + used;
      used += 1;
    }
  });
  return { columnOf, used };
}
