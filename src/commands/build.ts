import { relative } from 'node:path';
import type { CertificateDepth } from '../analysis/certificates.js';
import { EXIT, PaperGraphError } from '../errors.js';
import { acquireLock } from '../io/lock.js';
import { probeOutputFolder, writeOutputFolder } from '../io/output-folder.js';
import { writeStore } from '../io/store.js';
import type { CommunitiesFile } from '../model/communities.js';
import { GRAPH_NAMES } from '../model/graph-view.js';
import type { PaperRow } from '../model/paper.js';
import { assemble, type Assembled } from '../pipeline/assemble.js';
import type { EarlierPartitions } from '../pipeline/communities.js';
import { namedGraphs, taskOf } from '../pipeline/layouts.js';
import { activeDecisions, LEDGER_NAME } from '../pipeline/ledger.js';
import { reviewOf } from '../pipeline/review.js';
import { snapshotSections } from '../pipeline/snapshot.js';
import { summarise } from '../pipeline/summary.js';
import type { BuildSummary, Exporter, OutputFile } from '../plugin.js';
import { resolve as resolveIdentity } from '../resolve/resolve.js';
import { REJECTS_FILE, RUN_FILE } from './build-files.js';
import type { BuildOptions } from './build-options.js';
import { chooseInputs, loadConfig, requireOtherFolder } from './config.js';
import { counted, grouped } from './counted.js';
import { readEarlierCommunities } from './earlier-communities.js';
import type { Effects } from './effects.js';
import { jsonDocument } from './json.js';
import { loadLedger } from './ledger.js';
import { outFolderOf } from './out-folder.js';
import { exportersFor, leftOut, outputsOf } from './outputs.js';
import { readInputs, type ReadInputs } from './read-inputs.js';
import { runLayouts } from './run-layouts.js';
import { buildDigest, runRecord, Stages } from './run-record.js';
import { VERSION } from './version.js';
import { viewerSiteFor } from './viewer-site.js';

export interface BuildOutcome {
  readonly exitCode: number;
  readonly out: string;
  readonly summary: BuildSummary;
}

const DEFAULT_SEED = 1;
const DEFAULT_RESOLUTION = 1;

