import type { PaperIdScheme } from '../../model/paper-ids.js';
import type { RecordReference } from '../../model/record.js';
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
  textOfElement,
  textOfRange,
  textsOf,
  type XmlAuthors,
} from './xml-values.js';

/** Elements of the file besides articles. */
const OTHERS: ReadonlyMap<string, string> = new Map([
  ['PubmedBookArticle', 'book'],
  ['DeleteCitation', 'deleted record'],
]);
const ID_TYPES: ReadonlyMap<string, PaperIdScheme> = new Map([
  ['pubmed', 'pmid'],
  ['doi', 'doi'],
]);

/** PubMed: answers of its API (`retmode=xml`), saved results and the yearly files. */
export const pubmedXml = xmlReader({
  name: 'pubmed-xml',
  summary: 'PubMed: articles with abstracts, authors, affiliations, ORCID iDs and references',
  elements: ['PubmedArticle', ...OTHERS.keys()],
  detectRoot: (root) => (/^Pubmed(?:Article|BookArticle)(?:Set)?$/.test(root) ? 0.97 : 0),
  paperOf: () => (record) => {
    const other = OTHERS.get(record.element.name);
    if (other === undefined) return paperOfArticle(record);
    record.passOver(other);
    return null;
  },
});

function paperOfArticle(record: XmlRecord): XmlPaper | null {
  const citation = elementAt(record.element, 'MedlineCitation');
  const article = citation && elementAt(citation, 'Article');
  if (!article) {
    record.report('MISSING_FIELD', 'record has no MedlineCitation with an Article', undefined, 'title');
    return null;
  }
  const text = (from: XmlElement, ...path: string[]): TracedText | null =>
    textOfElement(record, elementAt(from, ...path));
  const id = text(citation, 'PMID');
  const data = elementAt(record.element, 'PubmedData');
  const published = elementAt(article, 'Journal', 'JournalIssue', 'PubDate');
  return {
    id,
    title: text(article, 'ArticleTitle') ?? text(article, 'VernacularTitle'),
    abstract: abstractOf(record, elementAt(article, 'Abstract')),
    authors: pubmedAuthors(record, elementAt(article, 'AuthorList')),
    created:
      normalised(record, elementAt(article, 'ArticleDate'), 'xml-day') ??
      normalised(record, published, 'xml-day'),
    ids: { pmid: plain(id), doi: doiOf(record, article, data) },
    venue: text(article, 'Journal', 'Title') ?? text(article, 'Journal', 'ISOAbbreviation'),
    year: normalised(
      record,
      elementAt(article, 'Journal', 'JournalIssue', 'PubDate', 'Year') ?? published,
      'year',
    ),
    references: referencesOf(record, data),
  };
}

/** All parts of an abstract, without the note on its copyright. */
function abstractOf(record: XmlRecord, abstract: XmlElement | undefined): TracedText | null {
  const parts = elementsNamed(abstract, 'AbstractText');
  const [first, last] = [parts[0], parts.at(-1)];
  if (!first || !last) return null;
  return first === last ? textOfElement(record, first) : textOfRange(record, first.start, last.end);
}

function pubmedAuthors(record: XmlRecord, listed: XmlElement | undefined): XmlAuthors {
  const isValid = (author: XmlElement): boolean => attributeOf(record, author, 'ValidYN')?.value !== 'N';
  const { list, abridged } = authorsOf(
    elementsNamed(listed, 'Author').filter(isValid),
    (author) => normalised(record, author, 'xml-name'),
    (author, number) => {
      const identifier = elementsNamed(author, 'Identifier').find(
        (element) => attributeOf(record, element, 'Source')?.value === 'ORCID',
      );
      const orcid = orcidOf(record, textOfElement(record, identifier), number);
      const places = [
        ...elementsNamed(author, 'AffiliationInfo').flatMap((info) => elementsNamed(info, 'Affiliation')),
        ...elementsNamed(author, 'Affiliation'),
      ];
      return { affiliations: textsOf(record, places), ids: orcid ? { orcid } : {} };
    },
  );
  const isComplete = !listed || attributeOf(record, listed, 'CompleteYN')?.value !== 'N';
  return { list, abridged: abridged || !isComplete };
}

function doiOf(record: XmlRecord, article: XmlElement, data: XmlElement | undefined): Traced | null {
  const stated = elementsNamed(article, 'ELocationID').find(
    (element) =>
      attributeOf(record, element, 'EIdType')?.value === 'doi' &&
      attributeOf(record, element, 'ValidYN')?.value !== 'N',
  );
  return plain(textOfElement(record, stated)) ?? articleIds(record, data).doi ?? null;
}

/** The ids in the list of an article or of a reference. */
function articleIds(
  record: XmlRecord,
  owner: XmlElement | undefined,
): Partial<Record<PaperIdScheme, Traced>> {
  const ids: Partial<Record<PaperIdScheme, Traced>> = {};
  for (const element of elementsNamed(owner && elementAt(owner, 'ArticleIdList'), 'ArticleId')) {
    const scheme = ID_TYPES.get(attributeOf(record, element, 'IdType')?.value ?? '');
    const id = plain(textOfElement(record, element));
    if (scheme && id) ids[scheme] ??= id;
  }
  return ids;
}

/** What an article cites. Lists of references may hold lists, one for each part of the article. */
function referencesOf(record: XmlRecord, owner: XmlElement | undefined): RecordReference[] {
  return elementsNamed(owner, 'ReferenceList').flatMap((list) => [
    ...elementsNamed(list, 'Reference').flatMap((reference): RecordReference[] => {
      const own = articleIds(record, reference);
      const printed = plain(textOfElement(record, elementAt(reference, 'Citation')));
      const ids = Object.fromEntries(
        Object.entries(own).map(([scheme, id]) => [
          scheme,
          scheme === 'doi' ? id.value.toLowerCase() : id.value,
        ]),
      );
      return printed || own.pmid || own.doi ? [{ ids, printed: printed ?? own.pmid ?? own.doi! }] : [];
    }),
    ...referencesOf(record, list),
  ]);
}
