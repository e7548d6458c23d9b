import { GRAPH_NAMES, type GraphName } from '../model/graph-view.js';
import { assemble, type Assembled } from '../pipeline/assemble.js';
import type { EarlierPartitions } from '../pipeline/communities.js';
import { taskOf, type KnownPositions } from '../pipeline/layouts.js';
import { LEDGER_NAME } from '../pipeline/ledger.js';
import { summarise } from '../pipeline/summary.js';
import type { BuildSummary } from '../plugin.js';
import { AUTHOR_LIMIT } from '../relations/coauthor-pairs.js';
import { resolve, type Resolution } from '../resolve/resolve.js';
import type { BuildPlan } from './build-plan.js';
import { counted, grouped } from './counted.js';
import type { Effects } from './effects.js';
import { needed } from './outputs.js';
import type { ReadInputs } from './read-inputs.js';
import { runLayouts } from './run-layouts.js';
import type { Stages } from './run-record.js';

/** What the pipeline made of the records. */
export interface Built extends Resolution {
  readonly assembled: Assembled;
  readonly rejects: number;
  /** Papers of so many authors that they make no pairs. */
  readonly papersAboveAuthorLimit: number;
  readonly summary: BuildSummary;
  /** Of the graphs that an output needs them of. */
  readonly positions: KnownPositions;
}

/** Records → papers, authors, communities, and the places of their graphs where an output needs them. */
export async function runStages(
  plan: BuildPlan,
  read: ReadInputs,
  stages: Stages,
  effects: Effects,
): Promise<Built> {
  const { seed, resolution, certificates, earlier } = plan;
  const resolved = await stages.run('resolve', () => resolve(read.records, plan.decisions));
  const { corpus, identity } = resolved;
  if (identity.unused.length > 0)
    effects.log(
      `${counted(identity.unused.length, 'decision')} of ${LEDGER_NAME} without effect: the mentions are not in these inputs, or stand on one paper`,
    );
  effects.signal.throwIfAborted();
  const assembled = await stages.run('analyse', () =>
    assemble(corpus, { seed, resolution, certificates, ...(earlier && { earlier }) }),
  );
  if (earlier) logContinued(earlier, assembled, effects);
  const papersAboveAuthorLimit = corpus.papers.filter(({ row }) => row.authors.length > AUTHOR_LIMIT).length;
  if (papersAboveAuthorLimit > 0)
    effects.log(
      `${counted(papersAboveAuthorLimit, 'paper')} with more than ${AUTHOR_LIMIT} authors: kept, without pairs of co-authors`,
    );
  const rejects = read.diagnostics.filter(({ severity }) => severity === 'reject');
  const origins = read.inputs.map(({ file, format, records }) => ({ file, format, records }));
  const summary = summarise(origins, rejects, corpus, assembled);
  effects.signal.throwIfAborted();
  const placed = needed('positions', plan.chosen) ? GRAPH_NAMES : [];
  const positions = await stages.run('layout', () => positionsOf(placed, assembled, seed, effects));
  return { ...resolved, assembled, rejects: rejects.length, papersAboveAuthorLimit, summary, positions };
}

async function positionsOf(
  names: readonly GraphName[],
  { view, communities }: Assembled,
  seed: number,
  effects: Effects,
): Promise<KnownPositions> {
  const tasks = names.map((name) => taskOf(view.value, name, communities.value, seed));
  const found = await runLayouts(tasks, effects);
  return Object.fromEntries(names.map((name, at) => [name, found[at]!]));
}

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
