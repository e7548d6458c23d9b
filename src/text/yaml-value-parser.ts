import { goesOn, isAlias, strayColon, withoutQuotes } from './yaml-habits.js';
import { YamlCursor } from './yaml-cursor.js';
import { aliasFault, flowCollection } from './yaml-flow.js';
import { quotedScalar, YamlFault, type YamlNode, type YamlScalar } from './yaml-nodes.js';

/** What says how the lines below are one value. */
const BLOCK = /^[|>][-+\d]{0,2}\s*(?:\s#.*)?$/;
/** Brackets without others inside. */
const BRACKETED = /^(?:\[[^[\]{}]*\]|\{[^[\]{}]*\})/;

/** Reads values that stand in one line or in lines that go on. */
export abstract class YamlValueParser extends YamlCursor {
  /** The value that starts at an index of the current line with no anchor or tag. */
  protected valueAt(from: number, indent: number, depth: number): YamlNode {
    const first = this.text[from]!;
    if (first === '"' || first === "'") {
      const { scalar, next } = quotedScalar(this.text, from);
      return this.isText(next) ? this.plainScalar(from, indent) : this.closed(scalar, next);
    }
    if (first === '[' || first === '{') return this.inBrackets(from, indent, depth);
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
}
