import type { Compiler, Evaluate, Frame } from './compiler.js';
import { HopCursor } from './hops.js';
import { isTaken, type Expansion, type MatchStep } from './match-steps.js';
import { NodeRef, RelationshipRef } from './values.js';

export interface TrailExpansion extends Expansion {
  readonly min: number;
  readonly max: number;
  /** The pattern is followed from its right end, so that the list has to be turned. */
  readonly backwards: boolean;
  /** What has to hold for each relationship, and the slot in which it is looked at. */
  readonly each: { readonly slot: number; readonly holds: Evaluate } | null;
}

/** Follows trails: walks of `min` to `max` relationships in which none comes twice. Depth first, with a stack of its own. */
export function expandTrails(c: Compiler, expansion: TrailExpansion): MatchStep {
  const { from, to, toBound, hop, slot, others, min, max, backwards } = expansion;
  const { graph } = c;
  const cursors = HopCursor.of(graph, hop);
  const admits = admission(expansion);
  return (next) => (frame) => {
    const start = frame[from.slot];
    if (!(start instanceof NodeRef)) return true;
    const end = toBound ? frame[to.slot] : null;
    const trail: number[] = [];
    const used = new Set<number>();

    const found = (node: number): boolean => {
      if (end instanceof NodeRef ? end.node !== node : !to.fits[graph.labelOf(node)]) return true;
      if (end === null) frame[to.slot] = c.nodeRef(node);
      if (slot !== null) {
        const list = trail.map((relationship) => new RelationshipRef(relationship));
        frame[slot] = backwards ? list.reverse() : list;
      }
      return next(frame);
    };

    if (min === 0 && !found(start.node)) return false;
    if (max === 0) return true;
    const stack = [cursors.fork().start(start.node)];
    while (stack.length > 0) {
      const cursor = stack.at(-1)!;
      if (!cursor.next()) {
        stack.pop();
        const last = trail.pop();
        if (last !== undefined) used.delete(last);
        continue;
      }
      const { relationship, other } = cursor;
      if (used.has(relationship) || isTaken(frame, others, relationship) || !admits(frame, relationship))
        continue;
      trail.push(relationship);
      used.add(relationship);
      if (trail.length >= min && !found(other)) return false;
      if (trail.length < max) stack.push(cursors.fork().start(other));
      else used.delete(trail.pop()!);
    }
    return true;
  };
}

/** Whether a relationship fulfils what is asked of each. */
export function admission({
  each,
}: Pick<TrailExpansion, 'each'>): (frame: Frame, relationship: number) => boolean {
  if (each === null) return () => true;
  return (frame, relationship) => {
    frame[each.slot] = new RelationshipRef(relationship);
    return each.holds(frame) === true;
  };
}
