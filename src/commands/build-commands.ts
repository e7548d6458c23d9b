import type { Command } from 'commander';
import type { Effects } from './effects.js';
import { jsonDocument } from './json.js';
import {
  examples,
  folderName,
  serving,
  withInputs,
  withServing,
  type InputFlags,
  type OutFolder,
  type ServeFlags,
} from './options.js';

/** Adds the commands that make a graph and show it. */
export function addBuildCommands(
  program: Command,
  effects: Effects,
  out: OutFolder,
  finish: (exitCode: number) => void,
): void {
  withServing(withInputs(program.command('open')))
    .description('build what is given, or pasted, in a temporary folder and open it in the browser')
    .argument('<inputs...>', 'files, folders, globs, or - for standard input')
    .addHelpText('after', examples('papergraph open page.txt', 'pbpaste | papergraph open -'))
    .action(async (inputs: string[], flags: InputFlags & ServeFlags) => {
      const { open } = await import('./open.js');
      await open({ inputs, ...flags, ...serving(flags) }, effects);
    });

  withInputs(program.command('build'))
    .description('read listings and write the graph in every format')
    .argument(
      '[inputs...]',
      'files, folders, globs, or -; default: those of papergraph.config.json, else seeds/',
    )
    .option('-o, --out <folder>', 'output folder (default: exports)', folderName)
    .option('--only <outputs...>', 'write just these outputs, such as papers.jsonl or neo4j/')
    .option('--certificates', 'certify communities however long it takes; by default only up to a size')
    .option('--no-certificates', 'do not certify communities')
    .option(
      '--match-communities <run>',
      'continue the communities of an earlier run, with ids and labels: its communities.json or folder',
    )
    .option('--json', 'print the counts as JSON')
    .addHelpText(
      'after',
      examples(
        'papergraph build',
        'papergraph build pages/*.txt --out graph',
        'papergraph build page.txt --only papers.jsonl',
      ),
    )
    .action(
      async (
        inputs: string[],
        {
          json = false,
          ...flags
        }: InputFlags & {
          out?: string;
          only?: string[];
          certificates?: boolean;
          matchCommunities?: string;
          json?: boolean;
        },
      ) => {
        const [{ build }, { buildInputs }, { runWithFittingHeap }, { summaryLines }] = await Promise.all([
          import('./build.js'),
          import('./build-plan.js'),
          import('./heap.js'),
          import('./report.js'),
        ]);
        const files = await buildInputs({ inputs, ...flags }, effects.cwd);
        const elsewhere = await runWithFittingHeap(files, effects);
        if (elsewhere !== null) {
          finish(elsewhere);
          return;
        }
        const outcome = await build({ inputs, ...flags }, effects);
        if (json) effects.write(jsonDocument({ out: outcome.out, ...outcome.summary }));
        else
          for (const line of [...summaryLines(outcome.summary), `written to ${outcome.out}`])
            effects.log(line);
        finish(outcome.exitCode);
      },
    );

  withServing(program.command('serve'))
    .description('serve the viewer of a built graph')
    .option('-o, --out <folder>', 'output folder of the build (default: exports)', folderName)
    .option('--config <file>', 'config that names the output folder')
    .option('--open', 'open the browser')
    .addHelpText('after', examples('papergraph serve', 'papergraph serve --out graph --port 8080 --open'))
    .action(async (flags: ServeFlags & { out?: string; config?: string; open?: boolean }) => {
      const { serve } = await import('./serve.js');
      await serve({ out: await out(flags), open: flags.open ?? false, ...serving(flags) }, effects);
    });
}
