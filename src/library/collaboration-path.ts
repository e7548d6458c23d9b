import { collaborationChain, type CollaborationStep } from '../analysis/collaboration.js';
import { PaperGraphError } from '../errors.js';
import type { BuiltGraph } from './build-graph.js';

/**
 * The shortest chain of co-authors between two authors, with a joint paper for each step; null when none joins them. The
 * number of steps is their collaboration distance.
 *
 * @param from id of an author, as in `built.authors`
 * @throws PaperGraphError USAGE when one of them is no author of the graph
 */
export function collaborationPath(built: BuiltGraph, from: string, to: string): CollaborationStep[] | null {
  for (const id of [from, to]) {
    if (!built.authors.some((author) => author.id === id))
      throw new PaperGraphError('USAGE', `there is no author ${id}`);
  }
  return collaborationChain(built.view, from, to);
}
