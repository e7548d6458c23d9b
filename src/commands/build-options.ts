import type { ColumnChoice, Encoding } from '../plugin.js';

/** What `build` is asked for. */
export interface BuildOptions {
  /** Files, folders, globs or `-`; none for the inputs of the config, else `seeds/`. */
  readonly inputs: readonly string[];
  readonly config?: string;
  readonly out?: string;
  /** Names of the outputs to write; all when absent. */
  readonly only?: readonly string[];
  readonly seed?: number;
  readonly format?: string;
  readonly encoding?: Encoding;
  readonly columns?: ColumnChoice;
  /** Whether communities are certified whatever it costs, or not at all; when absent, as far as a build can bear it. */
  readonly certificates?: boolean;
  /** `communities.json` of an earlier run, or its folder; communities go on from there, with its ids and labels. */
  readonly matchCommunities?: string;
  /** Any diagnostic is a failure, and nothing is written. */
  readonly strict?: boolean;
  /** The most rejects that still count as success; -1 for any number. */
  readonly maxRejects?: number;
}
