import { PaperGraphError } from '../errors.js';
import { decodeHead, decodeText } from './decode.js';
import { readEdgeList } from './edge-list.js';
import { gexf } from './gexf.js';
import type { GraphFile, GraphFormat, GraphSource } from './graph-file.js';
import { graphml } from './graphml.js';
import { readXmlGraph } from './xml-graph.js';

const KNOWN = 'GEXF, GraphML and edge lists (source, target, optional weight, separated by tabs)';

/** Formats that an edge list could be mistaken for, by what they start with. */
const OTHERS: readonly (readonly [name: string, start: RegExp])[] = [
  ['GML', /^\s*(?:(?:Creator|Version|comment)\b.*\s+)*graph\s*\[/i],
  ['Pajek', /^\s*\*(?:vertices|network)\b/i],
  ['Matrix Market', /^%%MatrixMarket\b/],
  ['GraphViz', /^\s*(?:strict\s+)?(?:di)?graph\b[^\n]*\{/i],
  ['JSON', /^\s*[[{]/],
  ['HTML', /^\s*<(?:!doctype html|html)\b/i],
];

/**
 * Tells the format of a graph file from the beginning of its text.
 *
 * @throws PaperGraphError `INPUT_UNKNOWN_FORMAT` when it is recognised as something else
 */
function detectGraphFormat(head: string, file: string): GraphFormat {
  const other = OTHERS.find(([, start]) => start.test(head))?.[0];
  if (other === undefined && /^\s*</.test(head)) {
    // A comment may say anything.
    const root = /<(?:[\w.-]+:)?(gexf|graphml)[\s>/]/.exec(head.replace(/<!--[\s\S]*?-->/g, ''))?.[1];
    if (root !== undefined) return root as GraphFormat;
  }
  if (other === undefined && !/^\s*</.test(head)) return 'edge-list';
  throw new PaperGraphError(
    'INPUT_UNKNOWN_FORMAT',
    `${file} is ${other ?? 'XML without a graph'}; papergraph reads communities from ${KNOWN}.`,
  );
}

/**
 * Reads a graph file as a stream, in the format that its content shows. Edges that cannot be used are reported.
 *
 * @throws PaperGraphError `INPUT_UNKNOWN_FORMAT`, `INPUT_UNREADABLE` when the file breaks its format, `NO_RECORDS`
 *   when it holds no node
 */
export async function readGraphFile(source: GraphSource): Promise<GraphFile> {
  const format = detectGraphFormat(decodeHead(source), source.file);
  const text = decodeText(source);
  let rejected = 0;
  const context = {
    file: source.file,
    report: (...[row]: Parameters<GraphSource['report']>): void => {
      if (row.severity === 'reject') rejected++;
      source.report(row);
    },
  };
  const edges =
    format === 'edge-list'
      ? await readEdgeList(text, context)
      : await readXmlGraph(text, context, format === 'gexf' ? gexf : graphml);
  // Any text has a line here and there with two words.
  if (format === 'edge-list' && rejected > 10 * edges.size) {
    const held = edges.size === 0 ? 'no line that is an edge' : 'hardly a line that is an edge';
    throw new PaperGraphError(
      'INPUT_UNKNOWN_FORMAT',
      `${source.file} holds ${held}; papergraph reads communities from ${KNOWN}.`,
    );
  }
  if (edges.empty) {
    throw new PaperGraphError('NO_RECORDS', `${source.file} holds no nodes; check that the export finished.`);
  }
  return { format, ...edges.finish() };
}
