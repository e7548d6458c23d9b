import type { CommunityAlgorithm } from '../analysis/community-algorithms.js';
import type { NetworkCommunities } from '../analysis/network-communities.js';
import type { Certificate } from '../network/certificate.js';
import type { Network } from '../network/csr.js';
import type { Encoding } from '../plugin.js';

/** What `communities` is asked for. */
export interface CommunitiesOptions {
  readonly file: string;
  readonly algorithm: CommunityAlgorithm;
  readonly resolution: number;
  readonly seed: number;
  readonly unweighted: boolean;
  readonly certificates: boolean;
  readonly json: boolean;
  readonly encoding?: Encoding;
  readonly strict: boolean;
  readonly maxRejects: number;
}

/** A graph with its communities, as the report prints it. */
export interface CommunitiesOutcome {
  readonly ids: readonly string[];
  readonly network: Network;
  readonly options: CommunitiesOptions;
  readonly found: NetworkCommunities;
  readonly certificate: Certificate | null;
}
