import { diagnostic } from '../diagnostics.js';
import { PaperGraphError } from '../errors.js';
import { EdgeCollector, parseWeight } from './edge-collector.js';
import type { GraphContext } from './graph-file.js';

const LINE_LIMIT = 2 ** 24;
const COMMENT = /^\s*(?:[#%]|\/\/|$)/;
const HEADER = { source: /^(?:source|src|from)$/i, target: /^(?:target|dst|to)$/i, weight: /^weight$/i };

/** Which fields of a line hold what. */
interface Columns {
  readonly source: number;
  readonly target: number;
  readonly weight: number;
}

/**
 * Reads an edge list: a line for each edge with source, target and, optionally, weight, separated by tabs, or where the
 * first line has none, by commas, semicolons or spaces. Lines that start with `#`, `%` or `//` are comments. A first
 * line of column names says where source, target and weight stand; other columns are ignored. Fields between commas
 * and semicolons may be in quotes.
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
  #columns: Columns = { source: 0, target: 1, weight: 2 };
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
    const fields = fieldsOf(text, this.#separator);
    const named = first ? columnsOf(fields) : null;
    if (named) {
      this.#columns = named;
      return;
    }
    const source = fields[this.#columns.source] ?? '';
    const target = fields[this.#columns.target] ?? '';
    const weight = fields[this.#columns.weight] ?? '';
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

/** What stands in quotes separates nothing: `"Lovelace, Ada";"Babbage, Charles"`. */
function separatorOf(line: string): string | RegExp {
  const unquoted = line.replace(/"[^"]*"/g, '""');
  return ['\t', ',', ';'].find((separator) => unquoted.includes(separator)) ?? /\s+/;
}

/** The columns that a first line names; null when it holds an edge. */
function columnsOf(fields: readonly string[]): Columns | null {
  const indexOf = (name: RegExp): number => fields.findIndex((field) => name.test(field));
  const [source, target, weight] = [indexOf(HEADER.source), indexOf(HEADER.target), indexOf(HEADER.weight)];
  if (source >= 0 && target >= 0) return { source, target, weight };
  return source === 0 ? { source: 0, target: 1, weight: 2 } : null;
}

/** A field in quotes, in which a quote is written twice, or one without; and what ends it. */
const FIELDS: ReadonlyMap<string | RegExp, RegExp> = new Map([
  [',', /\s*"((?:[^"]|"")*)"\s*(?:,|$)|([^,]*)(?:,|$)/gy],
  [';', /\s*"((?:[^"]|"")*)"\s*(?:;|$)|([^;]*)(?:;|$)/gy],
]);

function fieldsOf(line: string, separator: string | RegExp): string[] {
  const field = FIELDS.get(separator);
  if (!field)
    return (typeof separator === 'string' ? line : line.trim()).split(separator).map((text) => text.trim());
  return Array.from(line.matchAll(field), ([, quoted, plain = '']) =>
    (quoted === undefined ? plain : quoted.replaceAll('""', '"')).trim(),
  );
}
