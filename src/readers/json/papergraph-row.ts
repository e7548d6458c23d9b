import {
  LINK_KINDS,
  type CitationMention,
  type Findings,
  type LinkMention,
  type VenueMention,
} from '../../model/findings.js';
import { PAPER_ID_SCHEMES } from '../../model/paper-ids.js';
import { type PaperRecord } from '../../model/record.js';
import type { Traced } from '../../model/traced.js';
import { findPaperIds } from '../../text/paper-id.js';
import { sentenceRanges } from '../../text/prose.js';
import { isTrue, textOf, type Members } from './json-fields.js';
import type { ValueNode } from '../shared/value-node.js';
import { isAbsent, textOfNode, type ObjectRecord } from '../shared/records-values.js';

/** What an earlier run found in the texts of a paper. Names of systems are found again: the row lacks their sentences. */
export function givenOf(record: ObjectRecord): Partial<Findings> {
  const { members } = record;
  const sentences = sentencesOf(record);
  return {
    links: itemsOf(members.get('links')).flatMap((link) => linkOf(record, link) ?? []),
    citations: itemsOf(members.get('citations')).flatMap((mark) => citationOf(record, mark, sentences) ?? []),
    venue: venueOf(record, members.get('venue')),
    status: tracedOf(record, members.get('status')),
    linkPromised: tracedOf(record, members.get('linkPromised')),
  };
}

/** Identifiers as they stand, whatever they look like. */
export function idsOf(record: ObjectRecord): PaperRecord['ids'] {
  const nested = record.members.get('ids')?.members;
  return Object.fromEntries(
    PAPER_ID_SCHEMES.flatMap((scheme) => {
      const id = tracedOf(record, nested?.get(scheme));
      return id ? [[scheme, id]] : [];
    }),
  );
}

/**
 * The references under the names that records have for them, without those that the abstract names: they are found
 * there again, with their sentences.
 */
export function ownReferences(record: ObjectRecord): ValueNode | null {
  const list = record.members.get('references');
  if (!list?.items) return null;
  const named = new Set(
    findPaperIds(textOf(record, record.members.get('abstract')) ?? '').map(
      ({ scheme, id }) => `${scheme}:${id}`,
    ),
  );
  const items = list.items.flatMap((item) => {
    const ids = item.members?.get('ids')?.members ?? new Map<string, ValueNode>();
    if ([...ids].some(([scheme, id]) => named.has(`${scheme}:${textOf(record, id) ?? ''}`))) return [];
    const members: Members = new Map(ids);
    const printed = item.members?.get('printed');
    if (printed) members.set('printed', printed);
    const target = item.members?.get('target');
    if (target) members.set('target', target);
    return [{ ...item, members }];
  });
  return { ...list, items };
}

function linkOf(record: ObjectRecord, { members }: ValueNode): LinkMention | null {
  const printed = tracedOf(record, members?.get('printed'));
  const text = (key: string): string | null => textOf(record, members?.get(key));
  const url = text('url');
  if (!printed || url === null || !/^https?:\/\//i.test(url)) return null;
  return {
    printed,
    url,
    kind: LINK_KINDS.find((kind) => kind === text('kind')) ?? 'other',
    host: text('host') ?? '',
    owner: text('owner'),
    repo: text('repo'),
  };
}

function citationOf(
  record: ObjectRecord,
  { members }: ValueNode,
  sentenceOf: (printed: Traced) => Traced,
): CitationMention | null {
  const printed = tracedOf(record, members?.get('printed'));
  const year = Number(textOf(record, members?.get('year')) ?? Number.NaN);
  if (!printed || !Number.isInteger(year)) return null;
  return {
    printed,
    authors: itemsOf(members?.get('authors')).flatMap((author) => textOf(record, author) ?? []),
    etAl: isTrue({ ...record, members: members ?? new Map<string, ValueNode>() }, 'etAl'),
    year,
    venue: textOf(record, members?.get('venue')),
    context: sentenceOf(printed),
  };
}

/** Finds the sentences of the abstract that print marks, which come in their order; else a mark stands for its own. */
function sentencesOf(record: ObjectRecord): (printed: Traced) => Traced {
  const node = record.members.get('abstract');
  const abstract = node && !isAbsent(record, node) ? textOfNode(record, node) : null;
  if (!abstract) return (printed) => printed;
  const sentences = sentenceRanges(abstract.value);
  const behind = new Map<string, number>();
  return (printed) => {
    const start = abstract.value.indexOf(printed.value, behind.get(printed.value) ?? 0);
    if (start < 0) return printed;
    const end = start + printed.value.length;
    behind.set(printed.value, end);
    const sentence = sentences.find((range) => start < range.end) ?? { start, end };
    return abstract.part(Math.min(sentence.start, start), Math.max(sentence.end, end));
  };
}

function venueOf(record: ObjectRecord, venue: ValueNode | undefined): VenueMention | null {
  const series = tracedOf(record, venue?.members?.get('series'));
  if (!series) return null;
  const year = textOf(record, venue?.members?.get('year'));
  return {
    printed: series,
    series: series.value,
    year: year === null || !/^\d{4}$/.test(year) ? null : Number(year),
    track: textOf(record, venue?.members?.get('track')),
  };
}

function tracedOf(record: ObjectRecord, node: ValueNode | undefined): Traced | null {
  const field = node && !isAbsent(record, node) ? textOfNode(record, node) : null;
  return field && { value: field.value, at: field.at };
}

const itemsOf = (node: ValueNode | undefined): readonly ValueNode[] => node?.items ?? [];
