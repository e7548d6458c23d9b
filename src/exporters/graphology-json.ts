import type { Attributes, AttributeValue } from '../model/graph-schema.js';
import type { GraphView, NamedGraph } from '../model/graph-view.js';
import type { Exporter } from '../plugin.js';
import { inChunks } from './chunks.js';
import { jsonArray, jsonText } from './json.js';
import { decimalsOf, rounded } from './numbers.js';
import { roundedPoint } from './positions.js';
import { compareText } from '../text/compare.js';

/** Above this many edges a program could not load the file into graphology in reasonable memory. */
export const MAX_GRAPHOLOGY_EDGES = 2_000_000;

/** Whether `graph.json` is left out for this graph. */
export function exceedsGraphologyJson(view: GraphView): boolean {
  return view.countEdges() > MAX_GRAPHOLOGY_EDGES;
}

/** The knowledge graph as graphology's `graph.export()` gives it and `MultiDirectedGraph.import()` takes it. */
export const graphologyJsonExporter: Exporter = {
  name: 'graphology-json',
  summary: "the knowledge graph in graphology's serialised form",
  files: ['graph.json'],
  needs: ['positions'],
  *write(context, graphs) {
    const { knowledge } = context.graphs;
    if (graphs.includes('knowledge') && !exceedsGraphologyJson(knowledge.view)) {
      yield { name: 'graph.json', chunks: inChunks(serialised(knowledge)) };
    }
  },
};

function* serialised({ name, view, positions }: NamedGraph): Generator<string> {
  const options = { type: 'directed', multi: true, allowSelfLoops: true };
  yield `{"options":${jsonText(options)},"attributes":${jsonText({ name })},"nodes":`;
  yield* jsonArray(
    mapped(view.nodes(), ({ key, kind, attributes }) => ({
      key,
      attributes: { kind, ...plain(attributes), ...roundedPoint(positions.get(key)) },
    })),
  );
  yield ',"edges":';
  yield* jsonArray(
    mapped(view.edges(), ({ key, kind, source, target, attributes }) => ({
      key,
      source,
      target,
      attributes: { kind, ...plain(attributes) },
    })),
  );
  yield '}\n';
}

function* mapped<T, U>(items: Iterable<T>, change: (item: T) => U): Generator<U> {
  for (const item of items) yield change(item);
}

/** Attributes by name, without what is null, numbers rounded. */
function plain(attributes: Attributes): Record<string, AttributeValue> {
  const entries = Object.entries(attributes)
    .filter(([name]) => name !== 'kind')
    .map(([name, value]): [string, AttributeValue] => [
      name,
      typeof value === 'number' ? fixed(name, value) : value,
    ])
    .filter(([, value]) => value !== null)
    .sort(([a], [b]) => compareText(a, b));
  return Object.fromEntries(entries);
}

const fixed = (name: string, value: number): number | null => rounded(value, decimalsOf(name));
