import { publicationIn } from '../../text/journal-reference.js';
import { fieldTable, membersBy, partOfNode, rootOf, type Members } from './json-fields.js';
import { jsonReader } from './json-format.js';
import type { ValueNode } from '../shared/value-node.js';
import { textOfNode, type ObjectRecord } from '../shared/records-values.js';

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

/** Venue and year of the reference to the journal: a series that is known, else the journal's name before its volume. */
function publicationOf(record: ObjectRecord): Members {
  const found: Members = new Map();
  const node = record.members.get('journal-ref');
  // The quote before the text is one character.
  if (node?.kind !== 'string' || !textOfNode(record, node)) return found;
  const { venue, year } = publicationIn(record.text.slice(node.start + 1, node.end - 1));
  if (venue) found.set('venue', partOfNode(node, 1 + venue[0], 1 + venue[1]));
  if (year) found.set('year', partOfNode(node, 1 + year[0], 1 + year[1]));
  return found;
}

function partBy(record: ObjectRecord, node: ValueNode | undefined, pattern: RegExp): ValueNode | null {
  if (node?.kind !== 'string') return null;
  const match = pattern.exec(record.text.slice(node.start, node.end));
  return match && partOfNode(node, match.index, match.index + match[0].length);
}
