import type { YamlMap, YamlNode } from '../../text/yaml-nodes.js';

/**
 * The range of a mapping with the parts of a name. It starts with its line, since indentation is what holds it together,
 * and ends with the quote that closes its last value.
 */
export function rangeOfName(text: string, map: YamlMap): { start: number; end: number } {
  const start = text[map.start] === '{' ? map.start : text.lastIndexOf('\n', map.start - 1) + 1;
  const last = '"\''.includes(text[map.end] ?? ' ') ? map.end + 1 : map.end;
  return { start, end: start + text.slice(start, last).trimEnd().length };
}

/** The first scalar in lists and mappings: of `date-parts: [[2013, 5, 26]]` the year. */
export function firstScalar(node: YamlNode | undefined): YamlNode | undefined {
  if (node?.kind === 'list') return firstScalar(node.items[0]);
  if (node?.kind === 'map') return firstScalar(node.members.get('date-parts') ?? node.members.get('year'));
  return node;
}
