import type { GraphModel, Link } from './model.js';

export type Depth = 1 | 2 | 3;
/** Which way links are followed: either, as they point, or against that. */
export type Way = 'both' | 'out' | 'in';

export const DEPTHS: readonly Depth[] = [1, 2, 3];
export const WAYS: readonly Way[] = ['both', 'out', 'in'];

/** A node, and how far around it is shown. It holds in each view that has the node. */
export interface Ego {
  readonly key: string;
  readonly depth: Depth;
  readonly way: Way;
}

/** Has no direction, though the graph writes one end first. */
const MUTUAL = 'CO_AUTHORED_WITH';

/** Whether an edge of this kind goes from one end to the other. */
export const hasDirection = (kind: string): boolean => kind !== MUTUAL;

/** Whether direction means anything in a graph. */
export const isDirected = ({ name }: GraphModel): boolean => name !== 'coauthor';

/**
 * The nodes that can be reached from the ego in so many steps over those that are shown, itself included.
 *
 * @param cut edges that are not shown
 */
export function egoNetwork(
  model: GraphModel,
  shown: ReadonlySet<string>,
  cut: ReadonlySet<string>,
  { key, depth, way }: Ego,
): Set<string> {
  const reached = new Set(shown.has(key) ? [key] : []);
  const open = ({ kind, outgoing, other, edge }: Link): boolean =>
    (way === 'both' || !hasDirection(kind) || outgoing === (way === 'out')) &&
    shown.has(other) &&
    !cut.has(edge);
  let ring = [...reached];
  for (let step = 0; step < depth; step++) {
    const next: string[] = [];
    for (const each of ring) {
      for (const link of model.links.get(each) ?? []) {
        if (reached.has(link.other) || !open(link)) continue;
        reached.add(link.other);
        next.push(link.other);
      }
    }
    ring = next;
  }
  return reached;
}

export function writeEgo(fields: URLSearchParams, ego: Ego | null): void {
  if (ego !== null) fields.set('around', `${ego.depth}:${ego.way}:${ego.key}`);
}

export function readEgo(fields: URLSearchParams): Ego | null {
  const [steps, name, ...rest] = (fields.get('around') ?? '').split(':');
  const depth = DEPTHS.find((each) => String(each) === steps);
  const way = WAYS.find((each) => each === name);
  const key = rest.join(':');
  return depth && way && key !== '' ? { key, depth, way } : null;
}
