import { setImmediate as nextTurn } from 'node:timers/promises';
import { certificateEffort } from '../analysis/certificates.js';
import {
  communityMethod,
  findCommunities,
  type NetworkCommunities,
} from '../analysis/network-communities.js';
import type { Diagnostic } from '../diagnostics.js';
import { EXIT, PaperGraphError } from '../errors.js';
import type { GraphFile } from '../graph-files/graph-file.js';
import { readGraphFile } from '../graph-files/read.js';
import { commonFolder, displayNames, listInputs, openInput, STDIN } from '../io/input.js';
import { certify, type Certificate } from '../network/certificate.js';
import { buildNetwork, columnsOf, unweighted, type Network } from '../network/csr.js';
import { verifyPartition } from '../network/verify-partition.js';
import type { CommunitiesOptions } from './communities-outcome.js';
import { communitiesJson, communityTable } from './communities-report.js';
import { counted, grouped } from './counted.js';
import type { Effects } from './effects.js';
import { unlessAborted, untilAborted } from './until-aborted.js';

/** Finds the communities of a graph file and prints them. Returns the exit code. */
export async function communities(options: CommunitiesOptions, effects: Effects): Promise<number> {
  const { graph, exitCode } = await readGraph(options, effects);
  const network = networkOf(graph, options.unweighted);
  effects.log(
    `${counted(network.order, 'node')} and ${counted(network.size, 'edge')} from ${grouped(graph.sources.length)} listed (${graph.format})`,
  );
  effects.signal.throwIfAborted();
  const found = findCommunities(network, options);
  const certificate = options.certificates
    ? await certificateOf(network, graph.ids, found, options, effects)
    : null;
  const outcome = { ids: graph.ids, network, options, found, certificate };
  for (const text of options.json ? communitiesJson(outcome) : communityTable(outcome)) effects.write(text);
  return exitCode;
}

async function readGraph(
  { file, encoding, strict, maxRejects }: CommunitiesOptions,
  effects: Effects,
): Promise<{ graph: GraphFile; exitCode: number }> {
  const paths = await listInputs([file], effects.cwd);
  const [path] = paths;
  if (path === undefined || paths.length > 1)
    throw new PaperGraphError('USAGE', `${file} is ${paths.length} files; give one graph file.`);
  const [name = path] = displayNames([path], commonFolder([path]));
  let rejects = 0;
  const report = (row: Diagnostic): void => {
    if (row.severity === 'reject') rejects++;
    const where = row.line === null ? row.file : `${row.file}:${row.line}`;
    if (strict) throw new PaperGraphError('TOO_MANY_REJECTS', `--strict: ${where}: ${row.message}`);
    if (row.severity === 'warn' || rejects <= 1) effects.log(`${where}: ${row.message}`);
    else effects.detail(`${where}: ${row.message}`);
  };
  const input = await unlessAborted(
    effects.signal,
    openInput(path, {
      name,
      report,
      trustEncoding: encoding !== undefined,
      ...(path === STDIN ? { stdin: effects.stdin } : {}),
    }),
  );
  const graph = await readGraphFile({
    file: name,
    head: input.head,
    chunks: untilAborted(input.chunks, effects.signal),
    report,
    ...(encoding === undefined ? {} : { encoding }),
  });
  if (rejects > 1)
    effects.log(`${grouped(rejects)} edges could not be used; the first is named above, -v names all`);
  const { cut, changed } = input.summary();
  if (cut || changed) effects.log(`${name} was cut or changed while it was read; what came before is used`);
  const overTolerance = maxRejects >= 0 && rejects > maxRejects;
  if (overTolerance) effects.log(`that is more than --max-rejects ${maxRejects}`);
  return { graph, exitCode: cut || changed || overTolerance ? EXIT.incomplete : EXIT.ok };
}

/**
 * The graph as an undirected network without loops. Weights of edges that are listed several times are added; without
 * weights an edge counts once, however often it is listed.
 */
function networkOf({ ids, sources, targets, weights, weighted }: GraphFile, ignoreWeights: boolean): Network {
  const network = buildNetwork(ids.length, { sources, targets, weights });
  return weighted && !ignoreWeights ? network : unweighted(network);
}

async function certificateOf(
  network: Network,
  ids: readonly string[],
  { membership, modularity, disconnected }: NetworkCommunities,
  options: CommunitiesOptions,
  effects: Effects,
): Promise<Certificate> {
  const { sources, targets, weights } = columnsOf(network);
  const verdict = verifyPartition(
    Array.from(sources, (source, edge) => [ids[source]!, ids[targets[edge]!]!, weights[edge]!] as const),
    new Map(ids.map((id, node) => [id, membership[node]!])),
  );
  if (
    verdict.disconnected.length !== disconnected ||
    Math.abs((verdict.modularity ?? 0) - (modularity ?? 0)) > 1e-9
  )
    throw new Error('The communities and their independent check disagree.');
  const steps = certify(network, membership, communityMethod(options), {
    seed: options.seed,
    ...certificateEffort(network, 'full'),
  });
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
    // Lets an interrupt through.
    await nextTurn();
    effects.signal.throwIfAborted();
  }
}
