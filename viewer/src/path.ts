import type { PathEnds } from './choices.js';
import type { GraphModel, GraphName, Link } from './model.js';
import type { Visibility } from './visibility.js';

/** What there is between two nodes. */
export type Path =
  | {
      readonly kind: 'found';
      /** Both ends included. */
      readonly nodes: readonly string[];
      /** The strongest link of each step, seen from the node before. */
      readonly links: readonly Link[];
      /** How many paths have so few steps. */
      readonly ways: number;
    }
  | {
      readonly kind: 'apart';
      /** Nodes in the components of the two ends. */
      readonly sizes: readonly [number, number];
      /** Whether a path comes back with what the filters hide. */
      readonly filtered: boolean;
    }
  /** A filter hides this end. */
  | { readonly kind: 'hidden'; readonly key: string };

interface Reached {
  readonly distance: number;
  readonly ways: number;
  /** The strength of its weakest link on the way to here. */
  readonly weakest: number;
  readonly before: string | null;
  readonly link: Link | null;
}

/**
 * A path with fewest steps over the nodes that are shown, whatever the direction of the links; of several, one whose
 * weakest link is strongest.
 */
export function findPath(
  model: GraphModel,
  { nodes: shown, cut }: Pick<Visibility, 'nodes' | 'cut'>,
  from: string,
  to: string,
): Path {
  for (const key of [from, to]) if (!shown.has(key)) return { kind: 'hidden', key };
  const open = ({ other, edge }: Link): boolean => shown.has(other) && !cut.has(edge);
  const reached = search(model, from, open);
  if (reached.has(to)) return traceBack(reached, to);
  const there = search(model, to, open);
  const filtered =
    (shown.size < model.graph.order || cut.size > 0) && search(model, from, () => true).has(to);
  return { kind: 'apart', sizes: [reached.size, there.size], filtered };
}

/** Breadth first, one ring of nodes after the other. */
function search(model: GraphModel, from: string, open: (link: Link) => boolean): Map<string, Reached> {
  const reached = new Map<string, Reached>([
    [from, { distance: 0, ways: 1, weakest: Infinity, before: null, link: null }],
  ]);
  let ring = [from];
  for (let distance = 1; ring.length > 0; distance++) {
    const next: string[] = [];
    for (const key of ring) {
      const here = reached.get(key)!;
      const done = new Set<string>();
      for (const link of model.links.get(key) ?? []) {
        // The first link to a neighbour is the strongest.
        if (done.has(link.other) || !open(link)) continue;
        done.add(link.other);
        const known = reached.get(link.other);
        if (known !== undefined && known.distance < distance) continue;
        if (known === undefined) next.push(link.other);
        const weakest = Math.min(here.weakest, link.weight);
        const ways = here.ways + (known?.ways ?? 0);
        reached.set(
          link.other,
          known !== undefined && known.weakest >= weakest
            ? { ...known, ways }
            : { distance, ways, weakest, before: key, link },
        );
      }
    }
    ring = next;
  }
  return reached;
}

function traceBack(reached: ReadonlyMap<string, Reached>, to: string): Path {
  const nodes: string[] = [];
  const links: Link[] = [];
  for (let key: string | null = to; key !== null; key = reached.get(key)!.before) {
    nodes.unshift(key);
    const { link } = reached.get(key)!;
    if (link) links.unshift(link);
  }
  return { kind: 'found', nodes, links, ways: reached.get(to)!.ways };
}

/** Keeps the last answer while ends, graph and filters are the same. */
export function createPathFinder(): (
  model: GraphModel,
  shown: Visibility,
  ends: PathEnds | null,
) => Path | null {
  let last: { model: GraphModel; shown: Visibility; ends: PathEnds; answer: Path | null } | undefined;
  return (model, shown, ends) => {
    if (ends === null || ends.to === null || ends.view !== model.name) return null;
    if (last?.model !== model || last.shown !== shown || last.ends !== ends) {
      const { from, to } = ends;
      const here = model.graph.hasNode(from) && model.graph.hasNode(to);
      last = { model, shown, ends, answer: here ? findPath(model, shown, from, to) : null };
    }
    return last.answer;
  };
}

/** Whether the panel and the picture show the path, or wait for its other end, rather than a selected node. */
export const onPath = (state: {
  readonly view: GraphName;
  readonly path: PathEnds | null;
  readonly selected: string | null;
}): boolean =>
  state.path !== null &&
  state.path.view === state.view &&
  (state.path.to === null || state.selected === null);

/** The nodes of a path with what belongs to it, for drawing. */
export interface Route {
  readonly nodes: readonly string[];
  /** Whether the path goes directly between the two, in either direction. */
  isStep(a: string, b: string): boolean;
}

/** Without a path between them, the two ends alone; null until both have been chosen. */
export function routeOf(ends: PathEnds | null, path: Path | null): Route | null {
  if (ends === null || ends.to === null || path === null) return null;
  if (path.kind !== 'found') return { nodes: [ends.from, ends.to], isStep: () => false };
  const places = new Map(path.nodes.map((key, place) => [key, place]));
  const isStep = (a: string, b: string): boolean =>
    Math.abs((places.get(a) ?? NaN) - (places.get(b) ?? NaN)) === 1;
  return { nodes: path.nodes, isStep };
}
