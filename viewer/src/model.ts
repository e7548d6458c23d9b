import type { ViewerGraph } from '../../src/model/viewer-dataset.js';
import { ViewGraph, type Link, type NodeData } from './view-graph.js';

export type { EdgeData, Link, NodeData, ViewGraph } from './view-graph.js';

export type GraphName = ViewerGraph['name'];

/** Something of each node by its key. */
interface Lookup<T> {
  get(key: string): T | undefined;
}

export interface GraphModel {
  readonly name: GraphName;
  readonly graph: ViewGraph;
  readonly kinds: readonly string[];
  /** Pixels of a stage of the nominal size for one unit of position. */
  readonly scale: number;
  /** Strongest first; made when they are first asked for, as few nodes are looked at. */
  readonly links: Lookup<readonly Link[]>;
  readonly neighbours: Lookup<ReadonlySet<string>>;
  /** Node keys, largest measure first. */
  readonly bySize: readonly string[];
}

const NONE: ReadonlySet<string> = new Set();

/** Side in pixels of the stage for which sizes are chosen. */
export const NOMINAL_STAGE = 760;
const SMALLEST_RADIUS = 1.7;
const LARGEST_RADIUS = 15;
/** Marks of a graph of a few nodes do not grow to fill the stage. */
export const LARGEST_SCALE = 2;

/** Radius in pixels of a node with a measure: in units of position that for which the layout keeps nodes apart. */
export const radiusAt = (measure: number, scale: number): number =>
  Math.min(LARGEST_RADIUS, Math.max(SMALLEST_RADIUS, scale * 2 * Math.sqrt(measure + 1)));

/** Turns the columns of a graph file into a graph. */
export function buildModel(data: ViewerGraph): GraphModel {
  const { key: keys, label, kind, x, y, measure, citations, pagerank, community, year } = data.nodes;
  const scale = Math.min(LARGEST_SCALE, NOMINAL_STAGE / Math.max(1, span(x), span(y)));
  const nodes = keys.map((key, i): [string, NodeData] => [
    key,
    {
      label: label[i] ?? key,
      kind: data.nodeKinds[kind[i] ?? 0] ?? 'node',
      x: x[i] ?? 0,
      y: y[i] ?? 0,
      size: radiusAt(measure[i] ?? 0, scale),
      measure: measure[i] ?? 0,
      citations: citations[i] ?? 0,
      pagerank: pagerank[i] ?? null,
      community: community[i] ?? -1,
      year: year[i] ?? null,
    },
  ]);
  const graph = new ViewGraph(nodes, data);
  const links = remembered((key) => graph.links(key));
  const neighbours = remembered((key) => new Set(graph.links(key).map(({ other }) => other)));
  const numbers = Uint32Array.from(keys.keys());
  const measures = Float64Array.from(keys, (_, i) => measure[i] ?? 0);
  numbers.sort(
    (a, b) => measures[b]! - measures[a]! || (keys[a]! < keys[b]! ? -1 : keys[a]! > keys[b]! ? 1 : 0),
  );
  const bySize = Array.from(numbers, (number) => keys[number]!);
  const kinds = data.nodeKinds.filter((_, index) => kind.includes(index));
  return { name: data.name, graph, kinds, scale, links, neighbours, bySize };

  function remembered<T>(make: (key: string) => T): Lookup<T> {
    const made = new Map<string, T>();
    return {
      get(key) {
        let found = made.get(key);
        if (found === undefined && graph.hasNode(key)) made.set(key, (found = make(key)));
        return found;
      },
    };
  }
}

function span(values: readonly number[]): number {
  let least = Infinity;
  let most = -Infinity;
  for (const value of values) {
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  return values.length > 0 ? most - least : 0;
}

export const neighboursOf = (model: GraphModel, key: string): ReadonlySet<string> =>
  model.neighbours.get(key) ?? NONE;
