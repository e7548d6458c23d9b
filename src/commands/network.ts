import { extname, resolve } from 'node:path';
import { findCommunities, type NetworkCommunities } from '../analysis/network-communities.js';
import { paperNetwork, type NamedPaperNetwork, type PaperNetwork } from '../bulk/paper-networks.js';
import type { Diagnostic } from '../diagnostics.js';
import { EXIT, PaperGraphError } from '../errors.js';
import { listInputs, STDIN } from '../io/input.js';
import { probeOutputFile, requireDistinctFiles, writeOutputFile } from '../io/output-file.js';
import { NETWORK_FORMATS, type NetworkFormat } from '../network-files/index.js';
import type { NodeColumn } from '../network-files/named-network.js';
import type { Network } from '../network/csr.js';
import type { Effects } from './effects.js';
import { jsonDocument } from './json.js';
import type { NetworkOptions } from './network-outcome.js';
import { summaryOf, summaryLines } from './network-report.js';
import { readPapers, type ReadPapers } from './read-papers.js';
import { rejectLines } from './reject-lines.js';

const TITLES: Readonly<Record<PaperNetwork, string>> = {
  coauthor: 'Co-authorship network',
  citation: 'Citation network',
  cocitation: 'Co-citation network',
  coupling: 'Bibliographic coupling network',
};

/** Reads papers in bulk, projects a network from them, and writes it. Returns the exit code. */
export async function network(options: NetworkOptions, effects: Effects): Promise<number> {
  const format = formatOf(options);
  const outputs = outputsOf(options, effects.cwd);
  for (const path of outputs.values()) await probeOutputFile(path);
  const paths = await listInputs(options.inputs, effects.cwd);
  await requireDistinctFiles(
    outputs,
    paths.filter((path) => path !== STDIN),
  );
  const rejects: Diagnostic[] = [];
  const writeRejects = async (): Promise<void> => {
    if (options.rejects !== undefined)
      await writeOutputFile(
        resolve(effects.cwd, options.rejects),
        encoded(rejectLines(rejects)),
        effects.signal,
      );
  };
  let read: ReadPapers;
  try {
    read = await readPapers(paths, options, rejects, effects);
  } catch (error) {
    if (error instanceof PaperGraphError && error.code === 'TOO_MANY_REJECTS') await writeRejects();
    throw error;
  }
  await writeRejects();
  effects.progress('projecting');
  const drawn = paperNetwork(options.graph, read.columns, {
    counting: options.counting,
    authorLimit: options.authorLimit,
    leastWeight: options.minWeight,
  });
  effects.signal.throwIfAborted();
  if (options.communities) effects.progress(`communities of ${drawn.network.size} edges`);
  const found = options.communities
    ? findCommunities(
        drawn.network,
        { algorithm: 'leiden', resolution: options.resolution, seed: options.seed },
        'quick',
      )
    : null;
  effects.signal.throwIfAborted();
  if (format !== null && options.out !== undefined) {
    effects.progress(`writing ${options.out}`);
    const columns = columnsOf(drawn, found);
    const chunks = format.write({ title: TITLES[options.graph], ...drawn, columns });
    await writeOutputFile(resolve(effects.cwd, options.out), chunks, effects.signal);
  }
  effects.progress('');
  const outcome = { options, read, drawn, found };
  if (options.json) effects.write(jsonDocument(summaryOf(outcome)));
  else for (const line of summaryLines(outcome)) effects.log(line);
  return read.complete ? EXIT.ok : EXIT.incomplete;
}

/** Paths of the files to write, by the option that names them. */
function outputsOf({ out, rejects }: NetworkOptions, cwd: string): Map<string, string> {
  const outputs = new Map<string, string>();
  if (out !== undefined) outputs.set('--out', resolve(cwd, out));
  if (rejects !== undefined) outputs.set('--rejects', resolve(cwd, rejects));
  return outputs;
}

/** @throws PaperGraphError `USAGE` for an end that names no format, or one that cannot hold what was asked for */
function formatOf({ out, communities }: NetworkOptions): NetworkFormat | null {
  if (out === undefined) return null;
  const end = extname(out).toLowerCase();
  const format = NETWORK_FORMATS.get(end);
  const known = [...NETWORK_FORMATS]
    .filter(([, { columns }]) => columns || !communities)
    .map(([name]) => name);
  if (format === undefined)
    throw new PaperGraphError('USAGE', `--out ${out} names no format; end it with ${known.join(', ')}`);
  if (communities && !format.columns)
    throw new PaperGraphError(
      'USAGE',
      `${end} has no place for communities; end --out with ${known.join(' or ')}`,
    );
  return format;
}

function columnsOf({ network, years }: NamedPaperNetwork, found: NetworkCommunities | null): NodeColumn[] {
  return [
    { name: 'degree', values: degreesOf(network) },
    ...(found === null ? [] : [{ name: 'modularity_class', values: found.membership }]),
    ...(years === null ? [] : [{ name: 'year', values: years, missing: 0 }]),
  ];
}

/** How many neighbours each node has; in a directed network, how many edges start or end at it. */
function degreesOf({ directed, order, offsets, targets }: Network): Uint32Array {
  const degrees = Uint32Array.from({ length: order }, (_, node) => offsets[node + 1]! - offsets[node]!);
  if (directed) for (let at = 0; at < targets.length; at++) degrees[targets[at]!]!++;
  return degrees;
}

function* encoded(texts: Iterable<string>): Generator<Uint8Array> {
  for (const text of texts) yield Buffer.from(text);
}
