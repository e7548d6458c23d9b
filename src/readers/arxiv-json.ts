import { findVenue } from '../text/venue.js';
import { fieldTable, membersBy, partOfNode, rootOf, type Members } from './json-fields.js';
import { jsonReader } from './json-format.js';
import type { JsonNode } from './json-scan.js';
import { textOfNode, type JsonRecord } from './records-values.js';

const PERSON = fieldTable({
  name: [{ path: '', as: 'name-parts' }],
  // Figures alone are marks of footnotes.
  affiliations: [{ path: '3', only: /\p{L}{4}|\p{Lu}{2}/u }],
});

const PAPER = fieldTable({
  id: ['id'],
  arxiv: ['id'],
  title: ['title'],
  abstract: ['abstract'],
  authors: [{ path: 'authors_parsed', each: PERSON }, 'authors'],
  comment: ['comments'],
  created: [{ path: 'versions.0.created', as: 'mail-day' }],
});

/** The metadata snapshot of arXiv, one paper a line. */
export const arxivJson = jsonReader({
  name: 'arxiv-json',
  summary: 'the metadata snapshot of arXiv: one JSON object a line',

  detect(head) {
    const isPaper =
      /"authors_parsed"\s*:\s*\[/.test(head) ||
      (/"submitter"\s*:/.test(head) && /"journal-ref"\s*:/.test(head));
    return isPaper && /"title"\s*:/.test(head) ? 0.97 : 0;
  },

  membersOf(record) {
    const members = membersBy(PAPER, record, rootOf(record));
    const doi = partBy(record, record.members.get('doi'), /10\.\d{4,9}\/[^\s"]+/);
    if (doi) members.set('doi', doi);
    for (const [field, node] of publicationOf(record)) members.set(field, node);
    return members;
  },
});

/** What stands before the volume of a journal, as in `Phys.Rev.D76:013009,2007` and `J. Algebra 320 (2008)`. */
const JOURNAL = /(?<=^"\s*)\p{L}[\p{L}.&:' -]{2,}[\p{L}.]/u;
/** The year stands in brackets, or ends the reference, or stands anywhere: pages may look like years. */
const YEARS = [/(?<=\()(?:19|20)\d\d(?=\))/, /(?<!\d)(?:19|20)\d\d(?=\W*$)/, /(?<!\d)(?:19|20)\d\d(?!\d)/];

/** Venue and year of the reference to the journal: a series that is known, else the journal's name before its volume. */
function publicationOf(record: JsonRecord): Members {
  const found: Members = new Map();
  const node = record.members.get('journal-ref');
  const text = node?.kind === 'string' ? textOfNode(record, node) : null;
  if (!node || !text) return found;
  const venue = findVenue(text.value) ? node : partBy(record, node, JOURNAL);
  const year = YEARS.map((pattern) => partBy(record, node, pattern)).find((part) => part !== null);
  if (venue) found.set('venue', venue);
  if (venue && year) found.set('year', year);
  return found;
}

function partBy(record: JsonRecord, node: JsonNode | undefined, pattern: RegExp): JsonNode | null {
  if (node?.kind !== 'string') return null;
  const match = pattern.exec(record.text.slice(node.start, node.end));
  return match && partOfNode(node, match.index, match.index + match[0].length);
}
