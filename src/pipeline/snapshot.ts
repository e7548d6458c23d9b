import type { CertificateDepth } from '../analysis/certificates.js';
import { AuthorMerges } from '../model/author-merges.js';
import type { ResolvedAuthor } from '../model/author.js';
import { communitiesSchema, type CommunitiesFile } from '../model/communities.js';
import type { Corpus, NamedSystem, Work } from '../model/corpus.js';
import {
  GRAPH_NAMES,
  type GraphColumnsView,
  type NamedGraph,
  type Point,
  type GraphName,
} from '../model/graph-view.js';
import type { IdentityReport } from '../model/identity.js';
import type { LedgerEvent } from '../model/ledger.js';
import type { Paper } from '../model/paper.js';
import { TraceTable, type TraceNames } from '../model/traces.js';
import type { BuildSummary } from '../plugin.js';
import { Lazy } from '../structures/lazy.js';
import { describeCommunities } from './communities.js';
import { describeNodes, plainGraph } from './knowledge-graph.js';
import type { KnownPositions } from './layouts.js';

/** What a build leaves for the commands after it: everything that exports, queries and explanations need. */
export interface Snapshot {
  readonly papers: readonly Paper[];
  readonly authors: readonly ResolvedAuthor[];
  readonly view: GraphColumnsView;
  readonly communities: CommunitiesFile;
  readonly identity: IdentityReport;
  readonly summary: BuildSummary;
  readonly origin: Origin;
  readonly positions: KnownPositions;
}

/** How the snapshot came about. */
export interface Origin {
  readonly version: string;
  /** Digest of inputs and options; `run.json` of the outputs that belong to it carries the same. */
  readonly build: string;
  readonly seed: number;
  readonly resolution: number;
  /** How far its communities are certified, whenever they are found. */
  readonly certificates: CertificateDepth;
  /** The folder that the names of inputs are relative to, relative to the output folder. */
  readonly base: string;
  readonly encodings: Readonly<Record<string, string>>;
  /** The ledger as the build found it. */
  readonly ledger: readonly LedgerEvent[];
}

export interface Section {
  readonly name: string;
  readonly lines: Iterable<string>;
}

/** What the store keeps; the graph follows from it. */
export interface StoredSnapshot
  extends Omit<Snapshot, 'positions' | 'communities' | 'view'>, Pick<Corpus, 'works' | 'namedSystems'> {
  /** Null when no output needed them. */
  readonly communities: CommunitiesFile | null;
}

/** The snapshot as named sections of lines, for the store. */
export function* snapshotSections(
  snapshot: StoredSnapshot,
  graphs: Iterable<NamedGraph>,
): Generator<Section> {
  yield { name: 'origin', lines: [JSON.stringify(snapshot.origin)] };
  yield { name: 'summary', lines: [JSON.stringify(snapshot.summary)] };
  yield { name: 'identity', lines: [JSON.stringify(snapshot.identity)] };
  if (snapshot.communities !== null)
    yield { name: 'communities', lines: [JSON.stringify(snapshot.communities)] };
  yield { name: 'trace-names', lines: [JSON.stringify(traceNames(snapshot.papers))] };
  yield { name: 'papers', lines: lines(snapshot.papers) };
  yield { name: 'authors', lines: lines(snapshot.authors) };
  yield { name: 'works', lines: lines(snapshot.works) };
  yield { name: 'named-systems', lines: lines(snapshot.namedSystems) };
  for (const { name, positions } of graphs) yield { name: `positions-${name}`, lines: lines([...positions]) };
}

const traceNames = (papers: readonly Paper[]): TraceNames =>
  papers[0]?.traces.table.names() ?? { paths: [], origins: [], others: [] };

function* lines(items: Iterable<unknown>): Generator<string> {
  for (const item of items) yield JSON.stringify(item);
}

/**
 * The snapshot back from its sections, whose bytes the store has checked. Only communities and positions may be missing:
 * builds of outputs that need none do not compute them. Communities are then found when they are asked for.
 */
export function readSnapshot(
  section: (name: string) => Iterable<string>,
  holds: (name: string) => boolean,
): Snapshot {
  const traces = TraceTable.of(all<TraceNames>(section('trace-names'))[0]!);
  const positions = new Map<GraphName, ReadonlyMap<string, Point>>();
  for (const name of GRAPH_NAMES) {
    const part = `positions-${name}`;
    if (holds(part)) positions.set(name, new Map(all<[string, Point]>(section(part))));
  }
  const origin = all<Origin>(section('origin'))[0]!;
  const papers = Array.from(section('papers'), (line) => paperOfLine(line, traces));
  const rows = papers.map(({ row }) => row);
  const authors = Array.from(section('authors'), authorOfLine);
  // Read now: the store is closed when they are asked for.
  const works = all<Work>(section('works'));
  const namedSystems = all<NamedSystem>(section('named-systems'));
  const view = new Lazy(() => {
    const graph = plainGraph({
      ...{ papers, works, namedSystems },
      authors: authors.map(({ row, merges }) => ({ ...row, merges })),
    });
    describeNodes(graph, authors, rows);
    return graph;
  });
  const stored = holds('communities') ? all<unknown>(section('communities'))[0] : null;
  const communities = new Lazy(() =>
    stored === null ? describeCommunities(view.value, rows, origin) : communitiesSchema.parse(stored),
  );
  return {
    ...{ origin, papers, authors },
    get view() {
      return view.value;
    },
    summary: all<BuildSummary>(section('summary'))[0]!,
    identity: all<IdentityReport>(section('identity'))[0]!,
    get communities() {
      return communities.value;
    },
    positions: Object.fromEntries(positions),
  };
}

function paperOfLine(line: string, table: TraceTable): Paper {
  const paper = JSON.parse(line) as Omit<Paper, 'traces'> & { readonly traces: number[] };
  return { ...paper, traces: table.restore(paper.traces) };
}

function authorOfLine(line: string): ResolvedAuthor {
  const { row, merges } = JSON.parse(line) as Pick<ResolvedAuthor, 'row'> & {
    readonly merges: (number | null)[];
  };
  return { row, merges: AuthorMerges.restore(merges) };
}

function all<T>(section: Iterable<string>): T[] {
  return Array.from(section, (line) => JSON.parse(line) as T);
}
