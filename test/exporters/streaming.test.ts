/** Outputs stream: however large a graph, an exporter makes no string of all of it, which V8 would refuse at 512 MB. */
import { expect, it } from 'vitest';
import { exporters } from '../../src/exporters/index.js';
import { GRAPH_NAMES } from '../../src/model/graph-view.js';
import { author, contextOf, edge, node, paper } from './graphs.js';

const MANY = 1500;
/** Bytes or characters of one chunk. */
const LONGEST = 128 * 1024;

const ids = Array.from({ length: MANY }, (_, at) => `author:name:a${String(at).padStart(5, '0')}`);
const context = contextOf({
  nodes: ids.map((id) => node('author', id, `Somebody ${id}`)),
  edges: ids.flatMap((id, at) =>
    ids.slice(at + 1, at + 6).map((other) => edge('CO_AUTHORED_WITH', id, other, { papers: 1, weight: 0.5 })),
  ),
  papers: ids.map((id) => paper(id.replace('author:name', 'paper:title'), {})),
  authors: ids.map((id) => author(id, `Somebody ${id}`)),
  communities: { formatVersion: 1, graphs: [] },
});

it.each(exporters.map((exporter) => [exporter.name, exporter] as const))('%s', (_, exporter) => {
  for (const { name, chunks } of exporter.write(context, GRAPH_NAMES)) {
    let longest = 0;
    for (const { length } of chunks) longest = Math.max(longest, length);
    expect(longest, name).toBeLessThan(LONGEST);
  }
});
