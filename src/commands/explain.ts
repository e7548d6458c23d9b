import { join, resolve } from 'node:path';
import { PaperGraphError } from '../errors.js';
import { openInput, STDIN } from '../io/input.js';
import { explainPair, explainSubject } from '../pipeline/explain.js';
import type { Statement } from '../pipeline/statement.js';
import { normalise } from '../text/normalisers.js';
import type { Effects } from './effects.js';
import { jsonDocument } from './json.js';
import { loadSnapshot } from './snapshot.js';

export interface ExplainOptions {
  readonly out: string;
  /** Of a paper, a mention `<paper id>#<position>`, an author, another node, an edge or a community. */
  readonly id: string;
  /** A path in a paper's row, such as `title` or `authors/0/printed`; or a second id, to say why the two are one or two. */
  readonly field?: string;
  readonly json: boolean;
}

/** A statement with the text at its place, as it stands in the file now. */
export interface Explanation extends Statement {
  readonly quoted: string | null;
  /** The quoted text, normalised, equals the value; null when there is no text to compare. */
  readonly holds: boolean | null;
}

/** Tells where something comes from: file, byte range, quoted text and normaliser, or the config or rule. */
export async function explain({ out, id, field, json }: ExplainOptions, effects: Effects): Promise<void> {
  const snapshot = await loadSnapshot(out);
  const pair = field !== undefined && /^(?:paper|author):|#\d+$/.test(field);
  const statements = pair ? explainPair(snapshot, id, field) : explainSubject(snapshot, id, field);
  const texts = new SourceTexts(resolve(out, snapshot.origin.base), snapshot.origin.encodings);
  const explanations: Explanation[] = [];
  for (const statement of statements) explanations.push(await withText(statement, texts));
  if (json) effects.write(jsonDocument({ id, explanations }));
  else for (const explanation of explanations) effects.write(`${describe(explanation)}\n`);
}

async function withText(statement: Statement, texts: SourceTexts): Promise<Explanation> {
  const { trace, value } = statement;
  if (trace?.by !== 'text') return { ...statement, quoted: null, holds: null };
  const quoted = await texts.quote(trace);
  // A venue is read out of the quoted words, not equal to them.
  const compared = typeof value === 'string' && quoted !== null;
  return { ...statement, quoted, holds: compared ? normalise(trace.normaliser, quoted) === value : null };
}

function describe({ text, path, value, trace, quoted, holds }: Explanation): string {
  if (text !== null) return text;
  const shown = typeof value === 'string' ? value : JSON.stringify(value);
  const head = `${path}: ${shown.length > 100 ? `${shown.slice(0, 100)}…` : shown}`;
  if (trace === null) return head;
  if (trace.by === 'config') return `${head}\n  stated in the config for ${trace.input}`;
  if (trace.by === 'rule') {
    const from = trace.from.length === 0 ? '' : ` from ${trace.from.join(', ')}`;
    return `${head}\n  by the rule ${trace.rule}${from}`;
  }
  const source = trace.file === STDIN ? 'standard input' : trace.file;
  const place = `${source} bytes ${trace.start} to ${trace.end}, normalised by ${trace.normaliser}`;
  const gone = trace.file === STDIN ? 'which is not kept' : 'the file is not there any more';
  if (quoted === null) return `${head}\n  ${place} (${gone})`;
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
