import { Option, type Command } from 'commander';
import { PAPER_NETWORKS, type PaperNetwork } from '../bulk/paper-networks.js';
import { COUNTINGS, type Counting } from '../network/cooccurrence.js';
import { NETWORK_FORMATS } from '../network-files/index.js';
import type { Effects } from './effects.js';
import { examples, positive, positiveNumber, rejectLimit, wholeNumber } from './options.js';

interface NetworkFlags {
  graph: PaperNetwork;
  counting: Counting;
  by: 'id' | 'name';
  authorLimit: number;
  minWeight: number;
  communities?: boolean;
  resolution: number;
  seed: number;
  out?: string;
  rejects?: string;
  json?: boolean;
  strict?: boolean;
  maxRejects: number;
}

/** `papergraph network`: the bulk route from JSON Lines to a network. */
export function addNetworkCommand(
  program: Command,
  effects: Effects,
  finish: (exitCode: number) => void,
): void {
  program
    .command('network')
    .description(
      'project the co-author or citation network of millions of papers from JSON Lines, without resolving identity',
    )
    .argument(
      '<papers...>',
      'JSON Lines files of records or OpenAlex works, folders, globs, or - for standard input; .gz anywhere',
    )
    .addOption(new Option('--graph <name>', 'which network').choices(PAPER_NETWORKS).default('coauthor'))
    .addOption(
      new Option('--counting <name>', 'what a paper of n authors adds to each pair: 1/(n-1), or 1')
        .choices(COUNTINGS)
        .default('fractional'),
    )
    .addOption(
      new Option(
        '--by <key>',
        'what tells authors apart: their id (else ORCID iD, else name), or their name alone',
      )
        .choices(['id', 'name'])
        .default('id'),
    )
    .option('--author-limit <number>', 'papers with more authors than this add no edges', positiveNumber, 500)
    .option('--min-weight <number>', 'leave out edges of less weight (not of citations)', positive, 0)
    .option('--communities', 'find communities by Leiden, for .gexf and .graphml')
    .option('--resolution <number>', 'above 1 for more and smaller communities', positive, 1)
    .option('--seed <number>', 'seed of the communities', wholeNumber, 1)
    .option(
      '-o, --out <file>',
      `file to write, in the format of its end: ${[...NETWORK_FORMATS.keys()].join(', ')}; without it, only counts are printed`,
    )
    .option(
      '--rejects <file>',
      'write the lines that could not be used, as JSON Lines with line, byte and reason',
    )
    .option('--strict', 'fail on the first line that cannot be used, and write nothing')
    .option(
      '--max-rejects <number>',
      'fail as soon as more lines than this are unusable, and write nothing; -1 for no limit',
      rejectLimit,
      -1,
    )
    .option('--json', 'print the counts as JSON')
    .addHelpText(
      'after',
      examples(
        'papergraph network works.jsonl.gz --communities --out coauthors.gexf',
        'papergraph network works/*.jsonl --graph citation --out citations.net',
      ),
    )
    .action(async (inputs: string[], flags: NetworkFlags) => {
      const { communities = false, json = false, strict = false, ...rest } = flags;
      const { network } = await import('./network.js');
      finish(await network({ inputs, communities, json, strict, ...rest }, effects));
    });
}
