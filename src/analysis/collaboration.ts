import type { GraphColumnsView, GraphView } from '../model/graph-view.js';
import { shortestPath } from '../network/measures/shortest-path.js';
import { coauthorNetwork } from './projection.js';

/** Two authors who wrote together. */
export interface CollaborationStep {
  /** Keys of nodes. */
  readonly from: string;
  readonly to: string;
  /** Of their joint papers the one with the fewest authors, of equal ones the first by key. */
  readonly paper: string;
  /** How many papers they wrote together. */
  readonly papers: number;
}

/**
 * The shortest chain of co-authors from one author to another, one step a pair, none for an author and itself: its length
 * is their collaboration distance. Of several chains it is the one that takes the strongest tie from each author. Null when
 * no chain joins the two.
 *
 * @throws RangeError when one of them is no author of the graph
 */
export function collaborationChain(
  view: GraphColumnsView,
  from: string,
  to: string,
): CollaborationStep[] | null {
  const { keys, network } = coauthorNetwork(view);
  const [source, target] = [from, to].map((key) => keys.indexOf(key)) as [number, number];
  if (source === -1 || target === -1) throw new RangeError(`${source === -1 ? from : to} is no author`);
  const path = shortestPath(network, source, target)?.map((node) => keys[node]!);
  return path?.slice(1).map((key, step) => stepBetween(view, path[step]!, key)) ?? null;
}

function stepBetween(view: GraphView, from: string, to: string): CollaborationStep {
  const theirs = new Set(papersOf(view, to));
  const joint = papersOf(view, from).filter((paper) => theirs.has(paper));
  const [paper] = joint
    .map((key) => ({ key, authors: [...view.incident(key, 'AUTHORED')].length }))
    .toSorted((a, b) => a.authors - b.authors);
  return { from, to, paper: paper!.key, papers: joint.length };
}

/** In the order of their keys. */
const papersOf = (view: GraphView, author: string): string[] =>
  Array.from(view.incident(author, 'AUTHORED'), ({ target }) => target);
