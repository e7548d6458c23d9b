import type { BuildSummary } from '../plugin.js';

const number = (value: number): string => value.toString().replace(/\B(?=(?:\d{3})+$)/g, ',');
const counted = (value: number, one: string, many: string): string =>
  `${number(value)} ${value === 1 ? one : many}`;

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
    modularity,
  } = summary;
  return [
    `${counted(records, 'record', 'records')} from ${counted(inputs.length, 'listing', 'listings')}`,
    `${counted(papers, 'paper', 'papers')}, ${number(papersWithAuthors)} of them with authors`,
    `${counted(authors, 'author', 'authors')} under ${counted(printedNames, 'printed name', 'printed names')}`,
    counted(coauthorPairs, 'co-author pair', 'co-author pairs'),
    counted(links, 'link', 'links'),
    counted(citations, 'citation mark', 'citation marks'),
    `${counted(communities, 'community', 'communities')}${modularity === null ? '' : `, modularity ${modularity.toFixed(3)}`}`,
  ];
}
