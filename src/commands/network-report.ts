import type { NetworkOutcome } from './network.js';

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
  yield `${columns.papers} papers from ${read.records} records${rejects > 0 ? `, ${rejects} lines rejected` : ''}`;
  if (duplicates > 0) yield `${duplicates} records had an id that came before; the first one counts`;
  if (options.graph === 'coauthor') {
    if (unnamed > 0) yield `${unnamed} authors without id or name were left out`;
    if (drawn.skipped > 0)
      yield `${drawn.skipped} papers with more than ${options.authorLimit} authors (the most: ${mostAuthors}) add no edges; --author-limit changes that`;
  } else if (withoutId > 0) yield `${withoutId} records without an id of their own were left out`;
  yield `${order} nodes and ${size} edges (${options.graph})`;
  if (found !== null) {
    const quality = found.modularity === null ? 'no edges' : `modularity ${found.modularity.toFixed(4)}`;
    yield `${found.count} communities by leiden, ${quality}`;
  }
  if (options.out !== undefined) yield `written to ${options.out}`;
}
