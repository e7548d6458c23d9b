import type { PaperIdScheme } from '../../model/paper-ids.js';
import type { PaperRecord, RecordLink, RecordReference } from '../../model/record.js';
import type { Traced, TracedText } from '../../model/traced.js';
import type { Reader } from '../../plugin.js';
import { isPreprintServer } from '../../text/preprint-server.js';
import { isCutOff } from '../../text/prose.js';
import { XmlTokens } from '../../text/xml-tokens.js';
import { idInAddress } from '../shared/address-ids.js';
import { xmlRecords, type XmlRecord } from './xml-records.js';
import type { XmlAuthors } from './xml-values.js';

/** What a format tells of a paper; what is left out is not told. */
export interface XmlPaper {
  readonly id: TracedText | Traced | null;
  readonly title: TracedText | null;
  readonly authors: XmlAuthors;
  readonly abstract?: TracedText | null;
  readonly comment?: TracedText | null;
  readonly created?: Traced | null;
  readonly ids?: Partial<Record<PaperIdScheme, Traced | null>>;
  readonly venue?: TracedText | null;
  readonly year?: Traced | null;
  readonly links?: readonly RecordLink[];
  readonly references?: readonly RecordReference[];
}

/** A format of XML: how a file of it starts, which elements hold records, and what they tell. */
interface XmlFormat {
  readonly name: string;
  readonly summary: string;
  /** Certainty for the root element: its name without prefix, and the head of the file from its start tag on. */
  detectRoot(root: string, head: string): number;
  readonly elements: readonly string[];
  /** Made anew for each file. Null for an element that holds no paper, which was passed over or reported. */
  readonly paperOf: () => (record: XmlRecord) => XmlPaper | null;
}

/** The reader of a format of XML. Whatever stands between the elements is markup. */
export function xmlReader({ name, summary, detectRoot, elements, paperOf }: XmlFormat): Reader {
  return {
    name,
    summary,
    detect(head) {
      const root = rootOf(head);
      return root === null ? 0 : detectRoot(root.name, head.slice(root.start));
    },
    async *read(chunks, context) {
      const paperOfRecord = paperOf();
      for await (const record of xmlRecords(chunks, context, elements)) {
        const paper = paperOfRecord(record);
        const read = paper && recordOf(record, name, paper);
        if (read) yield read;
      }
    },
  };
}

/** The first start tag of a file. */
function rootOf(head: string): { name: string; start: number } | null {
  const from = head.startsWith('\ufeff') ? 1 : 0;
  const tokens = new XmlTokens(head, from);
  while (tokens.next()) {
    if (tokens.kind === 'open') return { name: tokens.name, start: tokens.start };
    const isBlank = tokens.kind === 'text' && head.slice(tokens.start, tokens.end).trim() === '';
    if (tokens.kind !== 'aside' && !isBlank) return null;
  }
  return null;
}

function recordOf(record: XmlRecord, format: string, paper: XmlPaper): PaperRecord | null {
  const { title, authors, abstract = null, ids = {} } = paper;
  if (!title && !abstract) {
    record.report('MISSING_FIELD', 'record has neither a title nor an abstract', undefined, 'title');
    return null;
  }
  const abstractTruncated = abstract !== null && isCutOff(abstract.value);
  return {
    source: {
      file: record.file,
      format,
      id: paper.id?.value ?? null,
      line: record.line,
      endLine: record.endLine,
      start: record.byteAt(record.element.start),
      end: record.byteAt(record.element.end),
    },
    title,
    abstract,
    abstractTruncated,
    authors: authors.list,
    session: null,
    location: null,
    comment: paper.comment ?? null,
    created: paper.created ?? null,
    ids: idsOf(ids),
    // Who is on a server of preprints is published nowhere yet.
    venue: paper.venue && !isPreprintServer(paper.venue.value) ? paper.venue : null,
    year: paper.year ?? null,
    links: paper.links ?? [],
    references: paper.references ?? [],
    flags: [
      ...(title ? [] : ['title-missing']),
      ...(authors.list.length > 0 ? [] : ['authors-missing']),
      ...(authors.abridged ? ['authors-abridged'] : []),
      ...(abstract ? [] : ['abstract-missing']),
      ...(abstractTruncated ? ['abstract-truncated'] : []),
    ],
  };
}

/** Case does not matter in DOIs. */
const idsOf = (ids: NonNullable<XmlPaper['ids']>): PaperRecord['ids'] =>
  Object.fromEntries(
    Object.entries(ids).flatMap(([scheme, id]) => {
      if (!id) return [];
      const { value, at } = id;
      return scheme === 'doi' && value !== value.toLowerCase()
        ? [[scheme, { value: value.toLowerCase(), at: { ...at, normaliser: 'xml-lower-case' as const } }]]
        : [[scheme, { value, at }]];
    }),
  );

/** The ids that addresses of a paper name, and the addresses that name none. */
export function idsOfAddresses(addresses: readonly TracedText[]): {
  ids: Partial<Record<PaperIdScheme, Traced>>;
  others: TracedText[];
} {
  const ids: Partial<Record<PaperIdScheme, Traced>> = {};
  const others: TracedText[] = [];
  for (const address of addresses) {
    const found = idInAddress(address.value);
    if (!found) others.push(address);
    else ids[found.scheme] ??= address.part(found.start, found.end);
  }
  return { ids, others };
}
