import { Option, type Command } from 'commander';
import type { Effects } from './effects.js';
import { examples, withStored, type OutFolder, type StoredFlags } from './options.js';

/** Adds the commands that hand a built graph to other tools. */
export function addOutputCommands(program: Command, effects: Effects, out: OutFolder): void {
  withStored(program.command('export'))
    .description('write some formats again from the built graph')
    .argument('<format...>', 'formats, as `papergraph formats` lists them')
    .option('--graph <name>', 'only this graph: knowledge, coauthor or citation')
    .option('--json', 'print the names of what was written as JSON')
    .addHelpText('after', examples('papergraph export gexf --graph coauthor', 'papergraph export neo4j csv'))
    .action(async (names: string[], flags: StoredFlags & { graph?: string; json?: boolean }) => {
      const { exportFormats } = await import('./export.js');
      await exportFormats(
        {
          formats: names,
          out: await out(flags),
          json: flags.json ?? false,
          ...(flags.graph === undefined ? {} : { graph: flags.graph }),
        },
        effects,
      );
    });

  withStored(program.command('push'))
    .description(
      'load the built graph into a running Neo4j; the password comes from NEO4J_PASSWORD, a file or a prompt',
    )
    .addOption(
      new Option('--uri <uri>', 'address of the server, such as bolt://localhost:7687')
        .env('NEO4J_URI')
        .makeOptionMandatory(),
    )
    .option('--user <name>', 'user name (default: NEO4J_USERNAME, else neo4j when there is a password)')
    .option('--password-file <file>', 'file that holds the password')
    .option('--database <name>', 'database (default: NEO4J_DATABASE, else neo4j)')
    .option('--resume', 'go on with a push that was interrupted')
    .option('--prune', 'delete what an earlier push wrote and the graph no longer holds')
    .option('--dry-run', 'say what would be written and write nothing')
    .option('--verify', 'compare the counts in the database with the graph afterwards')
    .option('--json', 'print the counts as JSON')
    .addHelpText('after', examples('NEO4J_PASSWORD=… papergraph push --uri bolt://localhost:7687 --verify'))
    .action(
      async (flags: {
        uri: string;
        user?: string;
        passwordFile?: string;
        database?: string;
        resume?: boolean;
        prune?: boolean;
        dryRun?: boolean;
        verify?: boolean;
        json?: boolean;
        out?: string;
        config?: string;
      }) => {
        const {
          config: _,
          resume = false,
          prune = false,
          dryRun = false,
          verify: check = false,
          ...rest
        } = flags;
        const folder = await out(flags);
        const [{ push }, { loadSnapshot }] = await Promise.all([
          import('./push.js'),
          import('./snapshot.js'),
        ]);
        await push(
          { ...rest, out: folder, resume, prune, dryRun, verify: check },
          () => loadSnapshot(folder),
          effects,
        );
      },
    );
}
