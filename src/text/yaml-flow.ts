import { quotedScalar, requireDepth, YamlFault, type YamlNode } from './yaml-nodes.js';
import { scalarText } from './yaml-quoted.js';

/** A value, and the index at which the text goes on behind it. */
export interface FlowValue {
  readonly node: YamlNode;
  readonly next: number;
}

/**
 * The list in brackets or the mapping in braces that starts at an index, as in `[a, {b: c}]`.
 * @throws YamlFault
 */
export function flowCollection(text: string, start: number, depth: number, asWritten = false): FlowValue {
  requireDepth(depth, start);
  const isMap = text[start] === '{';
  const close = isMap ? '}' : ']';
  const items: YamlNode[] = [];
  const members = new Map<string, YamlNode>();
  let at = start + 1;
  const requireMore = (index: number): void => {
    if (index >= text.length) throw new YamlFault(`a ${text[start]} that starts here is not closed`, start);
  };
  for (;;) {
    at = skipBlank(text, at);
    requireMore(at);
    if (text[at] === close) {
      const range = { start, end: at + 1 };
      return {
        node: isMap ? { kind: 'map', ...range, members } : { kind: 'list', ...range, items },
        next: at + 1,
      };
    }
    const first = flowValue(text, at, depth, asWritten);
    let next = skipBlank(text, first.next);
    requireMore(next);
    if (isMap) {
      if (text[next] !== ':') throw new YamlFault('a name without a colon stands in braces', at);
      const value = flowValue(text, skipBlank(text, next + 1), depth, asWritten);
      members.set(scalarText(text, first.node), value.node);
      next = skipBlank(text, value.next);
      requireMore(next);
    } else items.push(first.node);
    if (text[next] === ',') at = next + 1;
    else if (text[next] === close) at = next;
    else throw new YamlFault(`expected a comma or ${close}`, next);
  }
}

function flowValue(text: string, start: number, depth: number, asWritten: boolean): FlowValue {
  const first = text[start] ?? '';
  if (first === '[' || first === '{') return flowCollection(text, start, depth + 1, asWritten);
  if (first === '"' || first === "'") {
    const { scalar, next } = quotedScalar(text, start);
    return { node: scalar, next };
  }
  if (first === '*' && !asWritten) throw aliasFault(start);
  let end = start;
  while (end < text.length && !',[]{}'.includes(text[end]!)) {
    if (text[end] === ':' && /[\s,[\]{}]/.test(text[end + 1] ?? ' ')) break;
    end += 1;
  }
  const length = text.slice(start, end).trimEnd().length;
  if (first === '*' && /^\*[\w-]+$/.test(text.slice(start, start + length)))
    return { node: { kind: 'scalar', style: 'alias', start, end: start }, next: end };
  return { node: { kind: 'scalar', style: 'plain', start, end: start + length }, next: end };
}

/** The next index that holds something else than blanks, line ends and comments. */
function skipBlank(text: string, from: number): number {
  let at = from;
  for (; at < text.length; at += 1) {
    if (text[at] === '#' && /\s/.test(text[at - 1] ?? ' ')) {
      while (at < text.length && text[at] !== '\n') at += 1;
    } else if (!/\s/.test(text[at]!)) break;
  }
  return at;
}

/** A few aliases can stand for more text than there is memory. */
export const aliasFault = (index: number): YamlFault =>
  new YamlFault('a value is an alias (*name), which is not followed; write the value out', index);
