import type { AuthorRow } from '../model/author.js';
import type { CommunitiesFile } from '../model/communities.js';
import type { GraphColumnsView } from '../model/graph-view.js';
import type { IdentityReport } from '../model/identity.js';
import type { LedgerEvent } from '../model/ledger.js';
import type { PaperRow } from '../model/paper.js';
import type { ExportContext } from '../plugin.js';
import { namedGraphs, type KnownPositions } from './layouts.js';
import { reviewOf } from './review.js';

/** What a built graph consists of, whether it was just built or comes from the store. */
interface ExportSource extends Pick<ExportContext, 'summary' | 'viewerSite'> {
  readonly view: () => GraphColumnsView;
  readonly communities: () => CommunitiesFile;
  readonly papers: readonly { readonly row: PaperRow }[];
  readonly authors: readonly { readonly row: AuthorRow }[];
  readonly identity: Pick<IdentityReport, 'questions'>;
  /** What people decided so far. */
  readonly ledger: readonly LedgerEvent[];
  readonly seed: number;
  /** Others are worked out when they are asked for. */
  readonly positions?: KnownPositions;
}

/** What exporters read. Graph, communities and positions are made when an exporter asks for them: most need none. */
export function exportContext(source: ExportSource): ExportContext {
  const { view, communities, seed, positions, summary, viewerSite } = source;
  const papers = source.papers.map(({ row }) => row);
  return {
    graphs: namedGraphs(view, communities, seed, positions),
    papers,
    authors: source.authors.map(({ row }) => row),
    get communities() {
      return communities();
    },
    summary,
    review: reviewOf(papers, source.identity, source.ledger),
    viewerSite,
  };
}
