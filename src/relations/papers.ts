import type { PaperRow } from '../model/paper.js';
import type { Relation } from '../plugin.js';
import { displayForm } from '../text/display-form.js';

/** How a paper is named where no title is known. */
export function paperLabel(paper: PaperRow): string {
  if (paper.title !== null) return displayForm(paper.title);
  if (paper.ids.arxiv !== undefined) return `arXiv:${paper.ids.arxiv}`;
  const words = (paper.abstract ?? '').split(' ').slice(0, 8).join(' ');
  return words === '' ? 'Untitled paper' : `Untitled: ${words} …`;
}

/** The paper nodes. */
export const papers: Relation = {
  name: 'papers',
  nodes: ['paper'],
  edges: [],
  *relate(corpus) {
    for (const { row } of corpus.papers) {
      yield {
        key: row.id,
        kind: 'paper',
        attributes: {
          label: paperLabel(row),
          title: row.title,
          year: row.year,
          created: row.created,
          venue: row.venue?.name ?? null,
          track: row.venue?.track ?? null,
          session: row.session,
          location: row.location,
          comment: row.comment,
          status: row.status,
          abstract: row.abstract,
          doi: row.ids.doi ?? null,
          arxiv: row.ids.arxiv ?? null,
          linkPromised: row.linkPromised,
          flags: row.flags,
        },
      };
    }
  },
};
