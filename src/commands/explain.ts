import { join, resolve } from 'node:path';
import { PaperGraphError } from '../errors.js';
import { openInput, STDIN } from '../io/input.js';
import type { Paper } from '../model/paper.js';
import type { Trace } from '../model/traced.js';
import type { Snapshot } from '../pipeline/snapshot.js';
import { NORMALISERS } from '../text/normalisers.js';
import type { Effects } from './effects.js';
import { jsonDocument } from './json.js';
import { loadSnapshot } from './snapshot.js';

export interface ExplainOptions {
  readonly out: string;
  /** A paper's id, any of its earlier ids, or a mention `<paper id>#<position>`. */
  readonly id: string;
  /** A path in the paper's row, such as `title` or `authors/0/printed`; everything when absent. */
  readonly field?: string;
  readonly json: boolean;
}

/** Where one value comes from, with the text at that place as it stands in the file now. */
export interface Explanation {
  readonly path: string;
  readonly value: unknown;
  readonly trace: Trace;
  readonly quoted: string | null;
  /** The quoted text, normalised, equals the value; null when there is no text to compare. */
  readonly holds: boolean | null;
}

/** Tells where the values of a paper come from: file, byte range, quoted text and normaliser, or the config or rule. */
export async function explain(options: ExplainOptions, effects: Effects): Promise<void> {
  const snapshot = await loadSnapshot(options.out);
  const { paper, prefix } = find(snapshot, options.id);
  const wanted = options.field ?? prefix;
  const paths = Object.keys(paper.traces).filter(
    (path) => wanted === undefined || path === wanted || path.startsWith(`${wanted}/`),
  );
  if (paths.length === 0) {
    throw new PaperGraphError(
      'USAGE',
      `${paper.row.id} has no traced field "${wanted}"; its fields are ${Object.keys(paper.traces).join(', ')}`,
    );
  }
  const texts = new SourceTexts(resolve(options.out, snapshot.origin.base), snapshot.origin.encodings);
  const explanations: Explanation[] = [];
  for (const path of paths) explanations.push(await explainOne(paper, path, texts));
  if (options.json) effects.write(jsonDocument({ id: paper.row.id, explanations }));
  else for (const explanation of explanations) effects.write(`${describe(explanation)}\n`);
}

function find(snapshot: Snapshot, id: string): { paper: Paper; prefix?: string } {
  const [key = '', position] = id.split('#');
  const paper = snapshot.papers.find(({ row, aliases }) => row.id === key || aliases.includes(key));
  if (!paper) throw new PaperGraphError('USAGE', `no paper has the id ${id}; ids stand in papers.jsonl`);
  return position === undefined ? { paper } : { paper, prefix: `authors/${Number(position) - 1}` };
}

async function explainOne(
  { row, traces, citationContexts }: Paper,
  path: string,
  texts: SourceTexts,
): Promise<Explanation> {
  const trace = traces[path]!;
  const context = /^citations\/(\d+)\/context$/.exec(path);
  const value = context ? citationContexts[Number(context[1])] : valueAt(row, path);
  if (trace.by !== 'text') return { path, value, trace, quoted: null, holds: null };
  const quoted = await texts.quote(trace);
  // A venue is read out of the quoted words, not equal to them.
  const holds =
    typeof value === 'string' && quoted !== null ? NORMALISERS[trace.normaliser](quoted) === value : null;
  return { path, value, trace, quoted, holds };
}

function valueAt(value: unknown, path: string): unknown {
  return path
    .split('/')
    .reduce<unknown>((inner, key) => (inner as Record<string, unknown> | undefined)?.[key], value);
}

function describe({ path, value, trace, quoted, holds }: Explanation): string {
  const shown = typeof value === 'string' ? value : JSON.stringify(value);
  const head = `${path}: ${shown.length > 100 ? `${shown.slice(0, 100)}…` : shown}`;
  if (trace.by === 'config') return `${head}\n  stated in the config for ${trace.input}`;
  if (trace.by === 'rule') return `${head}\n  by the rule ${trace.rule} from ${trace.from.join(', ')}`;
  const place = `${trace.file} bytes ${trace.start} to ${trace.end}, normalised by ${trace.normaliser}`;
  if (quoted === null) return `${head}\n  ${place} (the file is not there any more)`;
  return `${head}\n  ${place}${holds === false ? ' (the file has changed since the build)' : ''}`;
}

/** Ranges of the input files, each file read once. */
class SourceTexts {
  private readonly base: string;
  private readonly encodings: Readonly<Record<string, string>>;
  private readonly files = new Map<string, Promise<Buffer | null>>();

  constructor(base: string, encodings: Readonly<Record<string, string>>) {
    this.base = base;
    this.encodings = encodings;
  }

  async quote({ file, start, end }: { file: string; start: number; end: number }): Promise<string | null> {
    let content = this.files.get(file);
    if (!content) {
      content = this.read(file);
      this.files.set(file, content);
    }
    const bytes = await content;
    if (!bytes) return null;
    const [a, b] = bytes;
    const marked = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : 'utf-8';
    return new TextDecoder(this.encodings[file] ?? marked, { ignoreBOM: true }).decode(
      bytes.subarray(start, end),
    );
  }

  private async read(file: string): Promise<Buffer | null> {
    if (file === STDIN) return null;
    try {
      const input = await openInput(join(this.base, file), {
        name: file,
        report: () => undefined,
        trustEncoding: true,
      });
      const chunks: Uint8Array[] = [];
      for await (const chunk of input.chunks) chunks.push(chunk);
      return Buffer.concat(chunks);
    } catch (error) {
      if (error instanceof PaperGraphError) return null;
      throw error;
    }
  }
}
