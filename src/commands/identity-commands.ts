import type { Command } from 'commander';
import type { Effects } from './effects.js';
import { jsonDocument } from './json.js';
import { examples, positiveNumber, withStored, type OutFolder, type StoredFlags } from './options.js';

/** Adds the commands by which people decide who is who. */
export function addIdentityCommands(program: Command, effects: Effects, out: OutFolder): void {
  for (const [kind, description] of [
    ['same', 'decide that two mentions are one person; every later build obeys'],
    ['different', 'decide that two mentions are two people; every later build obeys'],
  ] as const) {
    withStored(program.command(kind))
      .description(description)
      .argument('<mention>', 'a mention, <paper id>#<position>, or an author for its first mention')
      .argument('<mention>', 'the other one')
      .option('--json', 'print the event as JSON')
      .addHelpText('after', examples(`papergraph ${kind} paper:arxiv:2310.06511#6 paper:doi:10.1000/182#2`))
      .action(async (a: string, b: string, flags: StoredFlags & { json?: boolean }) => {
        const [{ decide }, { ledgerFor }, { loadSnapshot }] = await Promise.all([
          import('./decide.js'),
          import('./ledger.js'),
          import('./snapshot.js'),
        ]);
        const snapshot = await loadSnapshot(await out(flags));
        const ledger = await ledgerFor(flags.config, effects.cwd);
        const { event } = await decide(kind, [a, b], snapshot, ledger, effects);
        if (flags.json) effects.write(jsonDocument(event));
        effects.log('`papergraph build` takes it up');
      });
  }

  program
    .command('undo')
    .description('take back an event of identity.jsonl')
    .argument('<event>', 'number of the event', positiveNumber)
    .option('--config <file>', 'config beside which identity.jsonl stands')
    .option('--json', 'print the event as JSON')
    .addHelpText('after', examples('papergraph undo 3'))
    .action(async (event: number, flags: { config?: string; json?: boolean }) => {
      const [{ undo }, { ledgerFor }] = await Promise.all([import('./decide.js'), import('./ledger.js')]);
      const taken = await undo(event, await ledgerFor(flags.config, effects.cwd), effects);
      if (flags.json) effects.write(jsonDocument(taken));
      effects.log('`papergraph build` takes it up');
    });

  withStored(program.command('review'))
    .description('put the questions of identity whose answers would change the graph most')
    .option('--limit <count>', 'the most questions', positiveNumber, 10)
    .option('--json', 'print the questions as JSON and ask nothing')
    .addHelpText('after', examples('papergraph review', 'papergraph review --limit 50 --json'))
    .action(async (flags: StoredFlags & { limit: number; json?: boolean }) => {
      const [{ review }, { ledgerFor }, { loadSnapshot }] = await Promise.all([
        import('./review.js'),
        import('./ledger.js'),
        import('./snapshot.js'),
      ]);
      const snapshot = await loadSnapshot(await out(flags));
      const ledger = await ledgerFor(flags.config, effects.cwd);
      await review({ limit: flags.limit, json: flags.json ?? false }, snapshot, ledger, effects);
    });
}
