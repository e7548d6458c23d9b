import { Option, type Command } from 'commander';
import { COMMUNITY_ALGORITHMS, type CommunityAlgorithm } from '../analysis/community-algorithms.js';
import { ENCODINGS, type Encoding } from '../plugin.js';
import type { Effects } from './effects.js';
import { examples, positive, rejectLimit, wholeNumber } from './options.js';

/** `papergraph communities`: the communities of any graph file. */
export function addCommunitiesCommand(
  program: Command,
  effects: Effects,
  finish: (exitCode: number) => void,
): void {
  program
    .command('communities')
    .description('find the communities of a graph file: GEXF, GraphML or an edge list')
    .argument(
      '<file>',
      'graph file, or - for standard input; edges are taken as undirected, loops are dropped',
    )
    .addOption(
      new Option('--algorithm <name>', 'how to find them').choices(COMMUNITY_ALGORITHMS).default('leiden'),
    )
    .option('--unweighted', 'let every edge count as one')
    .option('--resolution <number>', 'above 1 for more and smaller communities', positive, 1)
    .option('--seed <number>', 'seed', wholeNumber, 1)
    .option('--certificates', 'measure stability over seeds, and compare with random networks')
    .addOption(
      new Option('--encoding <name>', 'encoding of the file, where it carries no mark').choices(ENCODINGS),
    )
    .option('--strict', 'fail on any edge that cannot be used')
    .option(
      '--max-rejects <number>',
      'exit with 1 when more edges than this are unusable (default: -1, no limit)',
      rejectLimit,
    )
    .option('--json', 'print the community of every node as JSON')
    .addHelpText(
      'after',
      examples('papergraph communities edges.tsv', 'papergraph communities exports/coauthors.gexf --json'),
    )
    .action(
      async (
        file: string,
        flags: {
          algorithm: CommunityAlgorithm;
          unweighted?: boolean;
          resolution: number;
          seed: number;
          certificates?: boolean;
          encoding?: Encoding;
          strict?: boolean;
          maxRejects?: number;
          json?: boolean;
        },
      ) => {
        const {
          unweighted = false,
          certificates = false,
          strict = false,
          maxRejects = -1,
          json = false,
          ...rest
        } = flags;
        const { communities } = await import('./communities.js');
        finish(
          await communities({ file, unweighted, certificates, strict, maxRejects, json, ...rest }, effects),
        );
      },
    );
}
