import { columnBehind, type YamlOptions } from './yaml-habits.js';
import { requireDepth, YamlFault, type YamlMap, type YamlNode } from './yaml-nodes.js';
import { scalarText } from './yaml-quoted.js';
import { YamlValueParser } from './yaml-value-parser.js';

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

class BlockParser extends YamlValueParser {
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
    return this.valueAt(from, indent, depth);
  }
}
