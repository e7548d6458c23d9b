import type { RecordLink } from '../../model/record.js';
import type { Traced, TracedText } from '../../model/traced.js';
import type { XmlElement } from './xml-element.js';
import { xmlReader, type XmlPaper } from './xml-paper.js';
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
  textsOf,
} from './xml-values.js';

/** Elements of a paper that hold an address, with its attribute and what it leads to. */
const LINKS: readonly (readonly [name: string, attribute: string, label: string])[] = [
  ['pwccode', 'url', 'code'],
  ['pwcdataset', 'url', 'dataset'],
  ['video', 'href', 'video'],
];
/** Kinds of papers that are none. */
const NO_PAPER = /^(?:front|back)matter$/;

/** What the papers of a volume share. */
interface Volume {
  readonly venue: TracedText | null;
  readonly year: Traced | null;
}

/** The ACL Anthology's own files: a collection of volumes, each with its papers. */
export const aclXml = xmlReader({
  name: 'acl-xml',
  summary: 'collections of the ACL Anthology: volumes with papers, abstracts, authors and ids',
  elements: ['meta', 'frontmatter', 'paper'],
  detectRoot: (root, head) => (root === 'collection' && /<volume\b[^<>]*>\s*<meta\b/.test(head) ? 0.97 : 0),
  paperOf: () => {
    let volume: Volume = { venue: null, year: null };
    return (record) => {
      const { element, around } = record;
      if (element.name === 'paper' && !NO_PAPER.test(attributeOf(record, element, 'type')?.value ?? ''))
        return paperOfElement(record, volume);
      if (element.name === 'meta' && around.at(-1)?.name === 'volume') volume = volumeOf(record);
      record.passOver(element.name === 'meta' ? 'volume' : 'front or back matter');
      return null;
    };
  },
});

const volumeOf = (record: XmlRecord): Volume => ({
  venue: textAtPath(record, 'journal-title') ?? textAtPath(record, 'booktitle'),
  year: normalised(record, elementAt(record.element, 'year'), 'year'),
});

function paperOfElement(record: XmlRecord, volume: Volume): XmlPaper {
  const { element } = record;
  const url = textAtPath(record, 'url');
  const id = url && /^[\w.-]+$/.test(url.value) ? plain(url) : null;
  return {
    id: id ?? attributeOf(record, element, 'id'),
    title: textAtPath(record, 'title'),
    abstract: textAtPath(record, 'abstract'),
    authors: authorsOf(
      elementsNamed(element, 'author'),
      (author) => normalised(record, author, 'xml-name'),
      (author, number) => ({
        affiliations: textsOf(record, elementsNamed(author, 'affiliation')),
        ids: idsOfAuthor(record, author, number),
      }),
    ),
    ids: { acl: id, doi: plain(textAtPath(record, 'doi')) },
    ...volume,
    links: LINKS.flatMap(([name, attribute, label]) =>
      elementsNamed(element, name).flatMap((link): RecordLink[] => {
        const address = plain(attributeOf(record, link, attribute));
        return address && /^https?:\/\//i.test(address.value) ? [{ address, label }] : [];
      }),
    ),
  };
}

/** The Anthology names people whose names are not theirs alone. */
function idsOfAuthor(record: XmlRecord, author: XmlElement, number: number): Record<string, Traced> {
  const orcid = orcidOf(record, attributeOf(record, author, 'orcid'), number);
  const acl = plain(attributeOf(record, author, 'id'));
  return { ...(orcid ? { orcid } : {}), ...(acl ? { acl } : {}) };
}
