import { SaxesParser, type SaxesAttributePlain } from 'saxes';
import { diagnostic } from '../diagnostics.js';
import { PaperGraphError } from '../errors.js';
import { EdgeCollector, parseWeight } from './edge-collector.js';
import type { GraphContext } from './graph-file.js';

const DEPTH_LIMIT = 256;
/** Characters of one tag or one text. */
const TOKEN_LIMIT = 2 ** 24;

export type XmlAttributes = Readonly<Record<string, string>>;

/** What a format does with the elements of its files. Names come without prefix. */
export interface XmlGraphReader {
  open(name: string, attributes: XmlAttributes): void;
  text(text: string): void;
  close(name: string): void;
}

/** Where a reader puts what it finds. */
export interface XmlGraphSink {
  readonly edges: EdgeCollector;
  /** Adds an edge, or reports why it cannot be used. */
  edge(source: string | undefined, target: string | undefined, weight: string | undefined): void;
  reject(type: string, message: string): void;
}

/**
 * Runs a reader over XML as a stream. Entities are the five of XML; declarations of others are not followed.
 *
 * @throws PaperGraphError `INPUT_UNREADABLE` when the XML is not well-formed or nests deeper than 256
 */
export async function readXmlGraph(
  pieces: AsyncIterable<string>,
  context: GraphContext,
  create: (sink: XmlGraphSink) => XmlGraphReader,
): Promise<EdgeCollector> {
  const { file, report } = context;
  const parser = new SaxesParser();
  const edges = new EdgeCollector(file);
  const reject = (type: string, message: string): void =>
    report(diagnostic({ type, message, file, line: parser.line }));
  const reader = create({
    edges,
    reject,
    edge(source, target, weight) {
      const parsed = weight === undefined ? undefined : parseWeight(weight);
      if (source === undefined || target === undefined)
        reject('EDGE_INCOMPLETE', 'the edge does not name two nodes');
      else if (parsed === null) reject('WEIGHT_INVALID', `the weight "${weight}" is no number above 0`);
      else edges.edge(source, target, parsed);
    },
  });
  const damaged = (what: string): PaperGraphError =>
    new PaperGraphError(
      'INPUT_UNREADABLE',
      `${file} cannot be read at line ${parser.line}: ${what}; export the graph again.`,
    );
  let depth = 0;
  let waiting = 0;
  parser.on('error', (error) => {
    throw damaged(error.message.replace(/^(?:\d+:\d+: ?)+|\.$/g, ''));
  });
  parser.on('opentag', ({ name, attributes }) => {
    waiting = 0;
    if (++depth > DEPTH_LIMIT) throw damaged(`elements nest deeper than ${DEPTH_LIMIT}`);
    reader.open(localName(name), plainAttributes(attributes));
  });
  parser.on('closetag', ({ name }) => {
    waiting = 0;
    depth--;
    reader.close(localName(name));
  });
  parser.on('text', (text) => reader.text(text));
  parser.on('cdata', (text) => reader.text(text));
  for await (const piece of pieces) {
    waiting += piece.length;
    parser.write(piece);
    if (waiting > TOKEN_LIMIT) throw damaged(`a tag or text is longer than ${TOKEN_LIMIT} characters`);
  }
  parser.close();
  return edges;
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Attributes without a prototype, so that none is inherited. */
function plainAttributes(attributes: Record<string, SaxesAttributePlain['value']>): XmlAttributes {
  return Object.assign(Object.create(null) as Record<string, string>, attributes);
}
