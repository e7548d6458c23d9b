import type { YamlMap } from '../../text/yaml-nodes.js';
import { fieldNamed } from '../shared/field-names.js';
import type { ValueNode } from '../shared/value-node.js';
import { firstScalar } from '../shared/yaml-scalars.js';
import { isNamedByTitle, SPEAKERS, speakersOf } from './yaml-talks.js';
import type { YamlValues } from './yaml-values.js';

type Members = Map<string, ValueNode>;

/** Kinds of what stands in programmes beside papers. */
const NO_PAPER =
  /\b(?:keynotes?|invited|breaks?|lunch|dinner|coffee|tutorials?|panels?|social|sponsors?|registration|opening|closing|ceremony|banquet|reception|welcome|workshops?|plenary|awards?|logistics)\b/i;
const PAPER = /\b(?:papers?|posters?|orals?|spotlights?)\b/i;
/** Names for the people of something that is no paper. */
const PEOPLE = [...SPEAKERS, 'panelists'];

/**
 * The fields of a mapping under the names that records have for them; null when it says that it is no paper.
 *
 * @param isTalk whether it stands in the list of talks of a session, where speakers are the authors that are told
 */
export function membersOf(map: YamlMap, values: YamlValues, isTalk: boolean): Members | null {
  const text = (name: string): string => {
    const node = map.members.get(name);
    return node?.kind === 'scalar' ? values.text.slice(node.start, node.end).trim() : '';
  };
  const kinds = ['type', 'kind', 'category', 'event_type'].map(text);
  if (kinds.some((kind) => NO_PAPER.test(kind) && !PAPER.test(kind))) return null;
  const given = values.members(map);
  const members: Members = new Map(given);
  const named = new Map<string, string>();
  for (const name of given.keys()) {
    const field = fieldNamed(name);
    if (field && !named.has(field) && stands(field, text(name))) named.set(field, name);
  }
  for (const [field, name] of named)
    if (!members.has(field) && field !== 'link' && isOfField(field, given.get(name)!))
      members.set(field, given.get(name)!);
  const authors = map.members.get(given.has('authors') ? 'authors' : (named.get('authors') ?? 'authors'));
  const told = authors ?? (isTalk ? speakersOf(map, values) : undefined);
  const people = told && values.people(told);
  if (people) members.set('authors', people);
  // Without authors a name is that of a person, a sponsor or a session, whatever the title beside it says of them.
  if (!people && given.has('name') && !(isTalk && isNamedByTitle(map, values))) return null;
  if (!people && PEOPLE.some((name) => given.has(name))) return null;
  const issued = firstScalar(map.members.get('issued'));
  const year = issued && values.of(issued);
  if (year && !members.has('year')) members.set('year', year);
  const links = linksOf(map, given, values.text);
  if (links) members.set('links', links);
  return members;
}

/** Whether a text can be what its name stands for; dates need not name a year, nor titles be addresses. */
const stands = (field: string, text: string): boolean =>
  field === 'year'
    ? /(?<!\d)(?:19|20)\d\d(?!\d)/.test(text)
    : !(['title', 'venue', 'comment'].includes(field) && /^https?:/i.test(text));

const isOfField = (field: string, { kind }: ValueNode): boolean =>
  field === 'authors' || kind === 'string' || kind === 'number';

/** Addresses under the names that they have, where there is no list of them. */
function linksOf({ start, end }: YamlMap, given: Members, text: string): ValueNode | null {
  const list = given.get('links') ?? given.get('urls');
  if (list) return list;
  const members: Members = new Map();
  for (const [name, node] of given)
    if (
      node.kind === 'string' &&
      (fieldNamed(name) === 'link' || ADDRESS_NAME.test(name)) &&
      /^https?:\/\/\S+$/i.test(text.slice(node.start, node.end))
    )
      // A member of that name would be the address of one link.
      members.set(name === 'url' ? 'link' : name, node);
  return members.size === 0 ? null : { kind: 'object', start, end, members, items: null };
}

const ADDRESS_NAME = /^(?:paper|software|preprint)$|[_-](?:url|link)$/i;
