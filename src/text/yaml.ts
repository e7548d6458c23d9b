import { aliasFault, flowCollection } from './yaml-flow.js';
import { columnBehind, goesOn, isAlias, strayColon, withoutQuotes, type YamlOptions } from './yaml-habits.js';
import {
  quotedScalar,
  requireDepth,
  YamlFault,
  type YamlMap,
  type YamlNode,
  type YamlScalar,
} from './yaml-nodes.js';
import { scalarText } from './yaml-quoted.js';

/**
 * Reads YAML as people and programs write front matter in it: mappings and lists by indentation or in brackets, scalars
 * of all styles, comments. Anchors and tags are passed over, aliases are a fault. Our own, since every value has to keep
 * its place, and no nesting may exhaust the stack. Linear.
 * @returns null for a text without a value
 * @throws YamlFault
 */
export function parseYaml(text: string, { asWritten = false }: YamlOptions = {}): YamlNode | null {
  return new BlockParser(text, asWritten).parse();
}

interface YamlLine {
  readonly start: number;
  readonly end: number;
  /** How far the content is indented, and where it starts; a dash of a list counts as a blank once it is read. */
  indent: number;
  from: number;
}

/** What says how the lines below are one value. */
const BLOCK = /^[|>][-+\d]{0,2}\s*(?:\s#.*)?$/;
/** Brackets without others inside. */
const BRACKETED = /^(?:\[[^[\]{}]*\]|\{[^[\]{}]*\})/;

class BlockParser {
  private readonly text: string;
  private readonly asWritten: boolean;
  private readonly lines: YamlLine[];
  private at = 0;

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

  parse(): YamlNode | null {
    const first = this.line();
    if (!first) return null;
    const node =
      '[{'.includes(this.text[first.from]!) || !this.isEntry(first.from)
        ? this.value(first.from, -1, 0)
        : this.block(first.indent, 0);
    const behind = this.line();
    if (behind) throw new YamlFault('the line is indented less than those before it', behind.from);
    return node;
  }

  /** The next line that holds more than blanks or a comment. */
  private line(): YamlLine | null {
    for (; this.at < this.lines.length; this.at += 1) {
      const line = this.lines[this.at]!;
      if (line.from >= line.end || this.text[line.from] === '#') continue;
      if (!this.asWritten && this.text.slice(line.start, line.from).includes('\t'))
        throw new YamlFault('a tab stands where blanks have to', line.start);
      return line;
    }
    return null;
  }

  /** A list or a mapping whose lines are indented so far. */
  private block(indent: number, depth: number): YamlNode {
    const first = this.line()!;
    requireDepth(depth, first.from);
    return this.isDash(first.from) ? this.list(indent, depth) : this.map(indent, depth);
  }

  private list(indent: number, depth: number): YamlNode {
    const { from: start } = this.line()!;
    const items: YamlNode[] = [];
    let end = start;
    for (let line = this.line(); line?.indent === indent && this.isDash(line.from); line = this.line()) {
      const from = this.skipBlanks(line.from + 1, line.end);
      const dash = line.from;
      line.indent = columnBehind(this.text, dash, from, line.indent);
      line.from = from;
      const item =
        from >= line.end || this.text[from] === '#'
          ? this.below(indent, dash, depth)
          : this.isEntry(from)
            ? this.block(line.indent, depth + 1)
            : this.value(from, indent, depth);
      items.push(item);
      end = item.end;
    }
    this.requireEnd(indent);
    return { kind: 'list', start, end, items };
  }

  private map(indent: number, depth: number): YamlMap {
    const { from: start } = this.line()!;
    const members = new Map<string, YamlNode>();
    let end = start;
    for (let line = this.line(); line?.indent === indent && !this.isDash(line.from); line = this.line()) {
      const key = this.keyAt(line.from);
      if (!key) throw new YamlFault('expected a name followed by a colon and a blank', line.from);
      const from = this.skipBlanks(key.next, line.end);
      const isEmpty = from >= line.end || this.text[from] === '#';
      const value = isEmpty ? this.below(indent, from, depth, true) : this.value(from, indent, depth);
      members.set(scalarText(this.text, key.scalar), value);
      end = Math.max(value.end, key.scalar.end);
    }
    this.requireEnd(indent);
    return { kind: 'map', start, end, members };
  }

  /** What follows a block is indented less, or wrongly. */
  private requireEnd(indent: number): void {
    const line = this.line();
    if (line && line.indent > indent)
      throw new YamlFault('the line is indented more than the one that it belongs to', line.from);
  }

  /** The value on the lines below a key or a dash; a list below a key need not be indented. */
  private below(indent: number, index: number, depth: number, isKey = false): YamlNode {
    this.at += 1;
    const line = this.line();
    if (!line || line.indent < indent || (line.indent === indent && !(isKey && this.isDash(line.from))))
      return { kind: 'scalar', style: 'plain', start: index, end: index };
    return this.isEntry(line.from)
      ? this.block(line.indent, depth + 1)
      : this.value(line.from, indent, depth);
  }

  /** The value that starts at an index of the current line, within a block that is indented so far. */
  private value(index: number, indent: number, depth: number): YamlNode {
    const from = this.behindProperties(index);
    if (from >= this.lines[this.at]!.end) return this.below(indent, from, depth);
    const first = this.text[from]!;
    if (first === '"' || first === "'") {
      const { scalar, next } = quotedScalar(this.text, from);
      return this.isText(next) ? this.plainScalar(from, indent) : this.closed(scalar, next);
    }
    if (first === '[' || first === '{') {
      return this.inBrackets(from, indent, depth);
    }
    const rest = this.text.slice(from, this.lines[this.at]!.end);
    if ((first === '|' || first === '>') && !(this.asWritten && !BLOCK.test(rest)))
      return this.blockScalar(from, indent);
    if (first === '*' && (!this.asWritten || isAlias(rest))) return this.alias(from);
    if (!this.asWritten && ('`@%&!'.includes(first) || this.isDash(from)))
      throw new YamlFault(`a value cannot start with ${first}; put it in quotes`, from);
    return this.plainScalar(from, indent);
  }

  /** Whether what ended at an index is no value but the start of a text, as people write it. */
  private isText(next: number): boolean {
    return this.asWritten && goesOn(this.text, next, this.lines[this.at]!.end);
  }

  private inBrackets(from: number, indent: number, depth: number): YamlNode {
    const { end } = this.lines[this.at]!;
    // A word in brackets before others is none of a list; what is inside need not be as brackets of YAML want it.
    const close = this.asWritten ? BRACKETED.exec(this.text.slice(from, Math.min(end, from + 200))) : null;
    if (close && this.isText(from + close[0].length)) return this.plainScalar(from, indent);
    const { node, next } = flowCollection(this.text, from, depth + 1, this.asWritten);
    return this.closed(node, next);
  }

  /** A few aliases can stand for more text than there is memory. */
  private alias(from: number): YamlScalar {
    if (!this.asWritten) throw aliasFault(from);
    this.at += 1;
    return { kind: 'scalar', style: 'alias', start: from, end: from };
  }

  /** Behind a value that says itself where it ends nothing may stand but a comment. */
  private closed<Node extends YamlNode>(node: Node, next: number): Node {
    while (this.lines[this.at]!.end < next) this.at += 1;
    const { end } = this.lines[this.at]!;
    const behind = this.skipBlanks(next, end);
    if (behind < end && this.text[behind] !== '#') {
      const advice = node.kind === 'scalar' ? '; write a quote inside of the same quotes twice' : '';
      throw new YamlFault(`text stands behind the end of a value${advice}`, behind);
    }
    this.at += 1;
    return node;
  }

  private blockScalar(from: number, indent: number): YamlScalar {
    const header = this.lines[this.at]!;
    if (!BLOCK.test(this.text.slice(from, header.end)))
      throw new YamlFault('a value cannot start with | or >; put it in quotes', from);
    this.at += 1;
    let start = header.end;
    let end = header.end;
    for (; this.at < this.lines.length; this.at += 1) {
      const line = this.lines[this.at]!;
      if (line.from >= line.end) continue;
      if (line.indent <= indent) break;
      if (start === end) start = line.from;
      end = line.end;
    }
    return { kind: 'scalar', style: 'block', start, end };
  }

  /** A scalar without quotes goes on in the lines below that are indented more. */
  private plainScalar(from: number, indent: number): YamlScalar {
    let end = from;
    for (let start = from; this.at < this.lines.length; this.at += 1) {
      const line = this.lines[this.at]!;
      if (end > from) start = line.from;
      if (line.from >= line.end) continue;
      if (end > from && (line.indent <= indent || this.text[line.from] === '#')) break;
      const part = this.text.slice(start, line.end);
      const comment = / #/.exec(part)?.index;
      const shown = part.slice(0, comment).trimEnd();
      const colon = strayColon(shown, start === from, this.asWritten);
      if (colon !== undefined)
        throw new YamlFault('a value holds a colon before a blank; put it in quotes', start + colon);
      end = start + shown.length;
      if (comment !== undefined) {
        this.at += 1;
        break;
      }
    }
    const scalar: YamlScalar = { kind: 'scalar', style: 'plain', start: from, end };
    return this.asWritten ? withoutQuotes(this.text, scalar) : scalar;
  }

  /** Anchors and tags say nothing that is used. */
  private behindProperties(index: number): number {
    const { end } = this.lines[this.at]!;
    let at = index;
    for (;;) {
      const property = /^[&!]\S*(?: +|$)/.exec(this.text.slice(at, Math.min(end, at + 200)));
      if (!property) return at;
      at += property[0].length;
    }
  }

  private isDash(index: number): boolean {
    return this.text[index] === '-' && /^(?:\s|$)/.test(this.text.slice(index + 1, index + 2));
  }

  private isEntry(index: number): boolean {
    return this.isDash(index) || this.keyAt(index) !== null;
  }

  /** The key that starts at an index, and where its line goes on behind the colon. */
  private keyAt(index: number): { scalar: YamlScalar; next: number } | null {
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

  private skipBlanks(from: number, end: number): number {
    let at = from;
    while (at < end && (this.text[at] === ' ' || this.text[at] === '\t')) at += 1;
    return at;
  }
}
