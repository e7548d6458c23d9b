import { PaperGraphError } from '../errors.js';
import type { ResolvedAuthor } from '../model/author.js';
import type { PaperRow } from '../model/paper.js';
import { foldKey } from '../text/fold.js';
import type { Snapshot } from './snapshot.js';

/** For a mention whose paper has fewer authors. */
export const noSuchMention = (id: string, { id: paper, authors }: PaperRow): PaperGraphError =>
  new PaperGraphError(
    'USAGE',
    `${paper} has ${authors.length === 1 ? '1 author' : `${authors.length} authors`}, so there is no mention ${id}`,
  );

/** The most authors of one name that a message lists. */
const MOST_LISTED = 10;

/**
 * The author that a person means.
 *
 * @param wanted an author's id, a mention `<paper id>#<position>`, or a name in any of its spellings, case and accents
 * aside
 * @throws PaperGraphError USAGE when nobody is meant, or several are
 */
export function findAuthor(
  { authors, papers }: Pick<Snapshot, 'authors' | 'papers'>,
  wanted: string,
): ResolvedAuthor {
  const mention = /^(.*)#(\d+)$/.exec(wanted);
  const paper = mention && papers.find(({ row, aliases }) => [row.id, ...aliases].includes(mention[1]!));
  const id = paper?.row.authors[Number(mention![2]) - 1]?.id ?? wanted;
  if (paper && id === wanted) throw noSuchMention(wanted, paper.row);
  const byId = authors.find(({ row }) => row.id === id);
  if (byId) return byId;
  const key = foldKey(wanted);
  const named = authors.filter(({ row }) => [row.name, ...row.names].some((name) => foldKey(name) === key));
  if (named.length === 1) return named[0]!;
  if (named.length === 0) {
    throw new PaperGraphError(
      'USAGE',
      `there is no author ${wanted}; give an id or a name of authors.jsonl, or a mention <paper id>#<position>`,
    );
  }
  const ids = named.slice(0, MOST_LISTED).map(({ row }) => row.id);
  throw new PaperGraphError(
    'USAGE',
    `${named.length} authors are named ${wanted}; give one of their ids: ${ids.join(', ')}${named.length > ids.length ? ' …' : ''}`,
  );
}
