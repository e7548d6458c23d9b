import type { Line } from '../../shared/lines.js';

/** A key of YAML below which the text of a page stands, as site generators write pages of several parts: `text: |-`. */
const KEY = /^(\s*)(?:-\s+)*(?:text|content|body|markdown|html):\s*[|>](?:[-+]\d?|\d[-+]?)?\s*$/;

/** A key beside others, which follows a text. */
const OTHER_KEY = /^\s*(?:-\s+)*\w[\w-]*:(?:\s|$)/;

const indentOf = (text: string): number => /^\s*/.exec(text)![0].length;

/** The same line without its first characters. */
const dedented = (line: Line, by: number): Line => ({
  ...line,
  text: line.text.slice(by),
  start: line.byteAt(by),
  byteAt: (index) => line.byteAt(index + by),
});

/** Finds the text of a page in the block scalars of YAML, line by line. */
export class YamlText {
  /** Of the key of the scalar that is open; null outside of one. */
  private keyIndent: number | null = null;
  /** Of its text, told by its first line. */
  private indent: number | null = null;
  /** A text was found: keys are no lines of a page. */
  private found = false;

  /** The line of the page that a line holds, `key` for a line with a key before or behind a text, null for any other. */
  take(line: Line): Line | 'key' | null {
    const { text } = line;
    const indent = indentOf(text);
    if (this.keyIndent !== null) {
      if (indent === text.length) return dedented(line, Math.min(indent, this.indent ?? indent));
      if (indent > this.keyIndent && indent >= (this.indent ?? indent)) {
        this.indent ??= indent;
        return dedented(line, this.indent);
      }
    }
    const key = KEY.exec(text);
    this.keyIndent = key ? key[1]!.length : null;
    this.indent = null;
    this.found ||= key !== null;
    return key || (this.found && OTHER_KEY.test(text)) ? 'key' : null;
  }
}

/** The lines of a page that stand in a piece of YAML. */
export function pageInYaml(lines: readonly Line[]): Line[] {
  const yaml = new YamlText();
  return lines.flatMap((line) => {
    const taken = yaml.take(line);
    return taken === null || taken === 'key' ? [] : [taken];
  });
}
