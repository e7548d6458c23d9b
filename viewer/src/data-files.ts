import { toCsv, type CsvValue } from './csv.js';
import type { App } from './app.js';
import type { EdgeData, NodeData } from './model.js';
import { movedIn } from './moved.js';
import { xmlAttributes, xmlText } from './xml-text.js';

interface VisibleNode {
  readonly key: string;
  readonly data: NodeData;
  readonly community: string | null;
  /** As drawn: `rgb(…)` in numbers. */
  readonly colour: readonly [number, number, number];
  readonly radius: number;
}

interface VisibleEdge {
  readonly key: string;
  readonly source: string;
  readonly target: string;
  readonly data: EdgeData;
}

/** What the filters leave of the graph that is shown, for files. */
export interface VisibleGraph {
  readonly name: string;
  readonly directed: boolean;
  readonly nodes: readonly VisibleNode[];
  readonly edges: readonly VisibleEdge[];
}

export function visibleGraph(
  app: App,
  colourOf: (key: string, node: NodeData) => readonly [number, number, number],
): VisibleGraph {
  const { graph, name } = app.model();
  const { nodes: shown, cut } = app.visibility();
  const sizing = app.sizing();
  const moved = movedIn(app.store.get().moved, name);
  const nodes = graph
    .filterNodes((key) => shown.has(key))
    .map((key): VisibleNode => {
      const data = { ...graph.getNodeAttributes(key), ...moved.get(key) };
      return {
        ...{ key, data, community: app.names[data.community] ?? null },
        ...{ colour: colourOf(key, data), radius: sizing.radius(data) },
      };
    });
  const edges = graph
    .filterEdges((edge, _data, source, target) => shown.has(source) && shown.has(target) && !cut.has(edge))
    .map((key) => ({
      ...{ key, source: graph.source(key), target: graph.target(key), data: graph.getEdgeAttributes(key) },
    }));
  const directed = app.summary.graphs.find((each) => each.name === name)?.directed ?? true;
  return { name, directed, nodes, edges };
}

/** What files tell of a node besides its place, by the types of GEXF. */
const COLUMNS: readonly (readonly [name: string, type: string, value: (node: VisibleNode) => CsvValue])[] = [
  ['kind', 'string', ({ data }) => data.kind],
  ['community', 'string', ({ community }) => community],
  ['year', 'integer', ({ data }) => data.year],
  ['links', 'integer', ({ data }) => data.measure],
  ['citations', 'integer', ({ data }) => data.citations],
  ['pagerank', 'double', ({ data }) => data.pagerank],
];

/** GEXF 1.3, as Gephi and Gephi Lite open it, with places, sizes and colours. */
export function toGexf({ directed, nodes, edges }: VisibleGraph): string {
  const edgeType = directed ? 'directed' : 'undirected';
  const columns = COLUMNS.map(
    ([name, type]) => `      <attribute${xmlAttributes({ id: name, title: name, type })}/>`,
  );
  const lines = nodes.map((node) => {
    const values = COLUMNS.flatMap(([name, , value]) => {
      const found = value(node);
      return found === null ? [] : [`<attvalue for="${name}" value="${xmlText(String(found))}"/>`];
    });
    const [r, g, b] = node.colour.map(Math.round);
    // The screen's y goes up in Gephi as it does here.
    const look = `<viz:color r="${r}" g="${g}" b="${b}"/><viz:position x="${node.data.x}" y="${node.data.y}" z="0"/><viz:size value="${node.radius.toFixed(2)}"/>`;
    const head = xmlAttributes({ id: node.key, label: node.data.label });
    return `      <node${head}><attvalues>${values.join('')}</attvalues>${look}</node>`;
  });
  const joins = edges.map(({ key, source, target, data }) => {
    const head = xmlAttributes({ id: key, source, target });
    return `      <edge${head} weight="${data.weight}"><attvalues><attvalue for="kind" value="${xmlText(data.kind)}"/></attvalues></edge>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">',
    '  <meta>\n    <creator>papergraph</creator>\n  </meta>',
    `  <graph defaultedgetype="${edgeType}" idtype="string" mode="static">`,
    '    <attributes class="node" mode="static">',
    ...columns,
    '    </attributes>',
    '    <attributes class="edge" mode="static">',
    '      <attribute id="kind" title="kind" type="string"/>',
    '    </attributes>',
    `    <nodes count="${nodes.length}">`,
    ...lines,
    '    </nodes>',
    `    <edges count="${edges.length}">`,
    ...joins,
    '    </edges>\n  </graph>\n</gexf>\n',
  ].join('\n');
}

export const toNodesCsv = ({ nodes }: VisibleGraph): string =>
  toCsv([
    ['id', 'label', ...COLUMNS.map(([name]) => name)],
    ...nodes.map((node) => [node.key, node.data.label, ...COLUMNS.map(([, , value]) => value(node))]),
  ]);

export const toEdgesCsv = ({ edges }: VisibleGraph): string =>
  toCsv([
    ['source', 'target', 'kind', 'weight'],
    ...edges.map(({ source, target, data }) => [source, target, data.kind, data.weight]),
  ]);

/** The serialised form of graphology, which also Gephi Lite and Sigma's tools read. */
export function toJson({ name, directed, nodes, edges }: VisibleGraph): string {
  const columns = (node: VisibleNode): Record<string, CsvValue> =>
    Object.fromEntries(COLUMNS.map(([column, , value]) => [column, value(node)]));
  const serialised = {
    attributes: { name },
    options: { type: directed ? 'directed' : 'undirected', multi: true, allowSelfLoops: false },
    nodes: nodes.map((node) => ({
      key: node.key,
      attributes: {
        ...{ label: node.data.label, x: node.data.x, y: node.data.y, size: node.radius },
        ...{
          color: `#${node.colour.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`,
        },
        ...columns(node),
      },
    })),
    edges: edges.map(({ key, source, target, data }) => ({
      ...{ key, source, target, ...(directed ? {} : { undirected: true }) },
      attributes: { kind: data.kind, weight: data.weight },
    })),
  };
  return `${JSON.stringify(serialised)}\n`;
}
