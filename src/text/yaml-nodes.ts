/**
 * What a text of YAML holds, by half-open ranges of its characters. Of a scalar in quotes the range is that of the inside,
 * of a block scalar that of its lines.
 */
export type YamlNode = YamlScalar | YamlMap | YamlList;

export interface YamlScalar {
  readonly kind: 'scalar';
  /** Of an alias, which is read only where YAML is read as people write it, the range is empty. */
  readonly style: 'plain' | 'single' | 'double' | 'block' | 'alias';
  readonly start: number;
  readonly end: number;
}

export interface YamlMap {
  readonly kind: 'map';
  readonly start: number;
  readonly end: number;
  /** By key; of equal keys the last counts. */
  readonly members: ReadonlyMap<string, YamlNode>;
}

export interface YamlList {
  readonly kind: 'list';
  readonly start: number;
  readonly end: number;
  readonly items: readonly YamlNode[];
}

/** Why a text is no YAML that can be read, and where. */
export class YamlFault extends Error {
  readonly index: number;

  constructor(message: string, index: number) {
    super(message);
    this.index = index;
  }
}

/** Deeper nesting is no front matter. */
const DEPTH_LIMIT = 32;

/** @throws YamlFault */
export function requireDepth(depth: number, index: number): void {
  if (depth > DEPTH_LIMIT) throw new YamlFault(`values are nested more than ${DEPTH_LIMIT} deep`, index);
}

/**
 * The scalar in quotes that starts at an index, and where the text goes on behind it.
 * @throws YamlFault when nothing closes it
 */
export function quotedScalar(text: string, start: number): { scalar: YamlScalar; next: number } {
  const quote = text[start]!;
  let at = start + 1;
  for (; at < text.length; at += 1) {
    if (quote === '"' && text[at] === '\\') at += 1;
    else if (text[at] === quote) {
      if (quote === '"' || text[at + 1] !== quote) break;
      at += 1;
    }
  }
  if (at >= text.length) throw new YamlFault('a quote that starts here is not closed', start);
  const style = quote === '"' ? 'double' : 'single';
  return { scalar: { kind: 'scalar', style, start: start + 1, end: at }, next: at + 1 };
}
