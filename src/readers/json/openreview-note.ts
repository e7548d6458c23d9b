import type { Traced } from '../../model/traced.js';
import { NORMALISERS } from '../../text/normalisers.js';
import type { ValueNode } from '../shared/value-node.js';
import { isAbsent, textOfNode, type ObjectRecord } from '../shared/records-values.js';
import { isAllAddresses } from '../shared/written-address.js';

/** Members of a record as `recordOfObject` knows them. */
type Members = Map<string, ValueNode>;

/** A paper that was not taken has no venue, only a word on what became of it. */
const NOT_ACCEPTED = /\b(?:submitted to|submission|withdrawn|rejected)\b/i;
/** Members of the content that are addresses of the paper itself. */
const OWN_ADDRESS = /^(?:pdf|original_pdf|html|venueid|_bibtex)$/;
/** `~Ada_Lovelace1`: the id of a profile. Others are addresses of mail, which are not carried over. */
const PROFILE = /^~\S+$/;

/** Whether a note answers to another: a review, a comment, a decision. */
export function isReply(record: ObjectRecord): boolean {
  const text = (key: string): string | null => textOf(record, record.members.get(key));
  const [id, forum] = [text('id'), text('forum')];
  return text('replyto') !== null || (id !== null && forum !== null && id !== forum);
}

/** The fields of a note under the names that records have for them. */
export function recordMembersOf(record: ObjectRecord): Members {
  const { members } = record;
  const content = contentOf(record);
  const result: Members = new Map();
  const set = (key: string, node: ValueNode | undefined): void => {
    if (node && !isAbsent(record, node)) result.set(key, node);
  };
  const id = members.get('forum') ?? members.get('id');
  set('id', members.get('id') ?? id);
  set('openreview', id);
  set('title', content.get('title'));
  set('abstract', content.get('abstract'));
  set('authors', authorsOf(record, content));
  set('links', objectOf(addressesOf(record, content)));
  const venue = content.get('venue');
  const stated = textOf(record, venue);
  if (stated !== null && NOT_ACCEPTED.test(stated)) set('comment', venue);
  else for (const [key, node] of venueOf(record, content)) set(key, node);
  return result;
}

/** When a note was made: the day of its `cdate`, else of the date of the system. */
export function createdOfNote(record: ObjectRecord): Traced | null {
  const node = record.members.get('cdate') ?? record.members.get('tcdate');
  if (node?.kind !== 'number') return null;
  const value = NORMALISERS['epoch-day'](record.text.slice(node.start, node.end));
  const at = {
    start: record.byteAt(node.start),
    end: record.byteAt(node.end),
    normaliser: 'epoch-day',
  } as const;
  return value === '' ? null : { value, at };
}

/** The content of a note; in the second version of the API each value stands in an object of its own. */
function contentOf({ members }: ObjectRecord): Members {
  const content = members.get('content')?.members ?? members;
  return new Map([...content].map(([key, node]) => [key, node.members?.get('value') ?? node]));
}

/** Authors with the ids of their profiles, which stand in a list beside the names. */
function authorsOf(record: ObjectRecord, content: Members): ValueNode | undefined {
  const authors = content.get('authors');
  if (!authors?.items) return authors;
  const ids = content.get('authorids')?.items;
  const beside = ids?.length === authors.items.length ? ids : null;
  const items = authors.items.map((item, at) => {
    const named = new Map(item.members ?? [['name', item]]);
    const profile = named.get('username') ?? beside?.[at];
    if (PROFILE.test(textOf(record, profile) ?? '')) named.set('openreview', profile!);
    const institutions = named.get('institutions');
    if (institutions) named.set('affiliations', institutions);
    return { ...item, kind: 'object' as const, members: named, items: null };
  });
  return { ...authors, items };
}

/** Web addresses by the name of their field. */
function addressesOf(record: ObjectRecord, content: Members): Members {
  return new Map(
    [...content].filter(
      ([key, node]) => !OWN_ADDRESS.test(key) && isAllAddresses(textOf(record, node) ?? ''),
    ),
  );
}

/**
 * Venue and year: of the field for them, else of the BibTeX entry, else of the group that the paper was submitted to,
 * as in `ICLR.cc/2020/Conference`.
 */
function venueOf(record: ObjectRecord, content: Members): Members {
  const venue = content.get('venue');
  if (textOf(record, venue) !== null) return new Map([['venue', venue!]]);
  const entry = content.get('_bibtex');
  const named = partsOf(
    record,
    entry,
    /booktitle\s*=\s*[{"]([^{}"]+)[}"].*?(?:\\n|\b)year\s*=\s*[{"]?(\d{4})/i,
  );
  if (named) return named;
  const group = content.get('venueid') ?? record.members.get('invitation');
  return partsOf(record, group, /^"([A-Za-z]{2,12})\.cc\/(\d{4})\/Conference\b/) ?? new Map();
}

/** A venue and a year as parts of one text. */
function partsOf(record: ObjectRecord, node: ValueNode | undefined, pattern: RegExp): Members | null {
  if (node?.kind !== 'string') return null;
  const match = new RegExp(pattern, `${pattern.flags}d`).exec(record.text.slice(node.start, node.end));
  const [venue, year] = match?.indices?.slice(1) ?? [];
  if (!venue || !year) return null;
  const part = ([start, end]: readonly [number, number]): ValueNode => ({
    ...{ kind: 'string', members: null, items: null },
    ...{ start: node.start + start, end: node.start + end },
  });
  return new Map([
    ['venue', part(venue)],
    ['year', part(year)],
  ]);
}

const objectOf = (members: Members): ValueNode | undefined => {
  const [first] = members.values();
  return first && { kind: 'object', start: first.start, end: first.end, members, items: null };
};

function textOf(record: ObjectRecord, node: ValueNode | undefined): string | null {
  return node && !isAbsent(record, node) ? (textOfNode(record, node)?.value ?? null) : null;
}
