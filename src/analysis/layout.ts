import type { UndirectedGraph } from '../graphology-interop.js';
import type { Point } from '../model/graph-view.js';
import { arrange } from './arrangement.js';
import { layoutComponent } from './component-layout.js';
import { boundingBox, type Disc } from './geometry.js';
import {
  connectedComponents,
  indexGraph,
  neighboursOf,
  readWeight,
  type EdgeWeight,
  type IndexedEdge,
} from './indexed-graph.js';
import { round } from './measures.js';
import type { Piece } from './packing.js';
import { createRandom } from '../network/random.js';

export interface LayoutOptions {
  /** Default 1. */
  readonly seed?: number;
  /** Community id by node; members of one are placed side by side. */
  readonly communities?: ReadonlyMap<string, string>;
  /** Radius of a node as it will be drawn, in the unit of the coordinates; default 2 * sqrt(degree + 1). */
  readonly radius?: (key: string) => number;
  /** How strongly an edge draws its ends together, 0 for not at all; default its `weight`. */
  readonly edgeWeight?: EdgeWeight;
  /** Width by height of the rectangle to be filled; default 1.5. */
  readonly aspect?: number;
}

interface Island extends Piece {
  /** Numbers of the graph's nodes, in the order of `discs`. */
  readonly nodes: readonly number[];
}

/** Components of this many nodes or fewer stand in rows below the others. */
const QUIET_SIZE = 2;
/** Gap between the nodes of a component, in mean radii. */
const NODE_GAP = 1.2;

/** The default radius of a node: its area grows with its degree. */
export const radiusOfDegree = (degree: number): number => 2 * Math.sqrt(degree + 1);

/**
 * Places every node of a graph on a map: each connected component is laid out by itself (ForceAtlas2, communities
 * first), no two nodes overlap, components are packed with the largest in the middle, and pairs and single nodes stand
 * in rows below. Nodes that are connected only by edges of weight 0, and more so than any neighbour, such as venues,
 * stand in the middle of the map. The same graph gives the same coordinates on every run and for every order of
 * insertion.
 *
 * @returns coordinates to 2 decimals, centred on the origin, y upwards, nodes in ascending order
 * @throws PaperGraphError `INPUT_UNREADABLE` when an edge weight is not finite or negative
 * @throws RangeError when a radius is not finite and positive, or the seed not a whole number
 */
export function layoutGraph(graph: UndirectedGraph, options: LayoutOptions = {}): Map<string, Point> {
  const { seed = 1, communities, edgeWeight = readWeight, aspect = 1.5 } = options;
  const { keys, edges } = indexGraph(graph, edgeWeight, true);
  const neighbours = neighboursOf(keys.length, edges);
  const degrees = neighbours.map(({ length }) => length);
  const radii = keys.map((key, node) =>
    checkRadius(options.radius?.(key) ?? radiusOfDegree(degrees[node] as number), key),
  );
  const meanRadius = radii.reduce((sum, radius) => sum + radius, 0) / Math.max(1, radii.length);
  const random = createRandom(seed);
  const pulling = edges.filter(({ weight }) => weight > 0);
  const islands = split(keys.length, pulling).map(({ nodes, edges: lines }): Island => {
    const component = {
      radii: nodes.map((node) => radii[node] as number),
      edges: lines,
      groups: nodes.map((node) => communities?.get(keys[node] as string)),
    };
    return { nodes, lines, discs: layoutComponent(component, NODE_GAP * meanRadius, random) };
  });
  const firstDegree = ({ nodes: [node = 0] }: Island): number => degrees[node] as number;
  const isHub = (island: Island): boolean =>
    island.nodes.length === 1 &&
    firstDegree(island) > 0 &&
    (neighbours[island.nodes[0] as number] as number[]).every(
      (other) => (degrees[other] as number) < firstDegree(island),
    );
  const hubs = islands.filter(isHub).sort((a, b) => firstDegree(b) - firstDegree(a));
  const land = islands
    .filter(({ nodes }) => nodes.length > QUIET_SIZE)
    .sort((a, b) => b.nodes.length - a.nodes.length);
  const quiet = islands.filter((island) => island.nodes.length <= QUIET_SIZE && !isHub(island));
  const placed = arrange([...hubs, ...land], quiet, meanRadius, aspect);
  return toPoints(
    [...hubs, ...land, ...quiet].flatMap(({ nodes }) => nodes),
    placed.flat(),
    keys,
  );
}

function checkRadius(radius: number, key: string): number {
  if (Number.isFinite(radius) && radius > 0) return radius;
  throw new RangeError(`Node ${key} has the radius ${radius}; radii must be finite and above 0.`);
}

/** The connected components, each with its edges between numbers that count its own nodes from 0. */
function split(order: number, edges: readonly IndexedEdge[]): { nodes: number[]; edges: IndexedEdge[] }[] {
  const component = connectedComponents(neighboursOf(order, edges));
  const parts: { nodes: number[]; edges: IndexedEdge[] }[] = [];
  const place = component.map(
    (part, node) => (parts[part] ??= { nodes: [], edges: [] }).nodes.push(node) - 1,
  );
  for (const { source, target, weight } of edges) {
    const part = parts[component[source] as number];
    part?.edges.push({ source: place[source] as number, target: place[target] as number, weight });
  }
  return parts;
}

/** Coordinates around the middle of the picture. */
function toPoints(
  nodes: readonly number[],
  discs: readonly Disc[],
  keys: readonly string[],
): Map<string, Point> {
  const { left, right, top, bottom } = boundingBox(discs);
  const placeOf = new Map(nodes.map((node, place) => [node, discs[place] as Disc]));
  return new Map(
    keys.map((key, node) => {
      const { x, y } = placeOf.get(node) as Disc;
      return [key, { x: round(x - (left + right) / 2, 2), y: round(y - (top + bottom) / 2, 2) }];
    }),
  );
}
