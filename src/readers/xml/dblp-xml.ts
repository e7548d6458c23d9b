import type { Traced, TracedText } from '../../model/traced.js';
import type { XmlElement } from './xml-element.js';
import { idsOfAddresses, xmlReader, type XmlPaper } from './xml-paper.js';
import type { XmlRecord } from './xml-records.js';
import {
  attributeOf,
  authorsOf,
  elementAt,
  elementsNamed,
  normalised,
  orcidOf,
  plain,
  textAtPath,
  textOfElement,
  type XmlAuthors,
} from './xml-values.js';

const PAPERS = ['article', 'inproceedings', 'incollection', 'book', 'phdthesis', 'mastersthesis'];
/** What is in dblp besides papers. */
const OTHERS: ReadonlyMap<string, string> = new Map([
  ['proceedings', 'volume of proceedings'],
  ['www', 'page of a person'],
  ['person', 'page of a person'],
  ['data', 'data set'],
]);
/** A hit of the search. */
const HIT = 'info';

/** The number by which dblp tells people of one name apart. */
const HOMONYM = / \d{4}$/;
/** Addresses of databases that list the paper too. */
const LISTED = /^https?:\/\/(?:www\.wikidata\.org|dblp\.(?:org|uni-trier\.de))\//i;

/** dblp: the whole of it, the papers of one person or of one volume, and answers of its search. */
export const dblpXml = xmlReader({
  name: 'dblp-xml',
  summary: 'dblp: the dump dblp.xml, the records of a person or a volume, and answers of the search',
  elements: [...PAPERS, ...OTHERS.keys(), HIT],
  detectRoot: (root, head) => {
    if (root === 'dblp' || root === 'dblpperson' || root === 'bht') return 0.97;
    if (root === 'result') return /<hits\b/.test(head) && /dblp\./.test(head) ? 0.97 : 0;
    return PAPERS.includes(root) && /^<\w+\s[^<>]*\bkey\s*=\s*["']\w+\//.test(head) ? 0.95 : 0;
  },
  paperOf: () => (record) => {
    const { element } = record;
    const other = OTHERS.get(element.name);
    if (other === undefined) return element.name === HIT ? paperOfHit(record) : paperOfRecord(record);
    record.passOver(other);
    return null;
  },
});

function paperOfRecord(record: XmlRecord): XmlPaper {
  const { element } = record;
  const key = attributeOf(record, element, 'key');
  return {
    ...commonFields(record, key),
    authors: dblpAuthors(record, element),
    venue: textAtPath(record, 'booktitle') ?? textAtPath(record, 'journal'),
    references: elementsNamed(element, 'cite').flatMap((cited) => {
      const printed = plain(textOfElement(record, cited));
      // Three dots stand for a work that dblp does not have.
      return printed && printed.value !== '...' ? [{ ids: { dblp: printed.value }, printed }] : [];
    }),
  };
}

function paperOfHit(record: XmlRecord): XmlPaper | null {
  const key = textAtPath(record, 'key');
  // Hits for people and venues have no key.
  if (!key || textAtPath(record, 'type')?.value === 'Editorship') {
    record.passOver(key ? 'volume of proceedings' : 'no paper');
    return null;
  }
  const common = commonFields(record, key);
  const doi = plain(textAtPath(record, 'doi'));
  return {
    ...common,
    authors: dblpAuthors(record, elementAt(record.element, 'authors')),
    venue: textAtPath(record, 'venue'),
    ids: { ...common.ids, ...(doi && !common.ids.arxiv ? { doi } : {}) },
  };
}

function commonFields(
  record: XmlRecord,
  key: TracedText | null,
): Pick<XmlPaper, 'id' | 'title' | 'year' | 'links'> & Required<Pick<XmlPaper, 'ids'>> {
  const { element } = record;
  const { ids, others } = idsOfAddresses(
    elementsNamed(element, 'ee').flatMap((address) => textOfElement(record, address) ?? []),
  );
  const links = others.filter(({ value }) => /^https?:/i.test(value) && !LISTED.test(value));
  return {
    id: key,
    title: textAtPath(record, 'title'),
    year: normalised(record, elementAt(element, 'year'), 'year'),
    ids: { ...ids, dblp: plain(key) },
    links: links.map(({ value, at }) => ({ address: { value, at }, label: '' })),
  };
}

function dblpAuthors(record: XmlRecord, listed: XmlElement | undefined): XmlAuthors {
  return authorsOf(
    elementsNamed(listed, 'author'),
    (author) => plain(textOfElement(record, author)),
    (author, number) => {
      const name = plain(textOfElement(record, author));
      // The number makes a name one person's; a key, which not all files tell, does so for the others.
      const own: Traced | null =
        name && HOMONYM.test(name.value) ? name : plain(attributeOf(record, author, 'pid'));
      const orcid = orcidOf(record, attributeOf(record, author, 'orcid'), number);
      return { affiliations: [], ids: { ...(orcid ? { orcid } : {}), ...(own ? { dblp: own } : {}) } };
    },
  );
}
