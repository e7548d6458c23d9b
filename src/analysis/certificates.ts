import type { Certification, CommunityCertificate } from '../model/communities.js';
import type { Certificate, CertificateOptions } from '../network/certificate.js';
import type { Network } from '../network/csr.js';

/** How much certificates may cost: nothing beyond what one pass tells, as much as a build can bear, or all of it. */
export const CERTIFICATE_DEPTHS = ['none', 'affordable', 'full'] as const;
export type CertificateDepth = (typeof CERTIFICATE_DEPTHS)[number];

/** Clusters that other runs find again less well dissolve (Hennig 2007, DOI 10.1016/j.csda.2006.11.025). */
export const LEAST_STABILITY = 0.6;
export const MOST_P = 0.05;

interface Effort {
  /** Above this many edges the next row holds. */
  readonly edges: number;
  readonly runs: number;
  readonly samples: number;
  /** What a build spends unasked. */
  readonly affordable: 'both' | 'runs' | 'none';
}

/** The smallest p that 19 samples can tell, 1 / 20, is the one that is asked for. A sample costs two runs or three. */
const EFFORTS: readonly Effort[] = [
  { edges: 1_000, runs: 100, samples: 99, affordable: 'both' },
  { edges: 20_000, runs: 100, samples: 39, affordable: 'both' },
  { edges: 100_000, runs: 100, samples: 19, affordable: 'both' },
  { edges: 1_000_000, runs: 10, samples: 19, affordable: 'runs' },
  { edges: Infinity, runs: 10, samples: 19, affordable: 'none' },
];

/** How many runs and samples the certificates of a network take. */
export function certificateEffort(
  network: Network,
  depth: CertificateDepth,
): Pick<CertificateOptions, 'runs' | 'samples'> {
  const { runs, samples, affordable } = EFFORTS.find(({ edges }) => network.size <= edges)!;
  const spent = depth === 'full' ? 'both' : depth === 'none' ? 'none' : affordable;
  return { runs: spent === 'none' ? 0 : runs, samples: spent === 'both' ? samples : 0 };
}

/** How the certificates of a partition came about. */
export function certificationOf({ stability, nullModel }: Certificate): Certification {
  return {
    runs: stability?.runs ?? 0,
    samples: nullModel?.samples ?? 0,
    leastStability: LEAST_STABILITY,
    mostP: MOST_P,
  };
}

/** What is certified of one community, by its label, and whether that supports it. */
export function certificateOf(certificate: Certificate, community: number): CommunityCertificate {
  const connected = certificate.parts[community] === 1;
  const stability = certificate.stability?.communities[community] ?? null;
  const p = certificate.nullModel?.communities[community] ?? null;
  const faults = [
    connected ? null : 'its members are not connected among themselves',
    stability === null || stability >= LEAST_STABILITY
      ? null
      : `other runs find it again with a Jaccard similarity of ${stability.toFixed(2)}, below ${LEAST_STABILITY}`,
    p === null || p <= MOST_P
      ? null
      : `random networks with the same degrees hold a community as clear with p = ${p.toFixed(2)}, above ${MOST_P}`,
  ].filter((fault) => fault !== null);
  return {
    connected,
    quality: certificate.contributions[community]!,
    conductance: certificate.conductances[community]!,
    stability,
    p,
    supported: faults.length > 0 ? false : stability === null && p === null ? null : true,
    reason: faults.length > 0 ? faults.join('; ') : null,
  };
}
