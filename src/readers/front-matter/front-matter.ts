import { diagnostic } from '../../diagnostics.js';
import type { ReadContext } from '../../plugin.js';
import { YamlFault, type YamlMap } from '../../text/yaml-nodes.js';
import { parseYaml } from '../../text/yaml.js';
import { joinLines, type JoinedText } from '../shared/joined-lines.js';
import { readLines, type Line } from '../shared/lines.js';

/** The front matter of a Markdown file: the mapping of YAML between its lines of `---`. */
export interface FrontMatter {
  readonly map: YamlMap;
  /** The text that the ranges of the mapping are of. */
  readonly joined: JoinedText;
  /** The lines of `---`. */
  readonly first: Line;
  readonly last: Line;
}

/** No front matter is longer, in characters. */
const LIMIT = 1024 * 1024;

const OPEN = /^---\s*$/;
const CLOSE = /^(?:---|\.\.\.)\s*$/;
/** What stands below a mark that opens front matter in the middle of a file; below a rule of Markdown stands text. */
const STARTS = /^(?:[\w-]+\s*:(?:\s|$)|# )/;

/**
 * The front matter of a file, or of several files that were joined to one. What is wrong costs its own file only; text
 * around is passed over.
 */
export async function* frontMatters(
  chunks: AsyncIterable<Uint8Array>,
  context: ReadContext,
): AsyncGenerator<FrontMatter> {
  const splitter = new FrontMatterSplitter(context);
  for await (const line of readLines(chunks, context)) {
    const found = splitter.add(line);
    if (found) yield found;
  }
  splitter.finish();
}

class FrontMatterSplitter {
  private readonly context: ReadContext;
  /** The mark that opened what is read, or may have. */
  private mark: Line | null = null;
  private lines: Line[] = [];
  private size = 0;
  private isFirst = true;

  constructor(context: ReadContext) {
    this.context = context;
  }

  /** The front matter that a line closes, if it can be read. */
  add(line: Line): FrontMatter | null {
    const { mark } = this;
    if (!mark) {
      if (OPEN.test(line.text)) this.open(line);
      else this.account(line, line.text.trim() === '' ? 'blank' : 'text around front matter');
      if (line.text.trim() !== '' && !this.mark) this.isFirst = false;
      return null;
    }
    if (this.lines.length === 0 && this.size === 0 && !this.isFirst && !STARTS.test(line.text)) {
      this.account(mark, 'text around front matter');
      this.mark = null;
      return this.add(line);
    }
    if (CLOSE.test(line.text)) return this.close(mark, line);
    this.size += line.text.length + 1;
    if (this.size <= LIMIT) this.lines.push(line);
    else this.skip(mark, line);
    return null;
  }

  /** What is open at the end was cut. */
  finish(): void {
    if (this.mark && this.size <= LIMIT)
      this.reject(this.mark, 'TRUNCATED', 'front matter is not closed by a line of ---; the file was cut');
  }

  private open(line: Line): void {
    this.mark = line;
    this.lines = [];
    this.size = 0;
  }

  private close(mark: Line, last: Line): FrontMatter | null {
    this.mark = null;
    this.isFirst = false;
    if (this.size > LIMIT) {
      this.account(last, 'rejected front matter');
      return null;
    }
    const joined = joinLines(this.lines);
    try {
      const node = parseYaml(joined.text);
      if (node?.kind === 'map') return { map: node, joined, first: mark, last };
      this.reject(mark, 'NOT_AN_OBJECT', 'front matter is no list of names with values');
    } catch (error) {
      if (!(error instanceof YamlFault)) throw error;
      const message = `front matter is no YAML that can be read: ${error.message}`;
      this.reject(joined.lineAt(error.index), 'BAD_YAML', message, joined.byteAt(error.index));
      this.account(mark, 'rejected front matter');
    }
    this.account(last, 'rejected front matter');
    return null;
  }

  /** Lines beyond the limit are not kept; what came before is told about once. */
  private skip(mark: Line, line: Line): void {
    if (this.lines.length > 0 || this.size === line.text.length + 1)
      this.reject(mark, 'RECORD_TOO_LONG', `front matter is longer than ${LIMIT} characters`);
    this.lines = [];
    this.account(line, 'rejected front matter');
  }

  /** Reports a line for all of the front matter that it is of. */
  private reject(at: Line, type: string, message: string, byte = at.start): void {
    const { file, report } = this.context;
    report(diagnostic({ type, message, file, line: at.number, lineByte: at.start, byte, raw: at.text }));
    for (const line of this.lines) if (line.number !== at.number) this.account(line, 'rejected front matter');
  }

  private account({ number }: Line, reason: string): void {
    this.context.account?.(number, reason);
  }
}
