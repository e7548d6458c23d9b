import type { NetworkCommunities } from '../analysis/network-communities.js';
import type { NamedPaperNetwork, PaperNetwork } from '../bulk/paper-networks.js';
import type { Counting } from '../network/cooccurrence.js';
import type { ReadPapers } from './read-papers.js';

export interface NetworkOptions {
  readonly inputs: readonly string[];
  readonly graph: PaperNetwork;
  readonly counting: Counting;
  readonly by: 'id' | 'name';
  readonly authorLimit: number;
  readonly minWeight: number;
  readonly communities: boolean;
  readonly resolution: number;
  readonly seed: number;
  /** Its end tells the format. */
  readonly out?: string;
  /** File for the lines that could not be used. */
  readonly rejects?: string;
  readonly json: boolean;
  readonly strict: boolean;
  readonly maxRejects: number;
}

/** Everything that the report tells of. */
export interface NetworkOutcome {
  readonly options: NetworkOptions;
  readonly read: ReadPapers;
  readonly drawn: NamedPaperNetwork;
  readonly found: NetworkCommunities | null;
}
