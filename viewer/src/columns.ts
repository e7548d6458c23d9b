import type { GraphModel } from './model.js';

/** A graph in numbers, for what goes through all of it at every change of a filter. */
export interface GraphColumns {
  /** Keys of the nodes, in the order of the graph; a node's place is its number. */
  readonly keys: readonly string[];
  numberOf(key: string): number | undefined;
  readonly communities: Int32Array;
  /** Places in `kindNames`. */
  readonly kinds: Uint8Array;
  readonly kindNames: readonly string[];
  readonly measures: Float64Array;
  readonly years: Int32Array;
  /** Keys of the edges, and the numbers of their ends. */
  readonly edges: readonly string[];
  readonly sources: Int32Array;
  readonly targets: Int32Array;
  /** Places in `relationNames`. */
  readonly relations: Uint8Array;
  /** Kinds of edges, in the order in which they are first met from the strongest edge on. */
  readonly relationNames: readonly string[];
  /** 1 for an edge that stands for the papers which two people share. */
  readonly shared: Uint8Array;
}

/** A year that is not known, among those that are. */
export const NO_YEAR = -(2 ** 31);

const SHARED = 'CO_AUTHORED_WITH';

const made = new WeakMap<GraphModel, GraphColumns>();

/** The columns of a graph, which are made once. */
export function columnsOf(model: GraphModel): GraphColumns {
  let columns = made.get(model);
  if (!columns) made.set(model, (columns = makeColumns(model)));
  return columns;
}

function makeColumns({ graph }: GraphModel): GraphColumns {
  const { order, size, keys, sources, targets } = graph;
  const kindNames: string[] = [];
  const [communities, kinds, years] = [new Int32Array(order), new Uint8Array(order), new Int32Array(order)];
  const measures = new Float64Array(order);
  let node = 0;
  graph.forEachNode((_key, { community, kind, measure, year }) => {
    if (!kindNames.includes(kind)) kindNames.push(kind);
    kinds[node] = kindNames.indexOf(kind);
    communities[node] = community;
    measures[node] = measure;
    years[node] = year ?? NO_YEAR;
    node++;
  });
  const relationNames: string[] = [];
  const relations = new Uint8Array(size);
  for (let place = size - 1; place >= 0; place--) {
    const kind = graph.edgeKind(place);
    if (!relationNames.includes(kind)) relationNames.push(kind);
    relations[place] = relationNames.indexOf(kind);
  }
  const shared = Uint8Array.from({ length: size }, (_, place) => (graph.edgeKind(place) === SHARED ? 1 : 0));
  const numberOf = (key: string): number | undefined => graph.numberOf(key);
  return {
    ...{ keys, numberOf, communities, kinds, kindNames, measures, years },
    ...{ edges: graph.edges(), sources, targets, relations, relationNames, shared },
  };
}
