import type { Compiler } from './compiler.js';
import { CypherError } from './cypher-error.js';
import { HopCursor } from './hops.js';
import type { MatchStep } from './match-steps.js';
import { admission, type TrailExpansion } from './trails.js';
import { NodeRef, RelationshipRef } from './values.js';

/** By which relationship, and from which node, a node was reached. */
type Arrival = readonly [relationship: number, before: number];

/**
 * Finds a shortest path between two bound nodes, or all of them, by breadth first search. Of several that are equally
 * short the first by the order of relationships is the one.
 */
export function shortestPaths(c: Compiler, expansion: TrailExpansion, all: boolean, at: number): MatchStep {
  const { from, to, hop, slot, min, max } = expansion;
  const cursors = HopCursor.of(c.graph, hop);
  const admits = admission(expansion);
  return (next) => (frame) => {
    const [start, end] = [frame[from.slot], frame[to.slot]];
    if (!(start instanceof NodeRef) || !(end instanceof NodeRef)) return true;
    const found = (trail: readonly number[]): boolean => {
      if (slot !== null) frame[slot] = trail.map((relationship) => new RelationshipRef(relationship));
      return next(frame);
    };
    if (start.node === end.node) {
      if (min === 0) return found([]);
      throw new CypherError('a shortest path needs two different nodes; add a condition such as a <> b', at);
    }
    const arrivals = search(start.node, end.node, max, (node, reach) => {
      const cursor = cursors.fork().start(node);
      while (cursor.next()) if (admits(frame, cursor.relationship)) reach(cursor.relationship, cursor.other);
    });
    return trailsBack(arrivals, start.node, end.node, all, found);
  };
}

/** Searches in layers up to the one with the end. */
function search(
  start: number,
  end: number,
  max: number,
  hops: (node: number, reach: (relationship: number, other: number) => void) => void,
): ReadonlyMap<number, readonly Arrival[]> {
  const arrivals = new Map<number, Arrival[]>([[start, []]]);
  let layer = [start];
  for (let depth = 0; depth < max && layer.length > 0 && !arrivals.has(end); depth += 1) {
    const reached = new Map<number, Arrival[]>();
    for (const node of layer) {
      hops(node, (relationship, other) => {
        if (arrivals.has(other)) return;
        const ways = reached.get(other);
        if (ways === undefined) reached.set(other, [[relationship, node]]);
        else ways.push([relationship, node]);
      });
    }
    for (const [node, ways] of reached) arrivals.set(node, ways);
    layer = [...reached.keys()];
  }
  return arrivals;
}

/** Follows arrivals from the end back to the start, by a stack of its own. */
function trailsBack(
  arrivals: ReadonlyMap<number, readonly Arrival[]>,
  start: number,
  end: number,
  all: boolean,
  found: (trail: readonly number[]) => boolean,
): boolean {
  if (!arrivals.has(end)) return true;
  const trail: number[] = [];
  const stack = [{ node: end, way: 0 }];
  while (stack.length > 0) {
    const top = stack.at(-1)!;
    const arrival = arrivals.get(top.node)![top.way++];
    if (arrival === undefined) {
      stack.pop();
      trail.pop();
      continue;
    }
    const [relationship, before] = arrival;
    trail.push(relationship);
    if (before !== start) stack.push({ node: before, way: 0 });
    else {
      const more = found(trail.toReversed());
      if (!more || !all) return more;
      trail.pop();
    }
  }
  return true;
}
