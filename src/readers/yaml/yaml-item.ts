import type { PaperRecord } from '../../model/record.js';
import type { YamlMap } from '../../text/yaml-nodes.js';
import { parseYaml } from '../../text/yaml.js';
import { joinLines, type JoinedText } from '../shared/joined-lines.js';
import type { Line } from '../shared/lines.js';
import { idsOfLinks, isPaperLabel, leadsToPaper } from '../shared/paper-links.js';
import { recordOfObject } from '../shared/records-fields.js';
import type { ObjectRecord, ReportField } from '../shared/records-values.js';
import { membersOf } from './yaml-members.js';
import type { YamlUnit } from './yaml-open-unit.js';
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

/** The paper of a mapping in a file. */
export function itemOf(
  { map, joined, name }: ReadMap,
  { file, first, last }: { readonly file: string; readonly first: Line; readonly last: Line },
  report: ReportField,
): Item {
  const values = new YamlValues(joined.text);
  const members = membersOf(map, values);
  if (!members || !(members.has('title') || members.has('abstract'))) return { kind: 'other' };
  const { text } = joined;
  const object: ObjectRecord = {
    ...{ ...joined, file, first, last, members },
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
  const kind = isPaper(record) ? 'paper' : 'title';
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

/** Navigation, news and breaks have titles and addresses too. */
function isPaper({ title, authors, abstract, ids, links }: PaperRecord): boolean {
  return (
    abstract !== null ||
    (title !== null &&
      (authors.length > 0 ||
        Object.keys(ids).length > 0 ||
        links.some(
          ({ address, label }) =>
            leadsToPaper(address.value) ||
            (isPaperLabel(label) && !/^(?:links?|url|html|read)?$/i.test(label)),
        )))
  );
}
