import type { Command } from 'commander';
import type { Effects } from './effects.js';
import { examples, folderName, withStored, type OutFolder, type StoredFlags } from './options.js';

/** Adds the commands that count and check a built graph, and those that tell what papergraph reads and writes. */
export function addInspectCommands(
  program: Command,
  effects: Effects,
  out: OutFolder,
  finish: (exitCode: number) => void,
): void {
  withStored(program.command('stats'))
    .description('print the counts of the built graph')
    .option('--json', 'print as JSON')
    .addHelpText('after', examples('papergraph stats', 'papergraph stats --out graph --json'))
    .action(async (flags: StoredFlags & { json?: boolean }) => {
      const { stats } = await import('./inspect.js');
      await stats(await out(flags), flags.json ?? false, effects);
    });

  withStored(program.command('verify'))
    .description('compare the outputs with their manifest')
    .argument('[folder]', 'the same as --out')
    .option('--communities', 'check the co-author communities against the graph instead')
    .option('--json', 'print as JSON')
    .addHelpText('after', examples('papergraph verify', 'papergraph verify --communities --out graph --json'))
    .action(
      async (folder: string | undefined, flags: StoredFlags & { communities?: boolean; json?: boolean }) => {
        const run = flags.communities
          ? (await import('./verify-communities.js')).verifyCommunities
          : (await import('./inspect.js')).verify;
        const named = folder === undefined ? flags : { ...flags, out: folderName(folder) };
        finish(await run(await out(named), flags.json ?? false, effects));
      },
    );

  program
    .command('formats')
    .description('list the input and output formats')
    .option('--json', 'print as JSON')
    .addHelpText('after', examples('papergraph formats'))
    .action(async (flags: { json?: boolean }) => {
      const { formats } = await import('./about.js');
      formats(flags.json ?? false, effects);
    });

  program
    .command('schema')
    .description('print the JSON Schemas of the config and the outputs')
    .option('--json', 'print as JSON, which it always does')
    .addHelpText('after', examples('papergraph schema > papergraph.schemas.json'))
    .action(async () => {
      const { schema } = await import('./about.js');
      schema(effects);
    });
}
