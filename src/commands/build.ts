import { relative } from 'node:path';
import { acquireLock } from '../io/lock.js';
import { probeOutputFolder, writeOutputFolder } from '../io/output-folder.js';
import { writeStore } from '../io/store.js';
import { GRAPH_NAMES } from '../model/graph-view.js';
import { exportContext } from '../pipeline/export-context.js';
import { snapshotSections, type StoredSnapshot } from '../pipeline/snapshot.js';
import type { BuildSummary, ExportContext, OutputFile } from '../plugin.js';
import { REJECTS_FILE, RUN_FILE } from './build-files.js';
import type { BuildOptions } from './build-options.js';
import { buildPlan, planDigest, type BuildPlan } from './build-plan.js';
import { runStages, type Built } from './build-stages.js';
import type { Effects } from './effects.js';
import { jsonDocument } from './json.js';
import { judgeInputs } from './judge-inputs.js';
import { leftOut, outputsOf } from './outputs.js';
import { readInputs, type ReadInputs } from './read-inputs.js';
import { rejectLines } from './reject-lines.js';
import { runRecord, Stages } from './run-record.js';
import { VERSION } from './version.js';
import { viewerSiteFor } from './viewer-site.js';

export interface BuildOutcome {
  readonly exitCode: number;
  readonly out: string;
  readonly summary: BuildSummary;
}

/** Listings → graph → exports: reads the inputs, runs the pipeline, writes every output and the store in one step. */
export async function build(options: BuildOptions, effects: Effects): Promise<BuildOutcome> {
  const stages = new Stages(effects);
  const plan = await buildPlan(options, effects.cwd);
  const { out, chosen, seed, resolution } = plan;
  const lock = await acquireLock(out, effects.log);
  try {
    await probeOutputFolder(out, effects.log);
    const read = await stages.run('read', () => readInputs(plan.files, plan.loaded, options, effects));
    const exitCode = judgeInputs(read, options, effects);
    const built = await runStages(plan, read, stages, effects);
    const { summary } = built;
    const digest = planDigest(plan, read.inputs);
    const context = await contextOf(plan, built);
    for (const line of leftOut(chosen, context)) effects.log(line);
    function* outputs(): Generator<OutputFile> {
      yield* outputsOf(chosen, context, GRAPH_NAMES, options.only);
      yield { name: REJECTS_FILE, chunks: rejectLines(read.diagnostics) };
      const run = runRecord({
        ...{ options, seed, resolution, summary, exitCode },
        build: digest,
        inputs: read.inputs,
        counts: countsOf(built, read),
        stages: stages.finished(),
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
    const placed = Object.keys(built.positions).length > 0 ? Object.values(context.graphs) : [];
    await writeStore(out, snapshotSections(snapshotOf(plan, built, read, digest), placed));
    return { exitCode, out, summary };
  } finally {
    lock.release();
  }
}

async function contextOf({ seed, chosen, ledger }: BuildPlan, built: Built): Promise<ExportContext> {
  const { corpus, identity, assembled, summary, positions } = built;
  return exportContext({
    view: () => assembled.view.value,
    communities: () => assembled.communities.value,
    papers: corpus.papers,
    authors: assembled.authors,
    viewerSite: await viewerSiteFor(chosen),
    ...{ identity, ledger, seed, positions, summary },
  });
}

/**
 * Records in and out, entries of reference lists with how many of them point to no paper of the corpus, characters of
 * papers that could not be decoded, and papers with too many authors for pairs.
 */
function countsOf({ summary, rejects, merged, corpus, papersAboveAuthorLimit }: Built, read: ReadInputs) {
  let [references, dangling] = [0, 0];
  for (const { row } of corpus.papers) {
    references += row.references.length;
    for (const { target } of row.references) if (!target?.startsWith('paper:')) dangling += 1;
  }
  return {
    read: summary.records + rejects,
    accepted: summary.records,
    rejected: rejects,
    unique: summary.papers,
    ...{ merged, references, dangling, papersAboveAuthorLimit },
    replacedCharacters: replacedCharacters(corpus, read),
  };
}

/** How many U+FFFD papers hold, where a reader put such in. */
function replacedCharacters({ papers }: Built['corpus'], { diagnostics }: ReadInputs): number {
  if (!diagnostics.some(({ type }) => type === 'ENCODING')) return 0;
  return papers.reduce((sum, { row }) => sum + JSON.stringify(row).split('\ufffd').length - 1, 0);
}

/**
 * What the store keeps, so that later commands need not read the inputs again. Communities are left out when these
 * commands could find better ones; what follows from an earlier run they could not find again.
 */
function snapshotOf(
  plan: BuildPlan,
  { corpus, identity, assembled, summary }: Built,
  read: ReadInputs,
  digest: string,
): StoredSnapshot {
  const { out, seed, resolution, certificates, depth, earlier, ledger } = plan;
  const { communities } = assembled;
  return {
    papers: corpus.papers,
    authors: assembled.authors,
    works: corpus.works,
    namedSystems: corpus.namedSystems,
    communities: certificates === depth ? (earlier ? communities.value : communities.known) : null,
    origin: {
      version: VERSION,
      build: digest,
      certificates: depth,
      base: relative(out, read.base),
      encodings: read.encodings,
      ...{ seed, resolution, ledger },
    },
    ...{ identity, summary },
  };
}
