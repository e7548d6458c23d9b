import { fieldTable, membersBy, partOfNode, rootOf, textOf, type Members } from './json-fields.js';
import { jsonReader } from './json-format.js';
import type { ValueNode } from '../shared/value-node.js';
import type { ObjectRecord } from '../shared/records-values.js';

const PAPER = fieldTable({
  id: ['id'],
  openreview: [
    { path: 'openreview', only: /openreview\.net/i },
    { path: 'site', only: /openreview\.net/i },
  ],
  acl: [{ path: 'site', only: /aclanthology\.org/i }],
  doi: ['doi'],
  arxiv: ['arxiv'],
  title: ['title'],
  abstract: ['abstract'],
  year: ['year'],
});

/** Fields that hold addresses of what belongs to a paper; `site` and `pdf` are the paper itself. */
const LINKS = ['github', 'project', 'code', 'dataset', 'demo', 'video', 'slides', 'youtube'];

/** A paper that was not taken is in no venue. */
const NOT_ACCEPTED = /^(?:desk.?)?(?:reject|withdraw)/i;

/** Venue and year in addresses of a conference's own pages, and in the BibTeX entry of a paper. */
const PLACES: readonly (readonly [field: string, pattern: RegExp])[] = [
  ['bibtex', /booktitle\s*=\s*(?:\\?"|\{)([^"{}]+?)(?:\\?"|\}).*?(?:\\n|\b)year\s*=\s*(?:\\?"|\{)?(\d{4})/is],
  ['site', /\/([a-z]{3,10})\.cc\\?\/virtual\\?\/(\d{4})\\?\//i],
  ['site', /openaccess\.thecvf\.com\\?\/(?:content[\w]*?[_/\\]+)?([a-z]{4})_?(\d{4})/i],
];

/** The conference lists of papercopilot/paperlists: authors and what is known of them in texts with semicolons. */
export const paperlists = jsonReader({
  name: 'paperlists',
  summary:
    'conference papers as papercopilot/paperlists keeps them: authors and affiliations with semicolons',

  detect(head) {
    const isPaper =
      /"title"\s*:\s*"/.test(head) &&
      /"author"\s*:\s*"/.test(head) &&
      /"(?:author_site|or_profile|aff_domain|aff_unique_index|gs_citation|aff)"\s*:/.test(head);
    return isPaper ? 0.95 : 0;
  },

  membersOf(record) {
    const members = membersBy(PAPER, record, rootOf(record));
    const authors = authorsOf(record);
    if (authors) members.set('authors', authors);
    const links = LINKS.flatMap((key) => {
      const node = record.members.get(key);
      return node && textOf(record, node)?.match(/^https?:/i) ? [[key, node] as const] : [];
    });
    if (links[0]) members.set('links', { ...links[0][1], kind: 'object', members: new Map(links) });
    const status = record.members.get('status');
    if (NOT_ACCEPTED.test(textOf(record, status) ?? '')) members.set('comment', status!);
    else for (const [field, node] of venueOf(record)) if (!members.has(field)) members.set(field, node);
    return members;
  },
});

/** Authors with what stands about each in the other lists, where these are as long. */
function authorsOf(record: ObjectRecord): ValueNode | undefined {
  const whole = record.members.get('author') ?? record.members.get('authors');
  const names = partsOf(record, whole);
  if (!whole || !names) return whole;
  const beside = (key: string): readonly ValueNode[] => {
    const list = partsOf(record, record.members.get(key));
    return list?.length === names.length ? list : [];
  };
  const profiles = beside('or_profile').length > 0 ? beside('or_profile') : beside('authorids');
  const orcids = beside('orcid');
  const affiliations = beside('aff');
  const items = names.map((name, at): ValueNode => {
    const members: Members = new Map([['name', name]]);
    const profile = profiles[at];
    if (textOf(record, profile)?.startsWith('~')) members.set('openreview', profile!);
    if (orcids[at]) members.set('orcid', orcids[at]);
    if (affiliations[at])
      members.set('affiliations', { ...whole, kind: 'array', items: split(record, affiliations[at], '+') });
    return { ...name, kind: 'object', members };
  });
  return { ...whole, kind: 'array', items };
}

/** The parts of a text with semicolons; null for any other value. */
function partsOf(record: ObjectRecord, node: ValueNode | undefined): ValueNode[] | null {
  if (node?.kind !== 'string' || !record.text.slice(node.start, node.end).includes(';')) return null;
  return split(record, partOfNode(node, 1, node.end - node.start - 1), ';');
}

function split(record: ObjectRecord, node: ValueNode, separator: string): ValueNode[] {
  const parts: ValueNode[] = [];
  let from = 0;
  for (const part of record.text.slice(node.start, node.end).split(separator)) {
    parts.push(partOfNode(node, from, from + part.length));
    from += part.length + separator.length;
  }
  return parts;
}

function venueOf(record: ObjectRecord): Members {
  for (const [field, pattern] of PLACES) {
    const node = record.members.get(field);
    if (node?.kind !== 'string') continue;
    const match = new RegExp(pattern, `${pattern.flags}d`).exec(record.text.slice(node.start, node.end));
    const [venue, year] = match?.indices?.slice(1) ?? [];
    if (venue && year)
      return new Map([
        ['venue', partOfNode(node, ...venue)],
        ['year', partOfNode(node, ...year)],
      ]);
  }
  return new Map();
}
