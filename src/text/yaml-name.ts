import { parseYaml } from './yaml.js';
import { YamlFault, type YamlMap } from './yaml-nodes.js';
import { scalarText } from './yaml-quoted.js';

/** Parts of a name in the order of printing, under the names that they go by. */
const NAME_PARTS = [
  ['given', 'first_name', 'firstname', 'first'],
  ['middle_name', 'middlename', 'middle'],
  ['prefix', 'dropping-particle'],
  ['non-dropping-particle'],
  ['family', 'last_name', 'lastname', 'last'],
  ['suffix'],
];

/** The name that a mapping of its parts makes, given names first; empty for a text that is no such mapping. */
export function yamlName(range: string): string {
  const text = range.replace(/\r\n?/g, '\n');
  const map = mappingIn(text);
  const parts = (map ? NAME_PARTS : []).flatMap((names) => {
    const name = names.find((key) => map!.members.has(key));
    return name === undefined ? [] : map!.members.get(name)!;
  });
  return parts
    .map((part) => scalarText(text, part))
    .filter((part) => part.trim() !== '')
    .join(' ');
}

/** The mapping that a text is, or the one that stands in it behind the dash of a list. */
function mappingIn(text: string): YamlMap | null {
  try {
    const node = parseYaml(text);
    const [item = null] = node?.kind === 'list' ? node.items : [node];
    return item?.kind === 'map' ? item : null;
  } catch (error) {
    if (error instanceof YamlFault) return null;
    throw error;
  }
}
