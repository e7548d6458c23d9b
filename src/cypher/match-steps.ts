import type { Compiler, Evaluate, Frame, Step } from './compiler.js';
import { CypherError } from './cypher-error.js';
import { HopCursor, type Hop } from './hops.js';
import type { NodeElement, PathElement, RelationshipElement } from './pattern-elements.js';
import { endsOf } from './property-graph.js';
import { isList, NodeRef, Path, RelationshipRef, typeName, type Value } from './values.js';

/** One step in looking for a pattern: given what takes its finds, what takes what was found before. */
export type MatchStep = (next: Step) => Step;

/** Goes through all nodes with fitting labels. */
export function scanLabels(c: Compiler, { slot, fits }: NodeElement): MatchStep {
  return (next) => (frame) => {
    for (const [label, fit] of fits.entries()) {
      if (!fit) continue;
      for (const node of c.graph.nodesWith(label)) {
        frame[slot] = c.nodeRef(node);
        if (!next(frame)) return false;
      }
    }
    return true;
  };
}

/** Looks a node up by its id, or some by a list of ids. */
export function lookUp({ graph, nodeRef }: Compiler, { slot, fits }: NodeElement, ids: Evaluate): MatchStep {
  return (next) => (frame) => {
    const wanted = ids(frame);
    const nodes = new Set<number>();
    for (const id of isList(wanted) ? wanted : [wanted]) {
      const node = typeof id === 'string' ? graph.nodeWithId(id) : undefined;
      if (node !== undefined && fits[graph.labelOf(node)]) nodes.add(node);
    }
    for (const node of nodes) {
      frame[slot] = nodeRef(node);
      if (!next(frame)) return false;
    }
    return true;
  };
}

/** Lets a node that is bound already pass if its label fits. */
export function checkNode({ graph }: Compiler, { name, slot, fits, at }: NodeElement): MatchStep {
  return (next) => (frame) => {
    const value = frame[slot]!;
    if (value === null) return true;
    if (!(value instanceof NodeRef))
      throw new CypherError(`${name} is ${typeName(value)}, and a node is needed`, at);
    return fits[graph.labelOf(value.node)] ? next(frame) : true;
  };
}

export function filter(condition: (frame: Frame) => boolean): MatchStep {
  return (next) => (frame) => (condition(frame) ? next(frame) : true);
}

/** The way from a node over relationships to another. */
export interface Expansion {
  readonly from: NodeElement;
  readonly to: NodeElement;
  /** The other end has a value already. */
  readonly toBound: boolean;
  readonly hop: Hop;
  /** Where the relationship, or the list of them, has to be kept; null where nobody asks. */
  readonly slot: number | null;
  /** Slots with relationships of the same MATCH: none is found twice. */
  readonly others: readonly number[];
}

/** Goes over one relationship. */
export function expand(c: Compiler, { from, to, toBound, hop, slot, others }: Expansion): MatchStep {
  const { graph } = c;
  const cursors = HopCursor.of(graph, hop);
  return (next) => (frame) => {
    const start = frame[from.slot];
    if (!(start instanceof NodeRef)) return true;
    const end = toBound ? frame[to.slot] : null;
    // One of its own: the steps after it may come back here before it is done.
    const cursor = cursors.fork().start(start.node);
    while (cursor.next()) {
      const { relationship, other } = cursor;
      if (end instanceof NodeRef) {
        if (end.node !== other) continue;
      } else if (!to.fits[graph.labelOf(other)]) continue;
      if (others.length > 0 && isTaken(frame, others, relationship)) continue;
      if (end === null) frame[to.slot] = c.nodeRef(other);
      if (slot !== null) frame[slot] = new RelationshipRef(relationship);
      if (!next(frame)) return false;
    }
    return true;
  };
}

/** Whether a relationship is among those that the same MATCH has found before. */
export function isTaken(frame: Frame, slots: readonly number[], relationship: number): boolean {
  return slots.some((slot) => {
    const value = frame[slot]!;
    if (value instanceof RelationshipRef) return value.relationship === relationship;
    return isList(value) && value.some((one) => (one as RelationshipRef).relationship === relationship);
  });
}

/** Finds the ends of a relationship that is bound already. */
export function boundRelationship(
  c: Compiler,
  { name, slot, types, direction, at }: RelationshipElement,
  ends: readonly [NodeElement, NodeElement],
  bound: readonly [boolean, boolean],
  others: readonly number[],
): MatchStep {
  const { graph } = c;
  return (next) => (frame) => {
    const value = frame[slot]!;
    if (value === null) return true;
    if (!(value instanceof RelationshipRef))
      throw new CypherError(`${name} is ${typeName(value)}, and a relationship is needed`, at);
    const { relationship } = value;
    if (!types.includes(graph.typeOf(relationship)) || isTaken(frame, others, relationship)) return true;
    const [source, target] = endsOf(graph, relationship);
    const ways =
      direction === 'out'
        ? [[source, target]]
        : direction === 'in' || source === target
          ? [[target, source]]
          : [
              [source, target],
              [target, source],
            ];
    return ways.every((way) => {
      for (const [i, node] of way.entries()) {
        const end = ends[i]!;
        // Both ends may be one variable, which the first one has just bound.
        const known = bound[i] || (i === 1 && ends[0] === ends[1]) ? frame[end.slot] : null;
        if (known === null) frame[end.slot] = c.nodeRef(node);
        else if (!(known instanceof NodeRef) || known.node !== node) return true;
        if (!end.fits[graph.labelOf(node)]) return true;
      }
      return next(frame);
    });
  };
}

/** Puts a path together from the relationships that were found. */
export function makePath(
  c: Compiler,
  { slot }: PathElement,
  start: NodeElement,
  relationships: readonly RelationshipElement[],
): MatchStep {
  return (next) => (frame) => {
    const nodes = [frame[start.slot] as NodeRef];
    const found: RelationshipRef[] = [];
    for (const element of relationships) {
      const value: Value = frame[element.slot]!;
      for (const one of (isList(value) ? value : [value]) as RelationshipRef[]) {
        const [source, target] = endsOf(c.graph, one.relationship);
        const last = nodes.at(-1)!.node;
        found.push(one);
        nodes.push(c.nodeRef(last === source ? target : source));
      }
    }
    frame[slot] = new Path(nodes, found);
    return next(frame);
  };
}
