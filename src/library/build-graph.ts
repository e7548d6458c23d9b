import type { CertificateDepth } from '../analysis/certificates.js';
import { extract } from '../extractors/index.js';
import { toGraphology, type KnowledgeGraph } from '../graph/to-graphology.js';
import type { AuthorRow } from '../model/author.js';
import type { CommunitiesFile } from '../model/communities.js';
import type { GraphColumnsView } from '../model/graph-view.js';
import type { Decision } from '../model/identity.js';
import type { PaperRow } from '../model/paper.js';
import type { PaperRecord } from '../model/record.js';
import type { ExportContext } from '../plugin.js';
import { assemble } from '../pipeline/assemble.js';
import { exportContext } from '../pipeline/export-context.js';
import { summarise } from '../pipeline/summary.js';
import { RecordStore } from '../resolve/record-store.js';
import { resolve } from '../resolve/resolve.js';

export interface BuildGraphOptions {
  /** Seed of communities and layout; default 1. */
  readonly seed?: number;
  /** Resolution of the communities; default 1. */
  readonly resolution?: number;
  /** How far stability and significance of communities are measured; default `affordable`, as by the command. */
  readonly certificates?: CertificateDepth;
  /** The venue of all records whose listing does not say it. */
  readonly venue?: { readonly series: string; readonly year: number | null; readonly track?: string | null };
  /** What people decided about mentions; they win over every rule. */
  readonly decisions?: readonly Decision[];
}

/** A knowledge graph with everything found out about it; the `write…` functions take it. */
export interface BuiltGraph {
  /**
   * The graph in graphology: a directed multigraph with keyed edges; `kind` tells nodes and edges apart. Made when it is
   * first asked for; of graphs with millions of edges take a part of `view` instead.
   */
  readonly graph: KnowledgeGraph;
  /** The same graph in columns. */
  readonly view: GraphColumnsView;
  readonly papers: readonly PaperRow[];
  readonly authors: readonly AuthorRow[];
  readonly communities: CommunitiesFile;
  readonly context: ExportContext;
}

/** Records → papers, authors and the graph between them, with measures and communities. Independent of their order. */
export async function buildGraph(
  records: Iterable<PaperRecord> | AsyncIterable<PaperRecord>,
  { seed = 1, resolution = 1, certificates = 'affordable', venue, decisions = [] }: BuildGraphOptions = {},
): Promise<BuiltGraph> {
  const stated = venue ? { input: 'buildGraph', venue: { track: null, ...venue } } : null;
  const store = new RecordStore();
  const inputs = new Map<string, { file: string; format: string; records: number }>();
  for await (const record of records) {
    store.add({ record, findings: extract(record), stated });
    const { file, format } = record.source;
    const input = inputs.get(file) ?? { file, format, records: 0 };
    input.records += 1;
    inputs.set(file, input);
  }
  const { corpus, identity } = resolve(store, decisions);
  const assembled = assemble(corpus, { seed, resolution, certificates });
  const context = exportContext({
    view: () => assembled.view.value,
    communities: () => assembled.communities.value,
    ...{ papers: corpus.papers, authors: assembled.authors, identity, ledger: [], seed },
    summary: summarise([...inputs.values()], [], corpus, assembled),
    viewerSite: [],
  });
  let graph: KnowledgeGraph | undefined;
  return {
    get graph() {
      return (graph ??= toGraphology(assembled.view.value));
    },
    get view() {
      return assembled.view.value;
    },
    get communities() {
      return assembled.communities.value;
    },
    papers: corpus.papers.map(({ row }) => row),
    authors: assembled.authors.map(({ row }) => row),
    context,
  };
}
