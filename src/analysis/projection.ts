import type { EdgeKind, NodeKind } from '../model/graph-schema.js';
import type { GraphColumnsView } from '../model/graph-view.js';
import {
  bibliographicCoupling,
  cocitation,
  cooccurrence,
  crossOccurrence,
  type Counting,
} from '../network/cooccurrence.js';
import { buildNetwork, unweighted } from '../network/csr.js';
import { sortMembers, type Incidence } from '../network/incidence.js';
import { withoutIsolated, type KeyedNetwork } from './keyed-network.js';

/** Networks that a knowledge graph holds, by the names that bibliometrics has for them. */
export const PROJECTIONS = [
  'coauthor',
  'citation',
  'cocitation',
  'coupling',
  'author-venue',
  'topics',
] as const;
export type Projection = (typeof PROJECTIONS)[number];

export interface ProjectionOptions {
  /** What a paper adds to each pair of its authors: 1, or 1/(n − 1) for n authors. Default `fractional`. */
  readonly counting?: Counting;
}

/**
 * One network of a knowledge graph. `coauthor`: authors by papers written together, all authors. `citation`: directed,
 * papers and works by citation. `cocitation`: what is cited together (Small 1973, DOI 10.1002/asi.4630240406);
 * `coupling`: papers by what both cite (Kessler 1963, DOI 10.1002/asi.5090140103). `author-venue`: who published where,
 * by papers. `topics`: keyphrases by papers that share them. Nodes without an edge are left out but for authors.
 * @throws RangeError for any other name
 */
export function projectNetwork(
  view: GraphColumnsView,
  projection: Projection,
  { counting = 'fractional' }: ProjectionOptions = {},
): KeyedNetwork {
  switch (projection) {
    case 'coauthor':
      return coauthorNetwork(view, counting);
    case 'citation':
      return withoutIsolated(citationNetwork(view));
    case 'cocitation': {
      const { keys, network } = citationNetwork(view);
      return withoutIsolated({ keys, network: cocitation(network) });
    }
    case 'coupling': {
      const { keys, network } = citationNetwork(view);
      return withoutIsolated({ keys, network: bibliographicCoupling(network) });
    }
    case 'author-venue': {
      const papers = view.numbers('paper');
      const authors = incidenceOf(view, papers, 'author', 'AUTHORED');
      const venues = incidenceOf(view, papers, 'venue', 'PUBLISHED_IN');
      return withoutIsolated({
        keys: [...keysOf(view, 'author'), ...keysOf(view, 'venue')],
        network: crossOccurrence(authors, venues),
      });
    }
    case 'topics': {
      const topics = incidenceOf(view, view.numbers('paper'), 'topic', 'HAS_TOPIC');
      return withoutIsolated({ keys: keysOf(view, 'topic'), network: cooccurrence(topics) });
    }
    default:
      throw new RangeError(
        `There is no projection "${projection as string}", only ${PROJECTIONS.join(', ')}.`,
      );
  }
}

type EndsView = Pick<GraphColumnsView, 'keys' | 'ends'>;

/** Every author, and how much each two of them wrote together. */
export function coauthorNetwork(
  view: EndsView & Pick<GraphColumnsView, 'numbers'>,
  counting: Counting = 'fractional',
): KeyedNetwork {
  const authors = view.numbers('author');
  const place = placesOf(view, authors);
  const numberOf = (number: number): number => place[number]!;
  const { sources, targets, values } = view.ends(
    'CO_AUTHORED_WITH',
    counting === 'fractional' ? 'weight' : 'papers',
  );
  return {
    keys: keysOf(view, 'author'),
    network: buildNetwork(authors.length, {
      sources: sources.map(numberOf),
      targets: targets.map(numberOf),
      weights: values!,
    }),
  };
}

/**
 * Papers and cited works, with an edge of weight 1 from each to what it cites; citations of oneself are left out. The
 * other nodes of the graph have no edge.
 */
export function citationNetwork(view: EndsView): KeyedNetwork {
  const keys = view.keys();
  return { keys, network: unweighted(buildNetwork(keys.length, view.ends('CITES'), true)) };
}

const keysOf = (view: Pick<GraphColumnsView, 'keys' | 'numbers'>, kind: NodeKind): string[] => {
  const keys = view.keys();
  return Array.from(view.numbers(kind), (number) => keys[number]!);
};

/** By number of a node its place in a list. */
function placesOf(view: Pick<GraphColumnsView, 'keys'>, numbers: Uint32Array): Uint32Array {
  const places = new Uint32Array(view.keys().length);
  for (let place = 0; place < numbers.length; place += 1) places[numbers[place]!] = place;
  return places;
}

/** Which papers, as rows, are joined with which nodes of a kind by edges of a kind, whatever their direction. */
function incidenceOf(
  view: GraphColumnsView,
  papers: Uint32Array,
  kind: NodeKind,
  edges: EdgeKind,
): Incidence {
  const columns = view.numbers(kind);
  const { sources, targets } = view.ends(edges);
  const [rowEnds, columnEnds] = edges === 'AUTHORED' ? [targets, sources] : [sources, targets];
  const rowOf = placesOf(view, papers);
  const columnOf = placesOf(view, columns);
  const ends = new Uint32Array(papers.length + 2);
  for (const end of rowEnds) ends[rowOf[end]! + 2]! += 1;
  for (let row = 2; row < ends.length; row += 1) ends[row]! += ends[row - 1]!;
  const members = new Uint32Array(rowEnds.length);
  for (let at = 0; at < rowEnds.length; at += 1)
    members[ends[rowOf[rowEnds[at]!]! + 1]!++] = columnOf[columnEnds[at]!]!;
  const offsets = ends.slice(0, papers.length + 1);
  sortMembers(offsets, members);
  return { rows: papers.length, columns: columns.length, offsets, members };
}
