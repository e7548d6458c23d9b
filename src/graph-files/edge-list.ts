import { diagnostic } from '../diagnostics.js';
import { PaperGraphError } from '../errors.js';
import { EdgeCollector, parseWeight } from './edge-collector.js';
import type { GraphContext } from './graph-file.js';

const LINE_LIMIT = 2 ** 24;
const COMMENT = /^\s*(?:[#%]|\/\/|$)/;
const HEADER = /^(?:source|src|from)$/i;

/**
 * Reads an edge list: a line for each edge with source, target and, optionally, weight, separated by tabs, or where the
 * first line has none, by commas, semicolons or spaces. Lines that start with `#`, `%` or `//` are comments; a first
 * line of column names is left out; further columns are ignored; nothing is quoted.
 *
 * @throws PaperGraphError `INPUT_UNREADABLE` for a line above 16 Mi characters
 */
export async function readEdgeList(
  pieces: AsyncIterable<string>,
  context: GraphContext,
): Promise<EdgeCollector> {
  const reader = new EdgeListReader(context);
  let rest = '';
  for await (const piece of pieces) {
    const text = rest + piece;
    let start = 0;
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      reader.line(text.slice(start, end));
      start = end + 1;
    }
    rest = text.slice(start);
    if (rest.length > LINE_LIMIT) {
      throw new PaperGraphError(
        'INPUT_UNREADABLE',
        `${context.file} has a line of more than ${LINE_LIMIT} characters, which is no edge; give an edge a line.`,
      );
    }
  }
  reader.line(rest);
  return reader.edges;
}

class EdgeListReader {
  readonly edges: EdgeCollector;
  readonly #context: GraphContext;
  #separator: string | RegExp | null = null;
  #number = 0;

  constructor(context: GraphContext) {
    this.#context = context;
    this.edges = new EdgeCollector(context.file);
  }

  line(text: string): void {
    this.#number++;
    if (COMMENT.test(text)) return;
    const first = this.#separator === null;
    this.#separator ??= separatorOf(text);
    const fields = (typeof this.#separator === 'string' ? text : text.trim()).split(this.#separator, 3);
    const [source = '', target = '', weight = ''] = fields.map((field) => field.trim());
    if (first && HEADER.test(source)) return;
    if (source === '' || target === '') {
      this.#reject(text, 'EDGE_INCOMPLETE', 'the line does not name two nodes');
      return;
    }
    const parsed = weight === '' ? undefined : parseWeight(weight);
    if (parsed === null) this.#reject(text, 'WEIGHT_INVALID', `the weight "${weight}" is no number above 0`);
    else this.edges.edge(source, target, parsed);
  }

  #reject(raw: string, type: string, message: string): void {
    this.#context.report(diagnostic({ type, message, file: this.#context.file, line: this.#number, raw }));
  }
}

function separatorOf(line: string): string | RegExp {
  return ['\t', ',', ';'].find((separator) => line.includes(separator)) ?? /\s+/;
}
