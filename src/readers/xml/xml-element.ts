import { XmlTokens } from '../../text/xml-tokens.js';

/** An element of a text. Its content is the half-open range between its tags. */
export interface XmlElement {
  /** Without prefix. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly contentStart: number;
  readonly contentEnd: number;
  readonly children: readonly XmlElement[];
}

/** What keeps an element from being used, and where. */
export interface XmlFault {
  readonly fault: string;
  readonly index: number;
  readonly message: string;
}

export const DEPTH_LIMIT = 256;

type OpenElement = { -readonly [Key in keyof XmlElement]: XmlElement[Key] };

/** Most elements hold text only. */
const NONE: readonly XmlElement[] = [];

/**
 * The element whose start tag stands at an index, with the elements in it; `unfinished` when the text ends before it.
 * @param records names of elements that never stand in one another: where one starts, the one before was not closed
 * @param unclosed see `XmlTokens`
 */
export function scanElement(
  text: string,
  at: number,
  records: ReadonlySet<string>,
  unclosed?: Map<string, number>,
): XmlElement | XmlFault | 'unfinished' {
  const tokens = new XmlTokens(text, at, text.length, unclosed);
  const open: OpenElement[] = [];
  while (tokens.next()) {
    const { kind, start, end } = tokens;
    if (kind === 'unfinished') return 'unfinished';
    if (kind === 'stray')
      return {
        fault: 'XML_SYNTAX',
        index: start,
        message: 'a < stands here that starts no tag; write it as &lt;, and attributes in quotes',
      };
    if (kind === 'open' || kind === 'empty') {
      const { name } = tokens;
      if (open.length > 0 && records.has(name))
        return {
          fault: 'XML_SYNTAX',
          index: start,
          message: `<${open[0]!.name}> is not closed before the next <${name}>`,
        };
      if (open.length >= DEPTH_LIMIT)
        return {
          fault: 'TOO_DEEP',
          index: start,
          message: `elements are nested deeper than ${DEPTH_LIMIT} levels`,
        };
      const element: OpenElement = {
        name,
        start,
        end,
        contentStart: end,
        contentEnd: end,
        children: NONE,
      };
      const parent = open.at(-1);
      if (parent === undefined && kind === 'empty') return element;
      if (parent) {
        if (parent.children === NONE) parent.children = [];
        (parent.children as XmlElement[]).push(element);
      }
      if (kind === 'open') open.push(element);
    } else if (kind === 'close') {
      const closed = open.pop()!;
      if (!tokens.isNamed(closed.name))
        return {
          fault: 'XML_SYNTAX',
          index: start,
          message: `<${closed.name}> is closed by </${tokens.name}>`,
        };
      closed.contentEnd = start;
      closed.end = end;
      if (open.length === 0) return closed;
    }
  }
  return 'unfinished';
}
