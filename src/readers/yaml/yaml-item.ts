import type { PaperRecord, RecordLink } from '../../model/record.js';
import type { YamlMap } from '../../text/yaml-nodes.js';
import { parseYaml } from '../../text/yaml.js';
import { fieldNamed } from '../shared/field-names.js';
import { joinLines, type JoinedText } from '../shared/joined-lines.js';
import type { Line } from '../shared/lines.js';
import { idsOfLinks, isPaperLabel, leadsToPaper } from '../shared/paper-links.js';
import { recordOfObject } from '../shared/records-fields.js';
import type { ObjectRecord, ReportField } from '../shared/records-values.js';
import { isEvent, isOfSite } from './yaml-apart.js';
import { membersOf } from './yaml-members.js';
import type { YamlUnit } from './yaml-open-unit.js';
import { isNamedByTitle } from './yaml-talks.js';
import { YamlValues } from './yaml-values.js';

/** A mapping with the text that its ranges are of. */
export interface ReadMap {
  readonly map: YamlMap;
  readonly joined: JoinedText;
  /** The name of an entry; null for an item of a list. */
  readonly name: string | null;
}

/** The lines of a unit as one text. */
export function joinUnit({ lines }: Pick<YamlUnit, 'lines'>): JoinedText {
  return joinLines(lines.map(({ line }) => line));
}

/**
 * The mapping that a unit is; null when it is none.
 * @throws YamlFault
 */
export function mapOf(kind: YamlUnit['kind'], joined: JoinedText, name: string | null): ReadMap | null {
  const node = parseYaml(joined.text, { asWritten: true });
  if (kind === 'item') {
    const item = node?.kind === 'list' ? node.items[0] : undefined;
    return item?.kind === 'map' ? { map: item, joined, name: null } : null;
  }
  if (node?.kind !== 'map') return null;
  if (kind === 'fields') return { map: node, joined, name: null };
  const [value] = node.members.values();
  return value?.kind === 'map' ? { map: value, joined, name } : null;
}

/** What a unit turned out to be: a paper, perhaps one of which nothing but the title is told, or something else. */
export type Item =
  | { readonly kind: 'paper' | 'title'; readonly record: PaperRecord }
  | { readonly kind: 'other' | 'rejected' };

/** Where a mapping stands. */
interface Place {
  readonly file: string;
  readonly first: Line;
  readonly last: Line;
  /** The name of its list says papers. */
  readonly saysPapers: boolean;
  /** Its list is that of the talks of a session. */
  readonly isTalk: boolean;
}

/** The paper of a mapping in a file. */
export function itemOf(
  { map, joined, name }: ReadMap,
  { saysPapers, isTalk, ...place }: Place,
  report: ReportField,
): Item {
  const values = new YamlValues(joined.text);
  const members = membersOf(map, values, isTalk);
  if (!members || !(members.has('title') || members.has('abstract'))) return { kind: 'other' };
  const { text } = joined;
  const object: ObjectRecord = {
    ...{ ...joined, ...place, members },
    start: text.length - text.trimStart().length,
    end: text.trimEnd().length,
  };
  // What is said of something that is no paper in the end is of no interest.
  const held: Parameters<ReportField>[] = [];
  const read = recordOfObject(object, (...args) => void held.push(args), 'yaml');
  if (!read) {
    if (!EVIDENCE.some((field) => members.has(field))) return { kind: 'other' };
    for (const args of held) report(...args);
    return { kind: 'rejected' };
  }
  const record = completed(read, name);
  const title = record.title?.value ?? null;
  if (title === null ? !isTold(record) : isEvent(title)) return { kind: 'other' };
  const textOf = (key: string): string => {
    const node = members.get(key);
    return node ? text.slice(node.start, node.end) : '';
  };
  const isSite = isOfSite(members, textOf);
  const given = [...map.members.keys()];
  // Authors by aliases are authors, though their names are not read.
  const isNamed =
    record.authors.length > 0 ||
    (values.aliases.size > 0 && given.some((key) => fieldNamed(key) === 'authors'));
  const hasAbstract = record.abstract !== null && given.some(namesAbstract);
  const isPublished = record.venue !== null || record.session !== null || map.members.has('year');
  const isPaper =
    title === null ||
    Object.keys(record.ids).length > 0 ||
    (isNamed && (!isSite || hasAbstract || isPublished)) ||
    (hasAbstract && !isSite) ||
    (isTalk && isNamedByTitle(map, values)) ||
    record.links.some((link) => isLinkToPaper(link, saysPapers));
  const kind = isPaper ? 'paper' : isSite ? 'other' : 'title';
  if (kind === 'other') return { kind };
  if (kind === 'paper') {
    for (const args of held) report(...args);
    for (const index of values.aliases) report('BAD_YAML', ALIAS, index, null, 'warn');
  }
  return { kind, record };
}

const ALIAS = 'a value is an alias (*name), which is not followed; it was left out';

/** Fields without which a title that cannot be read is no loss. */
const EVIDENCE = ['authors', 'abstract'];

/** Its id is the name that it has among others, if it says none; addresses of papers name ids as well. */
function completed(read: PaperRecord, name: string | null): PaperRecord {
  const ids = { ...idsOfLinks(read.links, read.title?.value ?? ''), ...read.ids };
  return { ...read, source: { ...read.source, id: read.source.id ?? name }, ids };
}

/** Summaries are told of anything. */
const namesAbstract = (key: string): boolean => fieldNamed(key) === 'abstract' && !/^summary$/i.test(key);

/** What has no title is told of by running text, and by people or an id beside it. */
const isTold = ({ abstract, authors, ids }: PaperRecord): boolean =>
  abstract !== null &&
  abstract.value.length >= RUNNING &&
  (authors.length > 0 || Object.keys(ids).length > 0);

/** Shorter texts are remarks. */
const RUNNING = 60;

/** Navigation, slides and forms have titles and addresses too; any file will do only where the list says papers. */
const isLinkToPaper = ({ address, label }: RecordLink, saysPapers: boolean): boolean =>
  leadsToPaper(saysPapers ? address.value : address.value.replace(/\.pdf$/i, '')) ||
  (isPaperLabel(label) && !(saysPapers ? ANY_LINK : ANY_FILE).test(label));

const ANY_LINK = /^(?:links?|url|html|read)?$/i;
const ANY_FILE = /^(?:links?|url|html|read|pdf)?$/i;
