import { PaperGraphError } from '../errors.js';
import { exporterByName, exporters } from '../exporters/index.js';
import { GRAPH_NAMES, type GraphName } from '../model/graph-view.js';
import type { OutputFile } from '../plugin.js';
import type { BuiltGraph } from './build-graph.js';

/**
 * Writes a built graph in one of the formats, as named files of chunks, for the caller to store.
 * @param format the name of an exporter, such as `gexf`, `graphml`, `csv`, `neo4j`
 * @throws PaperGraphError USAGE for an unknown format
 */
export function writeFormat(
  built: BuiltGraph,
  format: string,
  graphs: readonly GraphName[] = GRAPH_NAMES,
): Iterable<OutputFile> {
  const exporter = exporterByName(format);
  if (exporter) return exporter.write(built.context, graphs);
  throw new PaperGraphError(
    'USAGE',
    `unknown format "${format}"; the formats are ${exporters.map(({ name }) => name).join(', ')}`,
  );
}

/** One graph as GEXF 1.3, in chunks of text. */
export const writeGexf = (built: BuiltGraph, graph: GraphName): Iterable<string> =>
  textOf(built, 'gexf', graph);

/** One graph as GraphML, in chunks of text. */
export const writeGraphml = (built: BuiltGraph, graph: GraphName): Iterable<string> =>
  textOf(built, 'graphml', graph);

/** The resolved papers as JSON lines, in chunks of text. */
export const writePapers = (built: BuiltGraph): Iterable<string> => textOf(built, 'papers');

/** The resolved authors as JSON lines, in chunks of text. */
export const writeAuthors = (built: BuiltGraph): Iterable<string> => textOf(built, 'authors');

function* textOf(built: BuiltGraph, format: string, graph?: GraphName): Generator<string> {
  for (const { chunks } of writeFormat(built, format, graph === undefined ? GRAPH_NAMES : [graph])) {
    for (const chunk of chunks) yield typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8');
  }
}
