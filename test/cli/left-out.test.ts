/** Files that are left out are told of. */
import { expect, it } from 'vitest';
import { leftOut } from '../../src/commands/outputs.js';
import { MAX_GRAPHOLOGY_EDGES } from '../../src/exporters/graphology-json.js';
import { exporterByName } from '../../src/exporters/index.js';
import { CASES } from '../exporters/write.js';

it('says that graph.json is left out of a graph with too many edges, when it was asked for', () => {
  const context = CASES.get('one-of-each-kind')!;
  const json = exporterByName('graphology-json')!;
  expect(leftOut([json], context)).toEqual([]);
  const { knowledge } = context.graphs;
  const view = { ...knowledge.view, countEdges: () => MAX_GRAPHOLOGY_EDGES + 1 };
  const large = { graphs: { ...context.graphs, knowledge: { ...knowledge, view } } };
  expect(leftOut([json], large)).toEqual([
    expect.stringMatching(/^graph\.json is left out: .* 2000001 edges/),
  ]);
  expect(leftOut([exporterByName('gexf')!], large)).toEqual([]);
});
