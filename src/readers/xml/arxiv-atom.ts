import type { Traced, TracedText } from '../../model/traced.js';
import { journalReference } from '../shared/journal-reference.js';
import { writtenIdOf } from '../shared/written-id.js';
import { xmlReader, type XmlPaper } from './xml-paper.js';
import type { XmlRecord } from './xml-records.js';
import {
  authorsOf,
  elementAt,
  elementsNamed,
  normalised,
  textAtPath,
  textOfElement,
  textsOf,
} from './xml-values.js';

/** An error stands in the feed as its only entry. */
const ERROR = /\/api\/errors/;

/** The feed of arXiv's API. */
export const arxivAtom = xmlReader({
  name: 'arxiv-atom',
  summary: 'answers of the arXiv API: an Atom feed with authors, abstracts, comments and journal references',
  elements: ['entry'],
  detectRoot: (root, head) =>
    root === 'feed' && /http:\/\/www\.w3\.org\/2005\/Atom/.test(head) && /arxiv\.org/i.test(head) ? 0.97 : 0,
  paperOf: () => paperOfEntry,
});

function paperOfEntry(record: XmlRecord): XmlPaper | null {
  const { element } = record;
  const id = textAtPath(record, 'id');
  const abstract = textAtPath(record, 'summary');
  if (id && ERROR.test(id.value)) {
    record.report(
      'API_ERROR',
      `the API answered with an error: ${abstract?.value.slice(0, 200) ?? 'no reason'}`,
    );
    return null;
  }
  return {
    id,
    title: textAtPath(record, 'title'),
    abstract,
    authors: authorsOf(
      elementsNamed(element, 'author'),
      (author) => textOfElement(record, elementAt(author, 'name')),
      (author) => ({ affiliations: textsOf(record, elementsNamed(author, 'affiliation')), ids: {} }),
    ),
    comment: textAtPath(record, 'comment'),
    created: normalised(record, elementAt(element, 'published'), 'xml-day'),
    ids: { arxiv: id && writtenIdOf(id, 'arxiv'), doi: doiOf(textAtPath(record, 'doi')) },
    ...journalReference(textAtPath(record, 'journal_ref')),
  };
}

/** The first of the DOIs that a field of arXiv holds. */
export function doiOf(field: TracedText | null): Traced | null {
  if (!field) return null;
  const [first = ''] = field.value.split(/[\s,;]+/, 1);
  return first === field.value ? writtenIdOf(field, 'doi') : field.part(0, first.length);
}
