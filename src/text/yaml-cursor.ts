import { columnBehind } from './yaml-habits.js';
import { quotedScalar, YamlFault, type YamlScalar } from './yaml-nodes.js';

interface YamlLine {
  readonly start: number;
  readonly end: number;
  /** How far the content is indented, and where it starts; a dash of a list counts as a blank once it is read. */
  indent: number;
  from: number;
}

/** A text of YAML by its lines, and the line that is being read. */
export abstract class YamlCursor {
  protected readonly text: string;
  protected readonly asWritten: boolean;
  protected readonly lines: YamlLine[];
  protected at = 0;

  constructor(text: string, asWritten: boolean) {
    this.text = text;
    this.asWritten = asWritten;
    let start = 0;
    this.lines = text.split('\n').map((line) => {
      const blanks = line.length - line.trimStart().length;
      const indent = columnBehind(line, 0, blanks, 0);
      const of = { start, end: start + line.length, indent, from: start + blanks };
      start += line.length + 1;
      return of;
    });
  }

  /** The next line that holds more than blanks or a comment. */
  protected line(): YamlLine | null {
    for (; this.at < this.lines.length; this.at += 1) {
      const line = this.lines[this.at]!;
      if (line.from >= line.end || this.text[line.from] === '#') continue;
      if (!this.asWritten && this.text.slice(line.start, line.from).includes('\t'))
        throw new YamlFault('a tab stands where blanks have to', line.start);
      return line;
    }
    return null;
  }

  /** Anchors and tags say nothing that is used. */
  protected behindProperties(index: number): number {
    const { end } = this.lines[this.at]!;
    let at = index;
    for (;;) {
      const property = /^[&!]\S*(?: +|$)/.exec(this.text.slice(at, Math.min(end, at + 200)));
      if (!property) return at;
      at += property[0].length;
    }
  }

  protected isDash(index: number): boolean {
    return this.text[index] === '-' && /^(?:\s|$)/.test(this.text.slice(index + 1, index + 2));
  }

  protected isEntry(index: number): boolean {
    return this.isDash(index) || this.keyAt(index) !== null;
  }

  /** The key that starts at an index, and where its line goes on behind the colon. */
  protected keyAt(index: number): { scalar: YamlScalar; next: number } | null {
    const { end } = this.lines[this.at]!;
    const first = this.text[index] ?? '';
    if (first !== '' && '[{|>*&!%@`'.includes(first)) return null;
    if (first === '"' || first === "'") {
      const { scalar, next } = quotedScalar(this.text, index);
      const colon = this.skipBlanks(next, end);
      return colon < end && this.text[colon] === ':' ? { scalar, next: colon + 1 } : null;
    }
    const match = /:(?=\s|$)/.exec(this.text.slice(index, end));
    if (!match || match.index === 0) return null;
    const key = this.text.slice(index, index + match.index).trimEnd();
    return {
      scalar: { kind: 'scalar', style: 'plain', start: index, end: index + key.length },
      next: index + match.index + 1,
    };
  }

  protected skipBlanks(from: number, end: number): number {
    let at = from;
    while (at < end && (this.text[at] === ' ' || this.text[at] === '\t')) at += 1;
    return at;
  }
}
