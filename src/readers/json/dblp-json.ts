import { idInAddress } from '../shared/address-ids.js';
import { fieldTable, membersBy, nodeAt, rootOf, textOf, withoutPreprintServer } from './json-fields.js';
import { jsonReader } from './json-format.js';

/** The number by which dblp tells people of one name apart makes the name one person's; a key does so for the others. */
const PERSON = fieldTable({
  // Older answers name people without their keys.
  name: [
    { path: 'text', as: 'json-markup' },
    { path: '', as: 'json-markup' },
  ],
  dblp: [{ path: 'text', only: / \d{4}"$/ }, '@pid'],
});

const AT_ARXIV = /arxiv\.org\\?\/|10\.48550\\?\/arxiv\./i;

const HIT = fieldTable({
  id: ['info.key'],
  dblp: ['info.key'],
  arxiv: [
    { path: 'info.ee', only: AT_ARXIV },
    { path: 'info.ee.0', only: AT_ARXIV },
  ],
  // arXiv's own DOIs name its ids.
  doi: [{ path: 'info.doi', only: /^"(?!10\.48550\\?\/arxiv)/i }],
  title: [{ path: 'info.title', as: 'json-markup' }],
  authors: [
    { path: 'info.authors.author', each: PERSON },
    { path: 'info.authors.author', each: PERSON, isAlone: true },
  ],
  venue: [
    { path: 'info.venue.0', as: 'json-markup' },
    { path: 'info.venue', as: 'json-markup' },
  ],
  year: ['info.year'],
  links: ['info.ee'],
});

/** Answers of dblp's search as JSON: hits, each with the record in `info`. */
export const dblpJson = jsonReader({
  name: 'dblp-json',
  summary: "answers of dblp's search as JSON",

  detect(head) {
    const isHit =
      /"info"\s*:\s*\{/.test(head) && /"key"\s*:\s*"[a-z]+\\?\/[^"]{1,80}\\?\/[^"]{1,80}"/.test(head);
    return isHit && /"@(?:score|id|pid)"\s*:/.test(head) ? 0.96 : 0;
  },

  passOver(record) {
    const root = rootOf(record);
    if (!nodeAt(root, ['info', 'key'])) return 'no paper';
    return textOf(record, nodeAt(root, ['info', 'type'])) === 'Editorship' ? 'volume of proceedings' : null;
  },

  membersOf: (record) => withoutPreprintServer(record, membersBy(HIT, record, rootOf(record))),

  // An address that names an id is no further link.
  complete: (read) => ({
    ...read,
    links: read.links.filter(({ address }) => idInAddress(address.value) === null),
  }),
});
