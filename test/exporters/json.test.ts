import { MultiDirectedGraph } from 'graphology';
import { describe, expect, it } from 'vitest';
import { sameAs } from '../../src/exporters/jsonld-ids.js';
import {
  exceedsGraphologyJson,
  graphologyJsonExporter,
  MAX_GRAPHOLOGY_EDGES,
} from '../../src/exporters/graphology-json.js';
import { exporterByName, exporters } from '../../src/exporters/index.js';
import { jsonldExporter } from '../../src/exporters/jsonld.js';
import { authorsExporter, communitiesExporter, papersExporter } from '../../src/exporters/records.js';
import { vosviewerExporter } from '../../src/exporters/vosviewer.js';
import { authorSchema } from '../../src/model/author.js';
import { communitiesSchema } from '../../src/model/communities.js';
import type { GraphName } from '../../src/model/graph-view.js';
import { paperSchema } from '../../src/model/paper.js';
import { contextOf, paper } from './graphs.js';
import { oneOfEachKind } from './one-of-each-kind.js';
import { CASES, written, writtenText } from './write.js';

describe.each([...CASES])('graph.json: %s', (_, context) => {
  it('is imported by graphology', () => {
    const { view, positions } = context.graphs.knowledge;
    const data = JSON.parse(writtenText(graphologyJsonExporter, context, 'graph.json')) as Parameters<
      MultiDirectedGraph['import']
    >[0];
    const graph = new MultiDirectedGraph();
    graph.import(data);
    expect(graph.order).toBe(view.countNodes());
    expect(graph.size).toBe(view.countEdges());
    for (const { key, kind, attributes } of view.nodes()) {
      expect(graph.getNodeAttribute(key, 'kind')).toBe(kind);
      expect(graph.getNodeAttribute(key, 'label')).toBe(attributes.label.toWellFormed());
      if (Number.isFinite(positions.get(key)?.x))
        expect(graph.getNodeAttribute(key, 'x')).toBeTypeOf('number');
    }
    for (const { key, kind, source, target } of view.edges()) {
      expect([graph.getEdgeAttribute(key, 'kind'), graph.source(key), graph.target(key)]).toEqual([
        kind,
        source,
        target,
      ]);
    }
  });
});

it('graph.json is left out above the limit of edges', () => {
  const { knowledge } = oneOfEachKind.graphs;
  const large = { ...knowledge.view, countEdges: () => MAX_GRAPHOLOGY_EDGES + 1 };
  expect(exceedsGraphologyJson(large)).toBe(true);
  expect(exceedsGraphologyJson({ ...large, countEdges: () => MAX_GRAPHOLOGY_EDGES })).toBe(false);
  const graphs = { ...oneOfEachKind.graphs, knowledge: { ...knowledge, view: large } };
  expect(written(graphologyJsonExporter, { ...oneOfEachKind, graphs }).size).toBe(0);
});

describe('records', () => {
  const lines = (text: string): unknown[] =>
    text
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line) as unknown);

  it('are accepted by their schemas', () => {
    for (const context of CASES.values()) {
      for (const row of lines(writtenText(papersExporter, context, 'papers.jsonl'))) paperSchema.parse(row);
      for (const row of lines(writtenText(authorsExporter, context, 'authors.jsonl')))
        authorSchema.parse(row);
      communitiesSchema.parse(JSON.parse(writtenText(communitiesExporter, context, 'communities.json')));
    }
  });

  it('have their keys in the order of the schema, whatever order they were built in', () => {
    const [row] = oneOfEachKind.papers;
    if (row === undefined) throw new Error('no paper');
    const shuffled = Object.fromEntries(Object.entries(row).reverse()) as typeof row;
    const ids = Object.fromEntries(Object.entries(row.ids).reverse());
    const context = { ...oneOfEachKind, papers: [{ ...shuffled, ids }] };
    const text = writtenText(papersExporter, context, 'papers.jsonl');
    expect(text).toBe(`${writtenText(papersExporter, oneOfEachKind, 'papers.jsonl').split('\n')[0]}\n`);
    expect(Object.keys(JSON.parse(text) as object)).toEqual(Object.keys(paperSchema.shape));
  });
});

describe('vosviewer.json', () => {
  interface Network {
    readonly items: readonly {
      id: string;
      x: number;
      y: number;
      cluster?: number;
      weights: Record<string, number>;
    }[];
    readonly links: readonly { source_id: string; target_id: string; strength: number }[];
    readonly clusters: readonly { cluster: number; label: string }[];
  }

  it('has known ends, positions within the unit square and clusters from 1', () => {
    for (const context of CASES.values()) {
      const text = writtenText(vosviewerExporter, context, 'vosviewer.json');
      const { items, links, clusters } = (JSON.parse(text) as { network: Network }).network;
      const ids = new Set(items.map(({ id }) => id));
      expect(ids.size).toBe(context.graphs.coauthor.view.countNodes());
      expect(links).toHaveLength(context.graphs.coauthor.view.countEdges());
      for (const { source_id, target_id, strength } of links) {
        expect(ids.has(source_id) && ids.has(target_id) && strength >= 0).toBe(true);
      }
      for (const { x, y, cluster } of items) {
        expect(Math.max(Math.abs(x), Math.abs(y))).toBeLessThanOrEqual(1);
        if (cluster !== undefined) expect(clusters[cluster - 1]?.cluster).toBe(cluster);
      }
    }
  });
});

