import type { CoauthorNetwork } from '../model/measures.js';
import type { BuildSummary } from '../plugin.js';
import { counted, grouped } from './counted.js';
import { fixed } from './fixed.js';

/** The counts of a build in plain words, one fact a line. */
export function summaryLines(summary: BuildSummary): string[] {
  const {
    inputs,
    records,
    papers,
    papersWithAuthors,
    authors,
    printedNames,
    coauthorPairs,
    links,
    citations,
    communities,
    supportedCommunities,
    modularity,
    coauthorNetwork,
  } = summary;
  return [
    `${counted(records, 'record')} from ${counted(inputs.length, 'listing')}`,
    `${counted(papers, 'paper')}, ${grouped(papersWithAuthors)} of them with authors`,
    `${counted(authors, 'author')} under ${counted(printedNames, 'printed name')}`,
    counted(coauthorPairs, 'co-author pair'),
    counted(links, 'link'),
    counted(citations, 'citation mark'),
    `${counted(communities, 'community', 'communities')}${modularity === null ? '' : `, modularity ${fixed(modularity, 3)}`}${supported(communities, supportedCommunities)}`,
    ...networkLines(coauthorNetwork),
  ];
}

/** The co-author graph as a whole; nothing where nobody wrote with anybody. */
function networkLines(network: CoauthorNetwork): string[] {
  const { density, meanDegree, components, giantComponent, transitivity, meanDistance, pivots, brokers } =
    network;
  if (meanDistance === null) return [];
  const sampled = pivots === null ? '' : `, measured from ${grouped(pivots)} of them`;
  return [
    `${shown(meanDegree)} co-authors an author, density ${shown(density, 5)}, transitivity ${shown(transitivity)}`,
    `${counted(components, 'component')}, ${shown(giantComponent && 100 * giantComponent, 1)} % of the authors in the largest`,
    `${meanDistance.toFixed(2)} steps from one author to another that can be reached${sampled}`,
    ...(brokers.length === 0 ? [] : [`between communities: ${brokers.map(({ name }) => name).join(', ')}`]),
  ];
}

const shown = (value: number | null, decimals = 2): string =>
  value === null ? '–' : value.toFixed(decimals);

function supported(communities: number, count: number | null): string {
  return count === null || count === communities
    ? ''
    : `; ${grouped(communities - count)} of them not supported`;
}
