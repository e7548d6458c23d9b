import type { Traced } from '../../model/traced.js';
import { fieldOfLine } from '../shared/fields.js';
import { textOfNode, type ObjectRecord } from '../shared/records-values.js';
import { standsApart } from './yaml-apart.js';
import type { ReadMap } from './yaml-item.js';
import { namesSession } from './yaml-names.js';
import type { YamlList } from './yaml-open-unit.js';
import { YamlValues } from './yaml-values.js';

/** What papers have from what they stand in. */
export interface Around {
  readonly session: Traced | null;
  readonly location: Traced | null;
  /** What stands in it is told to be no papers. */
  readonly isApart: boolean;
  /** What stands in it are talks of a session. */
  readonly areTalks: boolean;
  /** What stands in it are places, by whose names nothing is a session. */
  readonly arePlaces: boolean;
}

export const NOTHING_AROUND: Around = {
  session: null,
  location: null,
  isApart: false,
  areTalks: false,
  arePlaces: false,
};

const SESSION = ['title', 'session', 'session_title', 'session_name', 'name'];
const LOCATION = ['location', 'room', 'hall', 'place', 'venue', 'time', 'start_time', 'start'];

/** The session that a mapping with a list of papers is, inside of what stands around it. */
export function sessionOf({ map, joined }: ReadMap, file: string, around: Around): Around {
  const values = new YamlValues(joined.text);
  const line = joined.lineAt(0);
  const members = values.members(map);
  const object: ObjectRecord = { ...joined, file, first: line, last: line, members, start: 0, end: 0 };
  const first = (names: readonly string[]): Traced | null => {
    for (const name of names) {
      const node = members.get(name);
      const field = node && textOfNode(object, node);
      if (field) return { value: field.value, at: field.at };
    }
    return null;
  };
  if (around.arePlaces) return { ...around, location: first(['name', ...LOCATION]) ?? around.location };
  const location = first(LOCATION) ?? around.location;
  return { ...around, session: first(SESSION) ?? around.session, location };
}

/** The same by the names above a list, such as `Poster Session 1:`. */
export function aroundList(list: YamlList, outer: Around): Around {
  const { keys } = list;
  const around = { ...outer, isApart: standsApart(list, outer.isApart) };
  const named = keys.findLast(({ key }) => namesSession(key.name));
  if (!named) return around;
  const { line, key } = named;
  return { ...around, session: fieldOfLine(line, key.start, key.end) };
}