/** Listings → graph → exports: reads the inputs, runs the pipeline, writes every output and the store in one step. */
export async function build(options: BuildOptions, effects: Effects): Promise<BuildOutcome> {
  const stages = new Stages(effects.now);
  const loaded = await loadConfig(options.config, effects.cwd);
  const chosen = exportersFor(options.only);
  const out = outFolderOf(options.out, loaded, effects.cwd);
  const seed = options.seed ?? loaded?.config.seed ?? DEFAULT_SEED;
  const resolution = loaded?.config.resolution ?? DEFAULT_RESOLUTION;
  const files = await chooseInputs(options.inputs, loaded, effects.cwd);
  requireOtherFolder(out, options.inputs, loaded, effects.cwd);
  const ledger = await loadLedger(loaded, effects.cwd);
  const decisions = activeDecisions(ledger.events);
  const earlier =
    options.matchCommunities === undefined
      ? undefined
      : await readEarlierCommunities(options.matchCommunities, effects.cwd);
  const depth = depthOf(options.certificates);
  // They take time, and most single outputs need none.
  const certificates = earlier || chosen.some(({ name }) => CERTIFIED.has(name)) ? depth : 'none';
  const lock = await acquireLock(out, effects.log);
  try {
    await probeOutputFolder(out, effects.log);
    const read = await stages.run('read', () => readInputs(files, loaded, options, effects));
    const exitCode = judge(read, options, effects);
    const { corpus, merged, identity } = await stages.run('resolve', () =>
      resolveIdentity(read.records, decisions),
    );
    warnOfUnused(identity.unused.length, effects);
    effects.signal.throwIfAborted();
    const assembled = await stages.run('analyse', () =>
      assemble(corpus, { seed, resolution, certificates, ...(earlier && { earlier }) }),
    );
    if (earlier) logContinued(earlier, assembled, effects);
    const rejects = read.diagnostics.filter((diagnostic) => diagnostic.severity === 'reject').length;
    const origins = read.inputs.map(({ file, format, records }) => ({ file, format, records }));
    const summary = summarise(origins, rejects, corpus, assembled);
    effects.signal.throwIfAborted();
    // The layout takes long, and most single outputs need none.
    const named = needsPositions(chosen) ? GRAPH_NAMES : [];
    const positions = await stages.run('layout', () => {
      const tasks = named.map((name) =>
        taskOf(assembled.view.value, name, assembled.communities.value, seed),
      );
      return runLayouts(tasks, effects);
    });
    const known = Object.fromEntries(named.map((name, at) => [name, positions[at]!]));
    const graphs = namedGraphs(
      () => assembled.view.value,
      () => assembled.communities.value,
      seed,
      known,
    );
    const placed = named.map((name) => graphs[name]);
    const papers = corpus.papers.map((paper) => paper.row);
    const context = {
      graphs,
      papers,
      authors: assembled.authors.map((author) => author.row),
      get communities() {
        return assembled.communities.value;
      },
      summary,
      review: reviewOf(papers, identity, ledger.events),
      viewerSite: await viewerSiteFor(chosen),
    };
    for (const line of leftOut(chosen, context)) effects.log(line);
    const digest = buildDigest(read.inputs, files, {
      seed,
      resolution,
      decisions,
      earlier: earlier && plain(earlier),
    });
    function* outputs(): Generator<OutputFile> {
      yield* outputsOf(chosen, context, GRAPH_NAMES, options.only);
      yield { name: REJECTS_FILE, chunks: jsonLines(read.diagnostics) };
      const counts = {
        read: summary.records + rejects,
        accepted: summary.records,
        rejected: rejects,
        unique: summary.papers,
        merged,
        ...countReferences(papers),
      };
      const run = runRecord({
        options,
        build: digest,
        seed,
        resolution,
        inputs: read.inputs,
        counts,
        summary,
        stages: stages.finished(),
        exitCode,
      });
      yield { name: RUN_FILE, chunks: [jsonDocument(run)] };
    }
    await stages.run('write', () =>
      writeOutputFolder(out, outputs(), {
        unlisted: [RUN_FILE],
        notice: effects.log,
        signal: effects.signal,
      }),
    );
    const origin = {
      version: VERSION,
      build: digest,
      seed,
      resolution,
      certificates: depth,
      base: relative(out, read.base),
      ledger: ledger.events,
      encodings: read.encodings,
    };
    const snapshot = {
      papers: corpus.papers,
      authors: assembled.authors,
      works: corpus.works,
      namedSystems: corpus.namedSystems,
      identity,
      communities: certificates === depth ? keptCommunities(assembled, earlier !== undefined) : null,
      summary,
      origin,
    };
    await writeStore(out, snapshotSections(snapshot, placed));
    return { exitCode, out, summary };
  } finally {
    lock.release();
  }
}

/** What later commands cannot find again, or need not. They have no earlier run to match. */
const keptCommunities = ({ communities }: Assembled, matched: boolean): CommunitiesFile | null =>
  matched ? communities.value : communities.known;

/** Says how much of an earlier run was found again; a community has one of its ids only when it goes on from there. */
function logContinued(earlier: EarlierPartitions, { communities }: Assembled, effects: Effects): void {
  for (const { graph, communities: found } of communities.value.graphs) {
    const known = earlier.get(graph);
    if (!known || known.size === 0) continue;
    const kept = found.filter(({ id }) => known.has(id)).length;
    effects.log(
      `${grouped(kept)} of ${counted(known.size, `earlier ${graph} community`, `earlier ${graph} communities`)} ${kept === 1 ? 'goes' : 'go'} on`,
    );
  }
}

const plain = (earlier: EarlierPartitions): unknown =>
  [...earlier].map(([graph, communities]) => [graph, [...communities]]);

/** Entries of reference lists, and how many of them point to no paper of the corpus. */
function countReferences(papers: readonly PaperRow[]): { references: number; dangling: number } {
  let [references, dangling] = [0, 0];
  for (const { references: list } of papers) {
    references += list.length;
    for (const { target } of list) if (!target?.startsWith('paper:')) dangling += 1;
  }
  return { references, dangling };
}

/** Paths of the files that a build would read. */
export async function buildInputs(
  { inputs, config }: Pick<BuildOptions, 'inputs' | 'config'>,
  cwd: string,
): Promise<string[]> {
  const files = await chooseInputs(inputs, await loadConfig(config, cwd), cwd);
  return files.map(({ path }) => path);
}

