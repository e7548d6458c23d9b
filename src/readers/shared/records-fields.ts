import { PAPER_ID_SCHEMES, type PaperIdScheme } from '../../model/paper-ids.js';
import { type PaperRecord } from '../../model/record.js';
import type { Traced, TracedText } from '../../model/traced.js';
import { NORMALISERS, type NormaliserName } from '../../text/normalisers.js';
import { isCutOff } from '../../text/prose.js';
import { findYear } from '../../text/year.js';
import { writtenIdOf } from './written-id.js';
import { fieldNamed } from './field-names.js';
import { linksOfNode } from './records-links.js';
import { signaturesOfNode } from './records-people.js';
import { referencesOfNode } from './records-references.js';
import { isAbsent, nameOf, textOfNode, type ObjectRecord, type ReportField } from './records-values.js';

/**
 * Members under the names that records have for them. Where title or authors are missing, other names for fields are
 * known as in the head row of a table: `Title`, `paper_title`, `author`, `Publication Year`.
 */
function underFieldNames(members: ObjectRecord['members']): ObjectRecord['members'] {
  if (members.has('title') && members.has('authors')) return members;
  const named = new Map(members);
  for (const [name, node] of members) {
    const field = fieldNamed(name);
    const key = field === 'link' ? 'links' : field;
    if (key !== null && !named.has(key)) named.set(key, node);
  }
  return named;
}

/** The record that an object holds, of a file in this format; null when it is rejected. */
export function recordOfObject(
  object: ObjectRecord,
  report: ReportField,
  format = 'records',
): PaperRecord | null {
  const record = { ...object, members: underFieldNames(object.members) };
  const { members, first, last, file, byteAt } = record;
  const text = (key: string): TracedText | null => textField(record, key, report);
  const title = members.get('title');
  if (title && !isAbsent(record, title) && title.kind !== 'string' && title.kind !== 'number') {
    report('WRONG_TYPE', `title is ${nameOf(title)}, but it must be text`, title.start, 'title');
    return null;
  }
  const authorsNode = members.get('authors');
  const authors = signaturesOfNode(record, authorsNode, report);
  if (authors === null) {
    report(
      'WRONG_TYPE',
      `authors is ${nameOf(authorsNode!)}, but it must be a list or text`,
      authorsNode!.start,
      'authors',
    );
    return null;
  }
  const titleField = text('title');
  const abstract = text('abstract');
  if (!titleField && !abstract) {
    report('MISSING_FIELD', 'record has neither a title nor an abstract', record.start, 'title');
    return null;
  }
  const { links, unsafe } = linksOfNode(
    record,
    members.get('links') ?? members.get('urls') ?? members.get('url'),
    report,
  );
  const truncated = abstract !== null && isCutOff(abstract.value);
  return {
    source: {
      file,
      format,
      id: text('id')?.value ?? null,
      line: first.number,
      endLine: last.number,
      start: byteAt(record.start),
      end: byteAt(record.end),
    },
    title: titleField,
    abstract,
    abstractTruncated: truncated,
    authors: authors.list,
    session: plain(text('session')),
    location: plain(text('location')),
    comment: text('comment') ?? text('comments'),
    created: createdOf(record, report),
    ids: idsOf(record, report),
    venue: text('venue'),
    year: yearOf(record, report),
    links,
    references: referencesOfNode(record, members.get('references'), report),
    flags: [
      ...(titleField ? [] : ['title-missing']),
      ...(authors.list.length > 0 ? [] : ['authors-missing']),
      ...(authors.abridged ? ['authors-abridged'] : []),
      ...(abstract ? [] : ['abstract-missing']),
      ...(truncated ? ['abstract-truncated'] : []),
      ...(unsafe ? ['link-unsafe'] : []),
    ],
  };
}

const plain = (field: Traced | null): Traced | null => field && { value: field.value, at: field.at };

function textField(record: ObjectRecord, key: string, report: ReportField): TracedText | null {
  const node = record.members.get(key);
  if (!node || isAbsent(record, node)) return null;
  const field = textOfNode(record, node);
  if (!field && node.kind !== 'string' && node.reading === undefined)
    report(
      'WRONG_TYPE',
      `${key} is ${nameOf(node)}, but it must be text; it was left out`,
      node.start,
      key,
      'warn',
    );
  return field;
}

function yearOf(record: ObjectRecord, report: ReportField): Traced | null {
  const node = record.members.get('year');
  const field = textField(record, 'year', report);
  if (!node || !field) return null;
  if (!findYear(field.value)) {
    report(
      'WRONG_TYPE',
      `year is "${field.value.slice(0, 40)}", but it must be four digits; it was left out`,
      node.start,
      'year',
      'warn',
    );
    return null;
  }
  return {
    value: NORMALISERS.year(record.text.slice(node.start, node.end)),
    at: { ...field.at, normaliser: 'year' },
  };
}

function createdOf(record: ObjectRecord, report: ReportField): Traced | null {
  const field = plain(textField(record, 'created', report));
  return field && /^\d{4}-\d{2}-\d{2}$/.test(field.value) ? field : null;
}

/** Identifiers stand in `ids` or beside the other fields. */
function idsOf(record: ObjectRecord, report: ReportField): Partial<Record<PaperIdScheme, Traced>> {
  const nested = record.members.get('ids');
  if (nested && !nested.members && !isAbsent(record, nested)) {
    report(
      'WRONG_TYPE',
      `ids is ${nameOf(nested)}, but it must be an object; it was left out`,
      nested.start,
      'ids',
      'warn',
    );
  }
  const ids: Partial<Record<PaperIdScheme, Traced>> = {};
  for (const scheme of PAPER_ID_SCHEMES) {
    const node = nested?.members?.get(scheme) ?? record.members.get(scheme);
    const field = node && !isAbsent(record, node) ? textOfNode(record, node) : null;
    if (field) ids[scheme] = lowerCased(scheme, writtenIdOf(field, scheme));
  }
  return ids;
}

/** What gives in lower case what another normaliser gives. */
const LOWER_CASE: ReadonlyMap<string, NormaliserName> = new Map([
  ['json-string', 'json-lower-case'],
  ['json-markup', 'json-lower-case'],
  ['text', 'lower-case'],
]);

/** DOIs are the same in any case, and lower case is how they are compared and shown. */
function lowerCased(scheme: PaperIdScheme, id: Traced): Traced {
  const value = id.value.toLowerCase();
  if (scheme !== 'doi' || value === id.value) return id;
  const normaliser = LOWER_CASE.get(id.at.normaliser);
  return normaliser ? { value, at: { ...id.at, normaliser } } : id;
}
