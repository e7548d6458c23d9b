import { Argument, type Command } from 'commander';
import type { Effects } from './effects.js';
import { examples, withStored, type OutFolder, type StoredFlags } from './options.js';

/** Adds the commands that answer a question about what a built graph holds. */
export function addQuestionCommands(program: Command, effects: Effects, out: OutFolder): void {
  withStored(program.command('explain'))
    .description('tell where a value, an edge, a merge or a community comes from')
    .addArgument(
      new Argument(
        '<id>',
        'id of a paper, a mention (<paper id>#<position>), an author, another node, an edge or a community',
      ),
    )
    .argument('[field]', 'a field, such as title or links/0; or a second id: why the two are one or two')
    .option('--json', 'print as JSON')
    .addHelpText(
      'after',
      examples('papergraph explain paper:arxiv:2310.06511', 'papergraph explain paper:arxiv:2310.06511#6'),
    )
    .action(async (id: string, field: string | undefined, flags: StoredFlags & { json?: boolean }) => {
      const { explain } = await import('./explain.js');
      await explain(
        { id, out: await out(flags), json: flags.json ?? false, ...(field === undefined ? {} : { field }) },
        effects,
      );
    });

  withStored(program.command('distance'))
    .description(
      'print the shortest chain of co-authors between two authors, with a joint paper for each step',
    )
    .argument('<author>', 'id of an author, a name, or a mention (<paper id>#<position>)')
    .argument('<author>', 'the other one')
    .option('--json', 'print as JSON')
    .addHelpText('after', examples('papergraph distance "Yu Qiao" "Changhu Wang"'))
    .action(async (a: string, b: string, flags: StoredFlags & { json?: boolean }) => {
      const [{ distance }, { loadSnapshot }] = await Promise.all([
        import('./distance.js'),
        import('./snapshot.js'),
      ]);
      distance(await loadSnapshot(await out(flags)), [a, b], flags.json ?? false, effects);
    });
}
