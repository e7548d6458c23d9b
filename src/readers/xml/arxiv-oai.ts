import type { Signature } from '../../model/record.js';
import type { TracedText } from '../../model/traced.js';
import { parseAuthorList } from '../../text/author-list.js';
import { doiOf } from './arxiv-atom.js';
import { sourceOf } from '../shared/encoded-text.js';
import { journalReference } from '../shared/journal-reference.js';
import { byteOffsets } from '../shared/byte-offsets.js';
import { writtenIdOf } from '../shared/written-id.js';
import type { XmlElement } from './xml-element.js';
import { idsOfAddresses, xmlReader, type XmlPaper } from './xml-paper.js';
import type { XmlRecord } from './xml-records.js';
import {
  attributeOf,
  authorsOf,
  elementAt,
  elementsNamed,
  normalised,
  textAtPath,
  textOfElement,
  textsOf,
  type XmlAuthors,
} from './xml-values.js';

/** Answers of OAI-PMH: metadata as `arXiv`, `arXivRaw`, `arXivOld` or Dublin Core. Answers may follow one another. */
export const arxivOai = xmlReader({
  name: 'arxiv-oai',
  summary: 'answers of OAI-PMH: records of arXiv (arXiv, arXivRaw, arXivOld) and Dublin Core (oai_dc)',
  elements: ['record', 'error'],
  detectRoot: (root, head) => {
    if (root === 'OAI-PMH') return 0.97;
    const isPart = root === 'ListRecords' || root === 'GetRecord' || root === 'record' || root === 'records';
    return isPart && /openarchives\.org\/OAI\/2\.0|arxiv\.org\/OAI\/arXiv/i.test(head) ? 0.95 : 0;
  },
  paperOf: () => paperOfRecord,
});

function paperOfRecord(record: XmlRecord): XmlPaper | null {
  const { element } = record;
  if (element.name === 'error') {
    const code = attributeOf(record, element, 'code')?.value ?? 'error';
    const reason = textOfElement(record, element)?.value ?? '';
    record.report('API_ERROR', `the server answered ${code}: ${reason.slice(0, 200)}`);
    return null;
  }
  const header = elementAt(element, 'header');
  if (header && attributeOf(record, header, 'status')?.value === 'deleted') {
    record.passOver('deleted record');
    return null;
  }
  const [metadata] = elementAt(element, 'metadata')?.children ?? [];
  if (!metadata) {
    record.report('MISSING_FIELD', 'record has no metadata', undefined, 'metadata');
    return null;
  }
  const id = textAtPath(record, 'header', 'identifier');
  const paper = metadata.name === 'dc' ? paperOfDublinCore(record, metadata) : paperOfArxiv(record, metadata);
  return { ...paper, id: id ?? paper.id };
}

function paperOfArxiv(record: XmlRecord, metadata: XmlElement): XmlPaper {
  const text = (name: string): TracedText | null => textOfElement(record, elementAt(metadata, name));
  const id = text('id');
  return {
    id,
    title: text('title'),
    abstract: text('abstract'),
    authors: authorsOfArxiv(record, elementAt(metadata, 'authors')),
    comment: text('comments'),
    created:
      normalised(record, elementAt(metadata, 'created'), 'xml-day') ??
      normalised(record, elementAt(metadata, 'version', 'date'), 'mail-day'),
    ids: { arxiv: id && writtenIdOf(id, 'arxiv'), doi: doiOf(text('doi')) },
    ...journalReference(text('journal-ref')),
  };
}

/** An element for each author, or all in one text. */
function authorsOfArxiv(record: XmlRecord, authors: XmlElement | undefined): XmlAuthors {
  if (!authors) return { list: [], abridged: false };
  if (authors.children.length === 0) return authorsOfText(record, authors);
  return authorsOf(
    elementsNamed(authors, 'author'),
    // A lone key name may be that of a person who signs for a group.
    (author) =>
      elementAt(author, 'forenames') || elementAt(author, 'suffix')
        ? normalised(record, author, 'xml-name')
        : textOfElement(record, elementAt(author, 'keyname')),
    (author) => ({ affiliations: textsOf(record, elementsNamed(author, 'affiliation')), ids: {} }),
  );
}

function authorsOfText(record: XmlRecord, { contentStart, contentEnd }: XmlElement): XmlAuthors {
  const line = record.decode(contentStart, contentEnd);
  const source = sourceOf({ raw: line.text, byteAt: byteOffsets(line), line: line.number }, 'xml-text');
  const { authors, abridged } = parseAuthorList(source.text);
  const list = authors.flatMap(({ start, end, affiliations }): Signature[] => {
    const printed = source.field(start, end);
    const places = affiliations.flatMap((place) => source.field(place.start, place.end) ?? []);
    return printed ? [{ printed: plainOf(printed), affiliations: places.map(plainOf), ids: {} }] : [];
  });
  return { list, abridged };
}

const plainOf = ({ value, at }: TracedText): Signature['printed'] => ({ value, at });

/** What stands in front of a comment that Dublin Core has no field for. */
const COMMENT = /^Comments?: ?/;

function paperOfDublinCore(record: XmlRecord, metadata: XmlElement): XmlPaper {
  const texts = (name: string): TracedText[] =>
    elementsNamed(metadata, name).flatMap((element) => textOfElement(record, element) ?? []);
  const descriptions = texts('description');
  const comment = descriptions.find(({ value }) => COMMENT.test(value));
  const identifiers = texts('identifier');
  const [addresses, others] = [
    identifiers.filter(({ value }) => /^https?:/i.test(value)),
    identifiers.filter(({ value }) => !/^https?:/i.test(value)),
  ];
  const doi = others.find(({ value }) => /^doi:/i.test(value));
  const journal = others.find(({ value }) => !/^(?:doi|arxiv|oai):/i.test(value));
  return {
    id: identifiers[0] ?? null,
    title: texts('title')[0] ?? null,
    abstract: descriptions.find((text) => text !== comment) ?? null,
    authors: authorsOf(
      elementsNamed(metadata, 'creator'),
      (creator) => textOfElement(record, creator),
      () => ({ affiliations: [], ids: {} }),
    ),
    comment: comment ? withoutMark(comment) : null,
    created: normalised(record, elementAt(metadata, 'date'), 'xml-day'),
    ids: { ...idsOfAddresses(addresses).ids, ...(doi ? { doi: writtenIdOf(doi, 'doi') } : {}) },
    ...journalReference(journal ?? null),
  };
}

function withoutMark(comment: TracedText): TracedText {
  const from = COMMENT.exec(comment.value)?.[0].length ?? 0;
  const { value, at } = comment.part(from, comment.value.length);
  return { value, at, part: (start, end) => comment.part(from + start, from + end) };
}
