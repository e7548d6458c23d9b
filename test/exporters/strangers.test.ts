/** Graph files read back by programs that we did not write: libxml2, graphology-gexf, NetworkX and Gephi. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { MultiGraph } from 'graphology';
import { parse as parseGexf } from 'graphology-gexf';
import { RelaxNGValidator, XmlDocument } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';
import { afterAll, describe, expect, it } from 'vitest';
import { gexfExporter } from '../../src/exporters/gexf.js';
import { graphmlExporter } from '../../src/exporters/graphml.js';
import { pajekExporter } from '../../src/exporters/pajek.js';
import { safeId, withoutForbidden } from '../../src/exporters/text.js';
import type { GraphName, NamedGraph } from '../../src/model/graph-view.js';
import type { ExportContext } from '../../src/plugin.js';
import { openInGephi } from '../support/gephi.js';
import { run } from '../support/java.js';
import { availability, pythonPath } from '../support/requirements.js';
import { CASES, writeTo, writtenText } from './write.js';

const GRAPHS: ReadonlyMap<string, GraphName> = new Map([
  ['coauthors', 'coauthor'],
  ['citations', 'citation'],
  ['knowledge', 'knowledge'],
]);

interface Written {
  readonly path: string;
  readonly context: ExportContext;
  readonly graph: NamedGraph;
}

const folder = mkdtempSync(join(tmpdir(), 'papergraph-exporters-'));
afterAll(() => rmSync(folder, { recursive: true }));

const files: Written[] = [...CASES].flatMap(([name, context]) =>
  [gexfExporter, graphmlExporter, pajekExporter].flatMap((exporter) =>
    writeTo(join(folder, name), exporter, context).map((path) => {
      const graph = GRAPHS.get(basename(path).replace(/\..*/, '')) ?? 'knowledge';
      return { path, context, graph: context.graphs[graph] };
    }),
  ),
);
const paths = files.map(({ path }) => path);
const gexfFiles = files.filter(({ path }) => path.endsWith('.gexf'));

const schema = join(import.meta.dirname, '../../../shared/schemas/gexf-1.3/gexf.rng');
const hasSchema = existsSync(schema);
if (!hasSchema) process.stderr.write(`Skipping the check of GEXF against its schema: no ${schema}\n`);

describe.skipIf(!hasSchema)('the GEXF 1.3 schema', () => {
  it.each(gexfFiles)('accepts $path', ({ path }) => {
    xmlRegisterFsInputProviders();
    using rng = XmlDocument.fromString(readFileSync(schema, 'utf8'), { url: schema });
    using validator = RelaxNGValidator.fromDoc(rng);
    using document = XmlDocument.fromString(readFileSync(path, 'utf8'));
    validator.validate(document);
    expect(document.root.name).toBe('gexf');
  });
});

describe('O-04 graphology-gexf', () => {
  it.each(gexfFiles)('reads $path', ({ path, graph }) => {
    const read = parseGexf(MultiGraph, readFileSync(path, 'utf8'));
    expect(read.order).toBe(graph.view.countNodes());
    expect(read.size).toBe(graph.view.countEdges());
    for (const { key, kind, attributes } of graph.view.nodes()) {
      const node = read.getNodeAttributes(safeId(key));
      expect(node['kind']).toBe(kind);
      expect(node['label']).toBe(withoutForbidden(attributes.label) || key);
      expect(node['color']).toMatch(/^rgb\(\d+,\d+,\d+\)$/);
    }
    for (const { key, kind } of graph.view.edges()) {
      expect(read.getEdgeAttribute(safeId(key), 'kind')).toBe(kind);
    }
  });

  it('reads lists whose elements hold commas, quotes and backslashes', () => {
    const context = CASES.get('hostile-text');
    if (context === undefined) throw new Error('no hostile case');
    const read = parseGexf(MultiGraph, writtenText(gexfExporter, context, 'knowledge.gexf'));
    expect(read.getNodeAttribute('venue:odd', 'texts')).toEqual(['a, b', '"q"', 'back\\slash', "it's"]);
  });
});

interface NetworkxReport {
  readonly nodes: number;
  readonly edges: number;
  readonly directed: boolean;
  readonly nodeTypes: Readonly<Record<string, readonly string[]>>;
  readonly edgeTypes: Readonly<Record<string, readonly string[]>>;
  readonly labels: Readonly<Record<string, string | null>>;
  readonly notes: Readonly<Record<string, string>>;
  readonly years: Readonly<Record<string, number>>;
  readonly weight: number;
}

const networkx = await availability('networkx');