/** The exit code that the rejects call for. @throws PaperGraphError when there is nothing to build, or on `--strict` */
function judge(
  read: ReadInputs,
  { strict = false, maxRejects = -1 }: BuildOptions,
  effects: Effects,
): number {
  const empty = read.inputs.filter((input) => input.records === 0);
  if (read.records.length === 0) {
    const names = empty.map((input) => input.file).join(', ');
    const why =
      firstReject(read, null) ??
      'no title with authors, abstract or arXiv id was recognised; check that the whole page was saved';
    throw new PaperGraphError(
      'NO_RECORDS',
      read.inputs.length === 0
        ? 'no listing among the files given; name a file that holds one'
        : `0 records from ${read.inputs.length === 1 ? names : `${read.inputs.length} files (${names})`}: ${why}`,
    );
  }
  const cut = read.inputs.filter((input) => input.summary.cut || input.summary.changed);
  if (strict && cut.length > 0)
    throw new PaperGraphError('INPUT_UNREADABLE', `${cut[0]!.file} is cut or damaged (--strict)`);
  if (strict && read.diagnostics.length > 0) {
    const [first] = read.diagnostics;
    const where = first!.line === null ? first!.file : `${first!.file}:${first!.line}`;
    throw new PaperGraphError(
      'TOO_MANY_REJECTS',
      `--strict: ${where}: ${first!.message}${read.diagnostics.length > 1 ? ` (and ${read.diagnostics.length - 1} more)` : ''}`,
    );
  }
  if (strict && read.faults.length > 0)
    throw new PaperGraphError('INPUT_UNREADABLE', `--strict: ${read.faults[0]!}`);
  for (const fault of read.faults) effects.log(fault);
  for (const { file } of empty)
    effects.log(
      `0 records from ${file}: ${firstReject(read, file) ?? 'check that the whole page was saved'}`,
    );
  for (const input of cut)
    effects.log(`${input.file} was cut or changed while it was read; what came before is used`);
  const rejects = read.diagnostics.filter((diagnostic) => diagnostic.severity === 'reject').length;
  if (rejects > 0) effects.log(`${counted(rejects, 'row')} could not be used; see ${REJECTS_FILE}`);
  const overTolerance = maxRejects >= 0 && rejects > maxRejects;
  if (overTolerance) effects.log(`that is more than --max-rejects ${maxRejects}`);
  const isWhole = empty.length === 0 && cut.length === 0 && read.faults.length === 0;
  return isWhole && !overTolerance ? EXIT.ok : EXIT.incomplete;
}

/** What was wrong first with one of the inputs, or with any, in words with its line; null when nothing was. */
function firstReject({ inputs, diagnostics }: ReadInputs, of: string | null): string | null {
  const reject = diagnostics.find(
    ({ severity, file }) => severity === 'reject' && (of === null || file === of),
  );
  if (!reject) return null;
  const { file, line, message } = reject;
  const name = of === null && inputs.length > 1 ? `${file}: ` : '';
  return `${name}${line === null ? '' : `line ${line}: `}${message}`;
}

function warnOfUnused(count: number, effects: Effects): void {
  if (count === 0) return;
  effects.log(
    `${counted(count, 'decision')} of ${LEDGER_NAME} without effect: the mentions are not in these inputs, or stand on one paper`,
  );
}

/** Exporters whose files say where nodes stand. */
const PLACED = new Set(['gexf', 'graphml', 'pajek', 'vosviewer', 'viewer', 'atlas']);

function needsPositions(chosen: readonly Exporter[]): boolean {
  return chosen.some((exporter) => PLACED.has(exporter.name));
}

/** Exporters whose files say how far communities can be trusted. */
const CERTIFIED = new Set(['communities', 'csv', 'gexf', 'graphml', 'neo4j', 'viewer', 'atlas']);

function depthOf(asked: boolean | undefined): CertificateDepth {
  if (asked === undefined) return 'affordable';
  return asked ? 'full' : 'none';
}

function* jsonLines(items: Iterable<unknown>): Generator<string> {
  for (const item of items) yield `${JSON.stringify(item)}\n`;
}
