/** What exporters say they need is what they look at: a build leaves the rest out. */
import { expect, it } from 'vitest';
import { exporters } from '../../src/exporters/index.js';
import { ATLAS_PAGE } from '../../src/exporters/atlas.js';
import { GRAPH_NAMES } from '../../src/model/graph-view.js';
import type { ExportContext, ExportNeed } from '../../src/plugin.js';
import { CASES } from './write.js';

/** A context that notes when somebody asks where nodes stand, how far a community can be trusted, or for the viewer. */
function watched(asked: Set<ExportNeed>): ExportContext {
  const context = CASES.get('one-of-each-kind')!;
  const graphs = Object.fromEntries(
    GRAPH_NAMES.map((name) => {
      const { directed, view, positions } = context.graphs[name];
      const graph = {
        ...{ name, directed, view },
        get positions() {
          asked.add('positions');
          return positions;
        },
      };
      return [name, graph];
    }),
  ) as unknown as ExportContext['graphs'];
  const communities = {
    ...context.communities,
    graphs: context.communities.graphs.map((partition) => ({
      ...partition,
      communities: partition.communities.map((community) =>
        Object.defineProperty({ ...community }, 'certificate', {
          enumerable: true,
          get() {
            asked.add('certificates');
            return community.certificate;
          },
        }),
      ),
    })),
  };
  const page = { name: ATLAS_PAGE, bytes: Buffer.from('<!-- data -->') };
  return {
    ...context,
    ...{ graphs, communities },
    get viewerSite() {
      asked.add('viewer-site');
      return [page];
    },
  };
}

it.each(exporters.map((exporter) => [exporter.name, exporter] as const))('%s', (_, exporter) => {
  const asked = new Set<ExportNeed>();
  for (const { chunks } of exporter.write(watched(asked), GRAPH_NAMES)) for (const _chunk of chunks);
  expect([...asked].sort()).toEqual([...(exporter.needs ?? [])].sort());
});
