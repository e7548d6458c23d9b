import type { StoredRecord } from '../model/input.js';
import { PAPER_ID_SCHEMES } from '../model/paper-ids.js';
import { foldKey, slug } from '../text/fold.js';
import { shortHash } from '../text/slug-key.js';

const ARXIV_DOI = /^10\.48550\/arxiv\.(.+)$/;

/** The identifiers of a record by scheme, in lower case, as records are compared by them. */
export function identifiersOf({ ids }: StoredRecord['record']): Map<string, string> {
  const found = new Map<string, string>();
  for (const scheme of PAPER_ID_SCHEMES) {
    const id = ids[scheme];
    if (id) found.set(scheme, id.value.toLowerCase());
  }
  // arXiv's own DOI of a preprint says what its arXiv id says; the publisher's is no contradiction.
  const preprint = ARXIV_DOI.exec(found.get('doi') ?? '')?.[1];
  if (preprint !== undefined) {
    found.delete('doi');
    if (!found.has('arxiv')) found.set('arxiv', preprint);
  }
  return found;
}

/**
 * Every id that names a record, the best first: its identifiers, then its title with its first author, or the abstract
 * when it has no title. They depend on this record only, so adding papers changes none.
 */
export function idsOfRecord({ record }: StoredRecord): string[] {
  const ids: string[] = PAPER_ID_SCHEMES.flatMap((scheme) => {
    const id = record.ids[scheme];
    return id ? [`paper:${scheme}:${id.value.toLowerCase()}`] : [];
  });
  const text = record.title ?? record.abstract;
  if (text) {
    const author = record.authors[0] ? foldKey(record.authors[0].printed.value) : '';
    const key = record.title ? `${foldKey(text.value)}\n${author}` : foldKey(text.value);
    ids.push(
      `paper:${record.title ? 'title' : 'abstract'}:${slug(text.value) || 'untitled'}-${shortHash(key)}`,
    );
  }
  if (record.earlierId) ids.push(record.earlierId);
  if (ids.length > 0) return ids;
  const authors = record.authors.map((author) => foldKey(author.printed.value));
  return [`paper:authors:${slug(authors[0] ?? '') || 'unnamed'}-${shortHash(authors.join('\n'))}`];
}
