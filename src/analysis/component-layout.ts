import { forceAtlas2, UndirectedGraph } from '../graphology-interop.js';
import { randomInDisc, turnedWide, unitVector, type Disc } from './geometry.js';
import type { IndexedEdge } from './indexed-graph.js';
import { removeOverlaps } from './overlap.js';
import type { Random } from '../network/random.js';

/** A connected part of a graph, its nodes numbered from 0. */
export interface Component {
  readonly radii: readonly number[];
  readonly edges: readonly IndexedEdge[];
  /** Per node the community it belongs to, any value; nodes of one community start side by side. */
  readonly groups: readonly unknown[];
}

/** One node in the middle and eight around it; larger cliques and stars are left to the forces. */
const RING_LIMIT = 9;
/** Edges between communities pull less, so that communities stand apart. */
const BETWEEN_FACTOR = 0.3;

/** Above this many nodes repulsion is approximated and fewer rounds are run. */
const MANY_NODES = 1000;

/** Places the nodes of one connected component without overlap, `gap` or more apart. */
export function layoutComponent(component: Component, gap: number, random: Random): Disc[] {
  const ring = ringLayout(component, gap);
  if (ring !== null) return ring;
  const start = startPlaces(component, random);
  const placed = applyForces(start, groupWeights(component));
  return turnedWide(removeOverlaps(placed, gap));
}

/**
 * Components of one paper are drawn the same way each time, on a ring: everyone knows everyone (a clique), or one node
 * holds all others (a star). Null for any other shape and for larger ones.
 */
function ringLayout({ radii, edges }: Component, gap: number): Disc[] | null {
  const order = radii.length;
  if (order > RING_LIMIT) return null;
  const degree = radii.map(() => 0);
  for (const { source, target } of edges) {
    degree[source] = (degree[source] as number) + 1;
    degree[target] = (degree[target] as number) + 1;
  }
  const isClique = edges.length === (order * (order - 1)) / 2;
  const isStar = !isClique && edges.length === order - 1 && degree.includes(order - 1);
  if (!isClique && !isStar) return null;
  const most = (values: readonly number[], a: number, b: number): number =>
    (values[b] as number) - (values[a] as number);
  const nodes = [...radii.keys()].sort((a, b) => most(degree, a, b) || most(radii, a, b) || a - b);
  return placeOnRing(nodes, isStar, radii, gap);
}

/** All nodes on one ring, or, when they are more than five or a star, the first in the middle. */
function placeOnRing(
  order: readonly number[],
  isStar: boolean,
  radii: readonly number[],
  gap: number,
): Disc[] {
  const placed: Disc[] = radii.map((radius) => ({ x: 0, y: 0, radius }));
  const centred = isStar || order.length > 5;
  const ring = centred ? order.slice(1) : order;
  const largest = Math.max(...ring.map((node) => radii[node] as number));
  const inner = centred ? (radii[order[0] as number] as number) + gap + largest : 0;
  // The radius of a regular polygon is half its side over the sine of half the angle of a side.
  const outer = ring.length > 1 ? (largest + gap / 2) / unitVector(0.5 / ring.length).y : 0;
  const distance = Math.max(inner, outer);
  ring.forEach((node, place) => {
    const direction = unitVector((ring.length === 2 ? 0 : 0.25) + place / ring.length);
    placed[node] = { x: direction.x * distance, y: direction.y * distance, radius: radii[node] as number };
  });
  return placed;
}

/** Communities first: their centres placed by how they are connected, then the members around the centres. */
function startPlaces({ radii, edges, groups }: Component, random: Random): Disc[] {
  const names = [...new Set(groups)];
  const numberOf = new Map(names.map((name, index) => [name, index]));
  const groupOf = groups.map((name) => numberOf.get(name) as number);
  const sizes = names.map(() => 0);
  groupOf.forEach((group, node) => (sizes[group] = (sizes[group] as number) + (radii[node] as number) ** 2));
  const spread = sizes.map((area) => 2 * Math.sqrt(area));
  const between = new Map<string, IndexedEdge>();
  for (const { source, target, weight } of edges) {
    const [a, b] = [groupOf[source] as number, groupOf[target] as number];
    if (a === b) continue;
    const key = `${Math.min(a, b)} ${Math.max(a, b)}`;
    const held = between.get(key)?.weight ?? 0;
    between.set(key, { source: Math.min(a, b), target: Math.max(a, b), weight: held + weight });
  }
  const width = spread.reduce((sum, radius) => sum + radius, 0);
  let centres: Disc[] = spread.map((radius) => ({ ...randomInDisc(width, random), radius }));
  if (centres.length > 1) {
    centres = removeOverlaps(applyForces(centres, [...between.values()]), 0);
  }
  return groupOf.map((group, node) => {
    const centre = centres[group] as Disc;
    const shift = randomInDisc(centre.radius, random);
    return { x: centre.x + shift.x, y: centre.y + shift.y, radius: radii[node] as number };
  });
}

function groupWeights({ edges, groups }: Component): IndexedEdge[] {
  return edges.map((edge) =>
    groups[edge.source] === groups[edge.target] ? edge : { ...edge, weight: edge.weight * BETWEEN_FACTOR },
  );
}

/** ForceAtlas2 (Jacomy, Venturini, Heymann and Bastian 2014, DOI 10.1371/journal.pone.0098679). */
function applyForces(start: readonly Disc[], edges: readonly IndexedEdge[]): Disc[] {
  const graph = new UndirectedGraph();
  start.forEach(({ x, y }, node) => graph.addNode(String(node), { x, y }));
  for (const { source, target, weight } of edges) {
    graph.addUndirectedEdge(String(source), String(target), { weight });
  }
  const order = start.length;
  const places = forceAtlas2(graph, {
    iterations: order > MANY_NODES ? 200 : 600,
    settings: {
      scalingRatio: 10,
      gravity: 0.3,
      strongGravityMode: true,
      slowDown: 1 + Math.sqrt(order) / 2,
      barnesHutOptimize: order > MANY_NODES,
    },
  });
  const placed = start.map((disc, node) => ({ ...disc, ...places[String(node)] }));
  // The library reckons with 32 bits, which extreme weights overflow.
  return placed.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y)) ? placed : [...start];
}
