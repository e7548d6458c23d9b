import type { Author } from '../model/author.js';
import type { CoauthorNetwork } from '../model/measures.js';
import { type GraphMeasures, type NodeMeasures } from './measures.js';
import { round } from './ranking.js';

const MOST_BROKERS = 5;
const DECIMALS = 6;

/** What `stats` says of the co-author graph as a whole, numbers to six decimals, and who holds its communities together. */
export function describeCoauthors(
  { of, summary }: GraphMeasures,
  authors: readonly Pick<Author, 'id' | 'name'>[],
): CoauthorNetwork {
  const { components, pivots } = summary;
  return {
    density: rounded(summary.density, 9),
    meanDegree: rounded(summary.meanDegree),
    components,
    giantComponent: rounded(summary.giantComponent),
    transitivity: rounded(summary.transitivity),
    meanDistance: rounded(summary.meanDistance),
    pivots,
    betweennessError: round(summary.betweennessError, 9),
    closenessError: round(summary.closenessError, 9),
    brokers: brokers(of, authors),
  };
}

const rounded = (value: number | null, decimals = DECIMALS): number | null =>
  value === null ? null : round(value, decimals);

/** Authors are sorted by id, and so are those of equal betweenness. */
function brokers(
  measures: ReadonlyMap<string, NodeMeasures>,
  authors: readonly Pick<Author, 'id' | 'name'>[],
): CoauthorNetwork['brokers'] {
  return authors
    .flatMap(({ id, name }) => {
      const { betweenness = 0, otherCommunities = 0 } = measures.get(id) ?? {};
      return betweenness > 0 && otherCommunities > 0 ? [{ id, name, betweenness, otherCommunities }] : [];
    })
    .toSorted((a, b) => b.betweenness - a.betweenness)
    .slice(0, MOST_BROKERS);
}