describe('graph.jsonld', () => {
  interface Thing {
    readonly '@id': string;
    readonly '@type': string;
    readonly [property: string]: unknown;
  }
  const things = (context: typeof oneOfEachKind): Thing[] =>
    (JSON.parse(writtenText(jsonldExporter, context, 'graph.jsonld')) as { '@graph': Thing[] })['@graph'];

  function references(value: unknown): string[] {
    if (typeof value !== 'object' || value === null) return [];
    const id = (value as Thing)['@id'];
    return [...(typeof id === 'string' ? [id] : []), ...Object.values(value).flatMap(references)];
  }

  it('has one thing for each node and community, and no reference to anything else', () => {
    for (const context of CASES.values()) {
      const graph = things(context);
      const ids = new Set(graph.map((thing) => thing['@id']));
      const communities = context.communities.graphs.flatMap((partition) => partition.communities);
      expect(ids.size).toBe(context.graphs.knowledge.view.countNodes() + communities.length);
      expect(graph).toHaveLength(ids.size);
      expect(references(graph).filter((id) => !ids.has(id))).toEqual([]);
    }
  });

  it('keeps the order of authors and lists the members of communities', () => {
    const graph = new Map(things(oneOfEachKind).map((thing) => [thing['@id'], thing]));
    expect(graph.get('urn:papergraph:paper:doi:10.1000/first')).toMatchObject({
      '@type': 'ScholarlyArticle',
      author: {
        '@list': [
          { '@id': 'urn:papergraph:author:orcid:0000-0002-1825-0097' },
          { '@id': 'urn:papergraph:author:name:bo-ek' },
        ],
      },
      sameAs: ['https://doi.org/10.1000/first'],
    });
    expect(graph.get('urn:papergraph:community:coauthor:1')).toMatchObject({
      numberOfItems: 2,
      itemListElement: [
        { '@id': 'urn:papergraph:author:name:bo-ek' },
        { '@id': 'urn:papergraph:author:orcid:0000-0002-1825-0097' },
      ],
    });
  });

  it('writes only addresses that are IRIs', () => {
    const context = contextOf({
      nodes: [],
      edges: [],
      papers: [paper('paper:title:a b<c>"\u0001', { ids: { doi: '10.1002/(sici)1<2::a>3 4' } })],
      authors: [],
      communities: { formatVersion: 1, graphs: [] },
    });
    const [thing] = things(context);
    expect(`${thing?.['@id']} ${String(thing?.['sameAs'])}`).toMatch(/^[^<>"{}|\\^`\s]+ [^<>"{}|\\^`\s]+$/);
  });
});

describe('the pages of ids', () => {
  it('are those of keys of dblp, not of its numbered names', () => {
    expect(sameAs('author', { dblp: '65/5610' })).toEqual(['https://dblp.org/pid/65/5610']);
    expect(sameAs('author', { dblp: 'Ada Lovelace 0001' })).toEqual([]);
    expect(sameAs('paper', { dblp: 'conf/kdd/L20' })).toEqual(['https://dblp.org/rec/conf/kdd/L20']);
  });
});

describe('the choice of graphs', () => {
  it.each<[GraphName, string[]]>([
    ['coauthor', ['coauthors.gexf', 'coauthors.graphml', 'coauthors.net', 'vosviewer.json', 'coauthors.csv']],
    ['citation', ['citations.gexf', 'citations.graphml']],
    ['knowledge', ['graph.json', 'knowledge.gexf', 'knowledge.graphml', 'graph.jsonld']],
  ])('%s writes only the files of that graph', (graph, expected) => {
    const names = ['graphology-json', 'gexf', 'graphml', 'pajek', 'vosviewer', 'csv', 'jsonld'];
    const chosen = exporters.filter(({ name }) => names.includes(name));
    const files = chosen.flatMap((exporter) => [...written(exporter, oneOfEachKind, [graph]).keys()]);
    expect(files.filter((file) => file !== 'papers.csv' && file !== 'authors.csv')).toEqual(expected);
  });

  it('an exporter is found by its name', () => {
    for (const exporter of exporters) expect(exporterByName(exporter.name)).toBe(exporter);
    expect(exporterByName('toString')).toBeUndefined();
  });
});
