import { connectedComponents } from '../components.js';
import type { Network } from '../csr.js';
import { canonicalLabels } from '../partition.js';
import { clustering } from './clustering.js';
import { coreNumbers } from './core-numbers.js';
import { degrees, strengths } from './degree.js';
import { pagerank } from './pagerank.js';
import { participation } from './participation.js';
import { pathCentralities, type Estimate, type PathOptions } from './path-centralities.js';

export interface MeasureOptions extends PathOptions {
  /** Per node the number of its community, below the number of nodes; nodes without edges may have any. */
  readonly communities: Uint32Array;
}

/** Columns with one value a node. */
export interface NetworkMeasures {
  readonly degree: Uint32Array;
  readonly strength: Float64Array;
  readonly pagerank: Float64Array;
  readonly betweenness: Estimate;
  readonly closeness: Estimate;
  readonly clustering: Float64Array;
  readonly core: Uint32Array;
  /** The number of its component: 0 is the largest, of equal ones that with the smallest node. */
  readonly component: Uint32Array;
  readonly participation: Float64Array;
  readonly otherCommunities: Uint32Array;
  readonly summary: NetworkSummary;
}

/** What can be said of a network as a whole. Null stands for "there is none to measure". */
export interface NetworkSummary {
  readonly order: number;
  readonly size: number;
  /** The share of pairs of nodes that are joined. */
  readonly density: number | null;
  readonly meanDegree: number | null;
  readonly components: number;
  /** The share of nodes in the largest component. */
  readonly giantComponent: number | null;
  readonly transitivity: number | null;
  /** The mean of the local clustering coefficients. */
  readonly meanClustering: number | null;
  /** In edges, over all pairs of connected nodes. */
  readonly meanDistance: number | null;
  /** Sources of the searches that betweenness, closeness and distance rest on; null when they are exact. */
  readonly pivots: number | null;
  /** The largest standard error of any node; 0 when they are exact. */
  readonly betweennessError: number;
  readonly closenessError: number;
}

/**
 * Every measure of an undirected network, and a summary.
 *
 * @throws RangeError when the network is directed
 */
export function networkMeasures(network: Network, options: MeasureOptions): NetworkMeasures {
  const components = connectedComponents(network);
  const component = canonicalLabels(components.of);
  const paths = pathCentralities(network, components, options);
  const { local, transitivity } = clustering(network);
  const { coefficient, otherCommunities } = participation(network, options.communities);
  const { order, size } = network;
  const whole = (value: number): number | null => (order === 0 ? null : value / order);
  return {
    degree: degrees(network),
    strength: strengths(network),
    pagerank: pagerank(network),
    betweenness: paths.betweenness,
    closeness: paths.closeness,
    clustering: local,
    core: coreNumbers(network),
    component,
    participation: coefficient,
    otherCommunities,
    summary: {
      order,
      size,
      density: order < 2 ? null : (2 * size) / (order * (order - 1)),
      meanDegree: whole(2 * size),
      components: components.count,
      giantComponent: whole(component.reduce((count, number) => count + (number === 0 ? 1 : 0), 0)),
      transitivity,
      meanClustering: whole(local.reduce((sum, value) => sum + value, 0)),
      meanDistance: paths.meanDistance,
      pivots: paths.pivots,
      betweennessError: largest(paths.betweenness.standardErrors),
      closenessError: largest(paths.closeness.standardErrors),
    },
  };
}

const largest = (values: Float64Array): number => values.reduce((most, value) => Math.max(most, value), 0);
