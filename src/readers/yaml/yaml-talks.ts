import { looksLikePerson } from '../../text/person-name.js';
import type { YamlMap, YamlNode } from '../../text/yaml-nodes.js';
import { isEvent } from './yaml-apart.js';
import type { YamlValues } from './yaml-values.js';

/** Names for the people who give a talk. */
export const SPEAKERS = [
  'speaker',
  'speakers',
  'speaking',
  'presenter',
  'presenters',
  'presenting',
  'presented_by',
];

/** Names for when a talk is given. */
const TIMES = ['time', 'time_start', 'start', 'start_time', 'starttime', 'startTime', 'from', 'begin'];

/** Shorter names are those of breaks, rooms and people. */
const TITLE_WORDS = 4;

/** Names of those who give a talk of a session, as its authors; undefined where none is a person. */
export function speakersOf(map: YamlMap, values: YamlValues): YamlNode | undefined {
  const node = SPEAKERS.map((name) => map.members.get(name)).find((found) => found !== undefined);
  if (node?.kind !== 'scalar') return node;
  const [first = ''] = values.text.slice(node.start, node.end).split(/,|;| and |&/);
  return looksLikePerson(first.trim()) ? node : undefined;
}

/** Whether the name of a talk without people is a title: it has a time, and says more than the name of a break does. */
export function isNamedByTitle(map: YamlMap, values: YamlValues): boolean {
  const node = map.members.get('name');
  if (node?.kind !== 'scalar' || !TIMES.some((name) => map.members.has(name))) return false;
  const name = values.text.slice(node.start, node.end).trim();
  return name.split(/\s+/).length >= TITLE_WORDS && !isEvent(name);
}
