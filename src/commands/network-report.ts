import { counted, grouped } from './counted.js';
import { fixed } from './fixed.js';
import type { NetworkOutcome } from './network-outcome.js';

/** The counts of a run, as `--json` prints them. */
export function summaryOf({ options, read, drawn, found }: NetworkOutcome): Record<string, unknown> {
  const { columns, records, rejects } = read;
  const { duplicates, withoutId, unnamed, repeated, mostAuthors } = columns.counts;
  const { order, size, weight, directed } = drawn.network;
  const coauthor = options.graph === 'coauthor';
  return {
    graph: options.graph,
    ...(coauthor ? { counting: options.counting, by: options.by, authorLimit: options.authorLimit } : {}),
    read: records + rejects,
    rejected: rejects,
    merged: duplicates,
    papers: columns.papers,
    ...(coauthor
      ? { papersAboveLimit: drawn.skipped, mostAuthors, authorsUnnamed: unnamed, authorsRepeated: repeated }
      : { papersWithoutId: withoutId }),
    directed,
    nodes: order,
    edges: size,
    weight,
    ...(found === null
      ? {}
      : { communities: found.count, modularity: found.modularity, disconnected: found.disconnected }),
    ...(options.out === undefined ? {} : { out: options.out }),
  };
}

/** The counts for people. */
export function* summaryLines({ options, read, drawn, found }: NetworkOutcome): Generator<string> {
  const { columns, rejects } = read;
  const { duplicates, withoutId, unnamed, mostAuthors } = columns.counts;
  const { order, size } = drawn.network;
  yield `${counted(columns.papers, 'paper')} from ${counted(read.records, 'record')}${rejects > 0 ? `, ${counted(rejects, 'line')} rejected` : ''}`;
  if (duplicates > 0)
    yield `${counted(duplicates, 'record')} had an id that came before; the first one counts`;
  if (options.graph === 'coauthor') {
    if (unnamed > 0) yield `left out without id or name: ${counted(unnamed, 'author')}`;
    if (drawn.skipped > 0)
      yield `no edges from ${counted(drawn.skipped, 'paper')} with more than ${grouped(options.authorLimit)} authors (the most: ${grouped(mostAuthors)}); --author-limit changes that`;
  } else if (withoutId > 0) yield `left out without an id of their own: ${counted(withoutId, 'record')}`;
  yield `${counted(order, 'node')} and ${counted(size, 'edge')} (${options.graph})`;
  if (found !== null) {
    const quality = found.modularity === null ? 'no edges' : `modularity ${fixed(found.modularity, 4)}`;
    yield `${counted(found.count, 'community', 'communities')} by leiden, ${quality}`;
  }
  if (options.out !== undefined) yield `written to ${options.out}`;
}