describe.skipIf(!networkx.available)('NetworkX', () => {
  it('O-01 O-04 O-05 reads every file without a warning and finds what we wrote', async () => {
    const script = join(import.meta.dirname, 'read_back.py');
    const { exitCode, stdout, stderr } = await run(pythonPath(), ['-X', 'utf8', script, ...paths]);
    expect(stderr).toBe('');
    expect(exitCode).toBe(0);
    const reports = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as NetworkxReport);
    expect(reports).toHaveLength(files.length);
    for (const [i, report] of reports.entries()) {
      const { path, graph } = files[i] as Written;
      expect(report.nodes, path).toBe(graph.view.countNodes());
      expect(report.edges, path).toBe(graph.view.countEdges());
      if (path.endsWith('.net')) continue;
      expect(report.directed, path).toBe(graph.directed);
      for (const types of [...Object.values(report.nodeTypes), ...Object.values(report.edgeTypes)]) {
        expect(types, path).toHaveLength(1);
      }
      for (const { key, attributes } of graph.view.nodes()) {
        expect(report.labels[safeId(key)], path).toBe(withoutForbidden(attributes.label) || key);
        const note = attributes['note'];
        if (typeof note === 'string' && note !== '') {
          expect(report.notes[safeId(key)], path).toBe(withoutForbidden(note));
        }
      }
    }
    const knowledge = reports[paths.indexOf(join(folder, 'one-of-each-kind', 'knowledge.gexf'))];
    expect(knowledge?.years['paper:doi:10.1000/first']).toBe(2022);
    expect(knowledge?.nodeTypes).toMatchObject({
      year: ['int'],
      degree: ['int'],
      modularity_class: ['int'],
      pageranks: ['float'],
      'weighted degree': ['float'],
      betweenesscentrality: ['float'],
      closnesscentrality: ['float'],
      clustering: ['float'],
      componentnumber: ['int'],
      core: ['int'],
      hIndex: ['int'],
      open: ['bool'],
      viz: ['dict'],
    });
    const graphml = reports[paths.indexOf(join(folder, 'one-of-each-kind', 'knowledge.graphml'))];
    expect(graphml?.nodeTypes).toMatchObject({ year: ['int'], x: ['float'], r: ['int'], size: ['float'] });
    const pajek = reports[paths.indexOf(join(folder, 'one-of-each-kind', 'coauthors.net'))];
    expect(pajek?.weight).toBeCloseTo(1.5 + 1 / 3, 8);
  });
});

/** The ids under which Gephi keeps what it computes itself, by the constants of its statistics plugin. */
const GEPHI_MEASURES = 'pageranks,weighted degree,betweenesscentrality,closnesscentrality,clustering'.split(
  ',',
);

const gephi = await availability('gephi');

describe.skipIf(!gephi.available)('Gephi', () => {
  it('O-04 opens every file without an issue and finds what we wrote', async () => {
    const reports = await openInGephi(paths);
    for (const [i, report] of reports.entries()) {
      const { path, graph } = files[i] as Written;
      expect(
        report.issues.filter(({ level }) => level !== 'INFO'),
        path,
      ).toEqual([]);
      expect(report.nodes, path).toBe(graph.view.countNodes());
      expect(report.edges, path).toBe(graph.view.countEdges());
      // Gephi's Pajek reader does not tell edges from arcs.
      if (path.endsWith('.net')) continue;
      expect(graph.directed ? report.undirectedEdges : report.directedEdges, path).toBe(0);
    }
    const report = reports[paths.indexOf(join(folder, 'one-of-each-kind', 'knowledge.gexf'))];
    expect(report?.dynamic).toBe(true);
    expect(report?.edgeTypes).toContain('CO_AUTHORED_WITH');
    const columns = new Map(report?.nodeColumns.map(({ id, type }) => [id, type]));
    expect(columns.get('modularity_class')).toBe('Integer');
    expect(columns.get('degree')).toBe('Integer');
    for (const column of GEPHI_MEASURES) expect(columns.get(column), column).toBe('Double');
    expect(columns.get('componentnumber')).toBe('Integer');
    expect(columns.get('year')).toBe('Integer');
    expect(columns.get('timeset')).toBe('TimestampSet');
    expect(report?.sample).toMatchObject({
      id: 'author:name:bo-ek',
      label: 'Bo Ek',
      x: 30,
      r: 0x01,
      g: 0x7f,
      b: 0xf3,
    });
    expect(report?.minWeight).toBeCloseTo(1 / 3, 6);
    expect(report?.maxWeight).toBe(1.5);
    const graphml = reports[paths.indexOf(join(folder, 'one-of-each-kind', 'knowledge.graphml'))];
    expect(graphml?.sample).toMatchObject({ label: 'Bo Ek', x: 30, r: 0x01, g: 0x7f, b: 0xf3 });
  }, 120_000);
});
