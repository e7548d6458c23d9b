import { bibliographicCoupling, cocitation, cooccurrence, type Counting } from '../network/cooccurrence.js';
import { buildNetwork, unweighted, type Network } from '../network/csr.js';
import { sortMembers } from '../network/incidence.js';
import { withoutIsolates } from '../network/isolates.js';
import type { IdTable } from './id-table.js';
import { packTexts, sortedOrder, type PackedTexts } from '../structures/packed-texts.js';
import { NO_WORK, type PaperColumns } from './paper-collector.js';

export const PAPER_NETWORKS = ['coauthor', 'citation', 'cocitation', 'coupling'] as const;
export type PaperNetwork = (typeof PAPER_NETWORKS)[number];

/** A network with the names of its nodes, which are numbered in the order of their keys. */
export interface NamedPaperNetwork {
  readonly network: Network;
  readonly keys: PackedTexts;
  /** Names to show; an empty one for none. Null when the keys are all there is. */
  readonly labels: PackedTexts | null;
  /** By node the year of its paper, 0 when unknown; null for authors. */
  readonly years: Uint16Array | null;
  /** Papers, or cited works, that were above the limit and added nothing. */
  readonly skipped: number;
}

export interface PaperNetworkOptions {
  readonly counting: Counting;
  /** The most authors of a paper that adds co-authorships. */
  readonly authorLimit: number;
  /** Pairs of less weight are left out. */
  readonly leastWeight: number;
}

/**
 * One of the networks of papers.
 *
 * - `coauthor`: authors; the weight is that of the counting. Authors without co-authors are nodes as well.
 * - `citation`: records with an id of their own, from the citing to the cited; what is cited and no record is left out
 * - `cocitation`: works that are cited together, records or not
 * - `coupling`: records that cite the same works, records or not
 *
 * The columns are used up.
 */
export function paperNetwork(
  kind: PaperNetwork,
  columns: PaperColumns,
  options: PaperNetworkOptions,
): NamedPaperNetwork {
  return kind === 'coauthor' ? coauthorNetwork(columns, options) : workNetwork(kind, columns, options);
}

function coauthorNetwork(
  { papers, authorOffsets: offsets, authors, authorIds, labels }: PaperColumns,
  { counting, authorLimit, leastWeight }: PaperNetworkOptions,
): NamedPaperNetwork {
  const order = keyOrder(authorIds);
  const rank = ranksOf(order, authorIds.size);
  for (let at = 0; at < authors.length; at++) authors[at] = rank[authors[at]!]!;
  sortMembers(offsets, authors);
  const network = cooccurrence(
    { rows: papers, columns: authorIds.size, offsets, members: authors },
    // Single precision is exact for whole numbers, and keeps 7 digits of fractions.
    { counting, limit: authorLimit, leastWeight, precision: 'single' },
  );
  let skipped = 0;
  for (let paper = 0; paper < papers; paper++)
    if (offsets[paper + 1]! - offsets[paper]! > authorLimit) skipped++;
  const named = labels.any;
  return {
    network,
    keys: packTexts(authorIds, order),
    labels: named ? packTexts(labels, order) : null,
    years: null,
    skipped,
  };
}

function workNetwork(
  kind: Exclude<PaperNetwork, 'coauthor'>,
  { papers, referenceOffsets: offsets, references, works, workIds, yearOfWork, isRecord }: PaperColumns,
  { leastWeight }: PaperNetworkOptions,
): NamedPaperNetwork {
  const all = keyOrder(workIds);
  const order = kind === 'citation' ? all.filter(isRecord) : all;
  const rank = ranksOf(order, workIds.size);
  const sources = new Uint32Array(references.length);
  let size = 0;
  for (let paper = 0; paper < papers; paper++) {
    const work = works[paper]!;
    if (work === NO_WORK) continue;
    for (let at = offsets[paper]!; at < offsets[paper + 1]!; at++) {
      const target = rank[references[at]!]!;
      if (target === NO_RANK) continue;
      sources[size] = rank[work]!;
      references[size++] = target;
    }
  }
  const edges = { sources: sources.subarray(0, size), targets: references.subarray(0, size) };
  const citations = unweighted(buildNetwork(order.length, edges, true));
  if (kind === 'citation') return { ...named(citations, order), skipped: 0 };
  const pairs =
    kind === 'cocitation'
      ? cocitation(citations, { leastWeight })
      : bibliographicCoupling(citations, { leastWeight });
  const { network, nodes } = withoutIsolates(pairs);
  return {
    ...named(
      network,
      nodes.map((node) => order[node]!),
    ),
    skipped: 0,
  };

  function named(network: Network, numbers: Uint32Array): Omit<NamedPaperNetwork, 'skipped'> {
    return {
      network,
      keys: packTexts(workIds, numbers),
      labels: null,
      years: Uint16Array.from(numbers, yearOfWork),
    };
  }
}

const NO_RANK = 0xffffffff;

/** The ids in the order of their bytes. */
function keyOrder(ids: IdTable): Uint32Array {
  return sortedOrder(
    packTexts(
      ids,
      Uint32Array.from({ length: ids.size }, (_, number) => number),
    ),
  );
}

/** By number its place in the order, or `NO_RANK`. */
function ranksOf(order: Uint32Array, count: number): Uint32Array {
  const ranks = new Uint32Array(count).fill(NO_RANK);
  for (let place = 0; place < order.length; place++) ranks[order[place]!] = place;
  return ranks;
}
