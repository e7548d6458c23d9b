import { parseAuthorList } from '../../text/author-list.js';
import type { YamlMap, YamlNode, YamlScalar } from '../../text/yaml-nodes.js';
import { yamlName } from '../../text/yaml-name.js';
import type { ValueNode, ValueReading } from '../shared/value-node.js';
import { rangeOfName } from '../shared/yaml-scalars.js';

/** Values of a text of YAML as records know values. */
export class YamlValues {
  readonly text: string;
  /** Where aliases stand that were left out. */
  readonly aliases = new Set<number>();

  constructor(text: string) {
    this.text = text;
  }

  /** A value; null for one that is absent, as are empty texts. */
  of(node: YamlNode): ValueNode | null {
    const { start, end } = node;
    if (node.kind === 'scalar') return this.scalar(node);
    if (node.kind === 'map') return { kind: 'object', start, end, members: this.members(node), items: null };
    const items = node.items.flatMap((item) => this.of(item) ?? []);
    return { kind: 'array', start, end, members: null, items };
  }

  members(map: YamlMap): Map<string, ValueNode> {
    const members = new Map<string, ValueNode>();
    for (const [name, node] of map.members) {
      const value = this.of(node);
      if (value) members.set(name, value);
    }
    return members;
  }

  /** Authors: a text, a list of texts and of people, or one person. */
  people(node: YamlNode): ValueNode | null {
    if (node.kind === 'scalar') return this.scalar(node);
    const items = (node.kind === 'list' ? node.items : [node]).flatMap((item) =>
      item.kind === 'map' ? this.person(item) : (this.placed(item) ?? []),
    );
    return { kind: 'array', start: node.start, end: node.end, members: null, items };
  }

  /** An item of authors; with its place in brackets it is a person with an affiliation, as in a text of them. */
  private placed(item: YamlNode): ValueNode | null {
    const value = this.of(item);
    if (value?.kind !== 'string' || value.reading !== 'text') return value;
    const raw = this.text.slice(value.start, value.end);
    if (raw.length > LONGEST_PERSON || !raw.endsWith(')') || raw.includes('\n')) return value;
    const [author, ...others] = parseAuthorList(raw).authors;
    if (!author || others.length > 0 || author.start !== 0 || author.affiliations.length === 0) return value;
    const part = ({ start, end }: { start: number; end: number }): ValueNode => ({
      ...value,
      start: value.start + start,
      end: value.start + end,
    });
    const items = author.affiliations.map(part);
    const places: ValueNode = { ...value, kind: 'array', items };
    const members = new Map([
      ['name', part(author)],
      ['affiliations', places],
    ]);
    return { kind: 'object', start: value.start, end: value.end, members, items: null };
  }

  private person(map: YamlMap): ValueNode {
    const members = this.members(map);
    const name = ['name', 'fullname', 'full_name', 'literal'].find((key) => members.has(key));
    if (name === 'literal') members.set('name', members.get(name)!);
    if (name === undefined) {
      const range = rangeOfName(this.text, map);
      if (yamlName(this.text.slice(range.start, range.end)) !== '')
        members.set('name', { kind: 'object', ...range, members: null, items: null, reading: 'yaml-name' });
    }
    const place = PLACES.find((key) => members.has(key));
    if (place !== undefined && !members.has('affiliations') && !members.has('affiliation'))
      members.set('affiliation', members.get(place)!);
    return { kind: 'object', start: map.start, end: map.end, members, items: null };
  }

  private scalar(node: YamlScalar): ValueNode | null {
    if (node.style === 'alias') this.aliases.add(node.start);
    const inside = this.text.slice(node.start, node.end);
    const raw = inside.trim();
    const isPlain = node.style === 'plain';
    if (raw === '' || (isPlain && /^(?:~|null)$/i.test(raw))) return null;
    const start = node.start + inside.length - inside.trimStart().length;
    const of = { start, end: start + raw.length, members: null, items: null };
    if (isPlain && /^(?:true|false)$/i.test(raw)) return { ...of, kind: 'literal' };
    return { ...of, kind: 'string', reading: readingOf(node, raw) };
  }
}

/** A longer text is no name with its place. */
const LONGEST_PERSON = 300;

/** Names for the place where a person works. */
const PLACES = ['institutions', 'institution', 'organization', 'organisation', 'org', 'affil', 'university'];

/** Most texts in quotes hold nothing to decode. */
function readingOf({ style }: YamlScalar, raw: string): ValueReading {
  if (style === 'single' && raw.includes("''")) return 'yaml-single';
  return style === 'double' && raw.includes('\\') ? 'yaml-double' : 'text';
}
