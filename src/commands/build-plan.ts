import type { CertificateDepth } from '../analysis/certificates.js';
import type { Decision } from '../model/identity.js';
import type { LedgerEvent } from '../model/ledger.js';
import type { EarlierPartitions } from '../pipeline/communities.js';
import { activeDecisions } from '../pipeline/ledger.js';
import type { Exporter } from '../plugin.js';
import type { BuildOptions } from './build-options.js';
import { chooseInputs, loadConfig, requireOtherFolder, type InputFile, type LoadedConfig } from './config.js';
import { readEarlierCommunities } from './earlier-communities.js';
import { loadLedger } from './ledger.js';
import { outFolderOf } from './out-folder.js';
import { exportersFor, needed } from './outputs.js';
import type { ReadInput } from './read-inputs.js';
import { buildDigest } from './run-record.js';

const DEFAULT_SEED = 1;
const DEFAULT_RESOLUTION = 1;

/** What a build is to do, settled before anything is read. */
export interface BuildPlan {
  readonly loaded: LoadedConfig | null;
  readonly files: readonly InputFile[];
  readonly chosen: readonly Exporter[];
  readonly out: string;
  readonly seed: number;
  readonly resolution: number;
  readonly ledger: readonly LedgerEvent[];
  /** Those of the ledger that were not taken back. */
  readonly decisions: readonly Decision[];
  readonly earlier: EarlierPartitions | undefined;
  /** How far communities are certified when something asks for it. */
  readonly depth: CertificateDepth;
  /** How far this build certifies them: most single outputs need nothing. */
  readonly certificates: CertificateDepth;
}

/** Settles options, config and ledger. @throws PaperGraphError USAGE, CONFIG_INVALID, INPUT_UNREADABLE */
export async function buildPlan(options: BuildOptions, cwd: string): Promise<BuildPlan> {
  const loaded = await loadConfig(options.config, cwd);
  const chosen = exportersFor(options.only);
  const out = outFolderOf(options.out, loaded, cwd);
  const files = await chooseInputs(options.inputs, loaded, cwd);
  requireOtherFolder(out, options.inputs, loaded, cwd);
  const ledger = (await loadLedger(loaded, cwd)).events;
  const { matchCommunities, certificates: asked } = options;
  const earlier =
    matchCommunities === undefined ? undefined : await readEarlierCommunities(matchCommunities, cwd);
  const depth = asked === undefined ? 'affordable' : asked ? 'full' : 'none';
  return {
    ...{ loaded, files, chosen, out, ledger, earlier, depth },
    seed: options.seed ?? loaded?.config.seed ?? DEFAULT_SEED,
    resolution: loaded?.config.resolution ?? DEFAULT_RESOLUTION,
    decisions: activeDecisions(ledger),
    certificates: earlier || needed('certificates', chosen) ? depth : 'none',
  };
}

/** Paths of the files that a build would read. @throws PaperGraphError USAGE, CONFIG_INVALID, INPUT_UNREADABLE */
export async function buildInputs(
  { inputs, config, only }: Pick<BuildOptions, 'inputs' | 'config' | 'only'>,
  cwd: string,
): Promise<string[]> {
  // An input behind `--only` is taken for an output: that is to be said, not that there is no input.
  exportersFor(only);
  const files = await chooseInputs(inputs, await loadConfig(config, cwd), cwd);
  return files.map(({ path }) => path);
}

/** A digest of all that the outputs depend on. */
export function planDigest(
  { files, seed, resolution, decisions, earlier }: BuildPlan,
  read: readonly ReadInput[],
): string {
  const partitions = earlier && [...earlier].map(([graph, found]) => [graph, [...found]]);
  return buildDigest(read, files, { seed, resolution, decisions, earlier: partitions });
}
