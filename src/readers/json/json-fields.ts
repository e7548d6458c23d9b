import { NORMALISERS } from '../../text/normalisers.js';
import { isPreprintServer } from '../../text/preprint-server.js';
import type { ValueNode, ValueReading } from '../shared/value-node.js';
import { isAbsent, textOfNode, type ObjectRecord } from '../shared/records-values.js';

/** Members of a record as `recordOfObject` knows them. */
export type Members = Map<string, ValueNode>;

/** Where a format keeps a field: a path of members and places in lists, such as `issued.date-parts` or `title.0`. */
interface FieldPlace {
  /** Empty for the value itself; -1 is the last place of a list. */
  readonly path: string;
  /** How the value is written, when it is not plain text. */
  readonly as?: ValueReading;
  /** Of what is written there, what counts. */
  readonly only?: RegExp;
  /** The value is an object, whose members are taken as they are. */
  readonly isObject?: boolean;
  /** Of a list: the fields of its elements. */
  readonly each?: FieldTable;
  /** What would be a list is its one element, as in JSON that was made of XML. */
  readonly isAlone?: boolean;
}

interface CompiledPlace extends FieldPlace {
  readonly steps: readonly string[];
}

/** For each field under the name that records have for it, the places where a format keeps it, the first that is filled counts. */
export type FieldTable = readonly (readonly [field: string, places: readonly CompiledPlace[]])[];

/** Compiles the fields of a format; a place that is a text is a path. */
export function fieldTable(fields: Readonly<Record<string, readonly (string | FieldPlace)[]>>): FieldTable {
  return Object.entries(fields).map(([field, places]) => [
    field,
    places.map((place) => {
      const full = typeof place === 'string' ? { path: place } : place;
      return { ...full, steps: full.path === '' ? [] : full.path.split('.') };
    }),
  ]);
}

/** The members of an object under the names that records have for them. */
export function membersBy(table: FieldTable, record: ObjectRecord, from: ValueNode): Members {
  const members: Members = new Map();
  for (const [field, places] of table) {
    for (const place of places) {
      const node = nodeAt(from, place.steps);
      if (!node || !isFilled(record, node, place)) continue;
      members.set(field, read(record, node, place));
      break;
    }
  }
  return members;
}

/** What stands at a path below a value. */
export function nodeAt(from: ValueNode, steps: readonly string[]): ValueNode | undefined {
  let node: ValueNode | undefined = from;
  for (const step of steps) node = node?.items ? node.items.at(Number(step)) : node?.members?.get(step);
  return node;
}

/** Readings behind which no other place comes: what they give is worked out once, when it is wanted. */
const LAST: ReadonlySet<ValueReading> = new Set(['inverted-index', 'name-parts']);

function isFilled(
  record: ObjectRecord,
  node: ValueNode,
  { as, only, isObject, each, isAlone }: FieldPlace,
): boolean {
  if (isAbsent(record, node) || node.items?.length === 0) return false;
  if (each) return isAlone ? node.items === null : node.items !== null;
  if (isObject) return node.kind === 'object';
  if (node.kind === 'object' && as === undefined && !only) return false;
  const isKnown = as === undefined || LAST.has(as);
  if (!only && isKnown) return true;
  const raw = record.text.slice(node.start, node.end);
  return (only?.test(raw) ?? true) && (isKnown || NORMALISERS[as](raw) !== '');
}

function read(record: ObjectRecord, node: ValueNode, { as, each, isAlone }: FieldPlace): ValueNode {
  if (each)
    return {
      ...node,
      items: (isAlone ? [node] : (node.items ?? [])).map((item) => ({
        ...item,
        ...objectOf(membersBy(each, record, item)),
      })),
    };
  return as === undefined ? node : { ...node, reading: as };
}

const objectOf = (members: Members): Pick<ValueNode, 'kind' | 'members' | 'items'> => ({
  kind: 'object',
  members,
  items: null,
});

/** A part of the text of a string, by the characters of its range. */
export function partOfNode(node: ValueNode, start: number, end: number): ValueNode {
  return { kind: 'string', start: node.start + start, end: node.start + end, members: null, items: null };
}

/** The whole of a record as a value. */
export const rootOf = ({ members, start, end }: ObjectRecord): ValueNode => ({
  ...{ kind: 'object', start, end, items: null },
  members: members as Members,
});

/** The text of a value; null when there is none. */
export function textOf(record: ObjectRecord, node: ValueNode | undefined): string | null {
  return node && !isAbsent(record, node) ? (textOfNode(record, node)?.value ?? null) : null;
}

/** Whether a member of a record is true. */
export function isTrue({ members, text }: ObjectRecord, key: string): boolean {
  const node = members.get(key);
  return node?.kind === 'literal' && text.startsWith('true', node.start);
}

/** Leaves the venue out where it is a server of preprints: who is there is published nowhere yet. */
export function withoutPreprintServer(record: ObjectRecord, members: Members): Members {
  if (isPreprintServer(textOf(record, members.get('venue')) ?? '')) members.delete('venue');
  return members;
}

/** What the address of a paper at arXiv holds. */
export const AT_ARXIV = /arxiv\.org\\?\/(?:abs|pdf|html)\\?\//i;
