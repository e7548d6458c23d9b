import { Argument, Option, type Command } from 'commander';
import { COMMUNITY_ALGORITHMS, type CommunityAlgorithm } from '../analysis/network-communities.js';
import { ENCODINGS, type Encoding } from '../plugin.js';
import { build, buildInputs, outFolder } from './build.js';
import { communities } from './communities.js';
import type { Effects } from './effects.js';
import { distance } from './distance.js';
import { jsonDocument } from './json.js';
import { explain } from './explain.js';
import { exportFormats } from './export.js';
import { runWithFittingHeap } from './heap.js';
import { addIdentityCommands } from './identity-commands.js';
import { formats, schema, stats, verify } from './inspect.js';
import { addNetworkCommand } from './network-command.js';
import { open } from './open.js';
import { addQueryCommand } from './query-command.js';
import {
  examples,
  folderName,
  integer,
  positive,
  serving,
  withInputs,
  wholeNumber,
  withServing,
  withStored,
  type InputFlags,
  type ServeFlags,
  type StoredFlags,
} from './options.js';
import { summaryLines } from './report.js';
import { serve } from './serve.js';
import { loadSnapshot } from './snapshot.js';
import { verifyCommunities } from './verify-communities.js';

/** Adds every command to the program. `finish` takes the exit code of commands that end without an error but not well. */
export function addCommands(program: Command, effects: Effects, finish: (exitCode: number) => void): void {
  const out = (flags: { out?: string; config?: string }): Promise<string> =>
    outFolder(flags.out, flags.config, effects.cwd);

  withServing(withInputs(program.command('open')))
    .description('build what is given, or pasted, in a temporary folder and open it in the browser')
    .argument('<inputs...>', 'files, folders, globs, or - for standard input')
    .addHelpText('after', examples('papergraph open page.txt', 'pbpaste | papergraph open -'))
    .action(async (inputs: string[], flags: InputFlags & ServeFlags) => {
      await open({ inputs, ...flags, ...serving(flags) }, effects);
    });

  withInputs(program.command('build'))
    .description('read listings and write the graph in every format')
    .argument(
      '[inputs...]',
      'files, folders, globs, or -; default: those of papergraph.config.json, else seeds/',
    )
    .option('--out <folder>', 'output folder (default: exports)', folderName)
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
    .option('--out <folder>', 'output folder of the build (default: exports)', folderName)
    .option('--config <file>', 'config that names the output folder')
    .option('--open', 'open the browser')
    .addHelpText('after', examples('papergraph serve', 'papergraph serve --out graph --port 8080 --open'))
    .action(async (flags: ServeFlags & { out?: string; config?: string; open?: boolean }) => {
      await serve({ out: await out(flags), open: flags.open ?? false, ...serving(flags) }, effects);
    });

  withStored(program.command('export'))
    .description('write some formats again from the built graph')
    .argument('<format...>', 'formats, as `papergraph formats` lists them')
    .option('--graph <name>', 'only this graph: knowledge, coauthor or citation')
    .addHelpText('after', examples('papergraph export gexf --graph coauthor', 'papergraph export neo4j csv'))
    .action(async (names: string[], flags: StoredFlags & { graph?: string }) => {
      await exportFormats(
        {
          formats: names,
          out: await out(flags),
          ...(flags.graph === undefined ? {} : { graph: flags.graph }),
        },
        effects,
      );
    });

  withStored(program.command('push'))
    .description(
      'load the built graph into a running Neo4j; the password comes from NEO4J_PASSWORD, a file or a prompt',
    )
    .requiredOption('--uri <uri>', 'address of the server, such as bolt://localhost:7687')
    .option('--user <name>', 'user name (default: NEO4J_USERNAME, else neo4j when there is a password)')
    .option('--password-file <file>', 'file that holds the password')
    .option('--database <name>', 'database (default: NEO4J_DATABASE, else neo4j)')
    .option('--resume', 'go on with a push that was interrupted')
    .option('--prune', 'delete what an earlier push wrote and the graph no longer holds')
    .option('--dry-run', 'say what would be written and write nothing')
    .option('--verify', 'compare the counts in the database with the graph afterwards')
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
        // Loads the database driver, which no other command needs.
        const { push } = await import('./push.js');
        await push(
          { ...rest, out: folder, resume, prune, dryRun, verify: check },
          () => loadSnapshot(folder),
          effects,
        );
      },
    );

  addQueryCommand(program, effects, out);

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
    .addHelpText('after', examples('papergraph distance "Sung Ju Hwang" "Bo Li"'))
    .action(async (a: string, b: string, flags: StoredFlags & { json?: boolean }) => {
      distance(await loadSnapshot(await out(flags)), [a, b], flags.json ?? false, effects);
    });

  addIdentityCommands(program, effects, out);

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
      integer,
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
        finish(
          await communities({ file, unweighted, certificates, strict, maxRejects, json, ...rest }, effects),
        );
      },
    );

  addNetworkCommand(program, effects, finish);

  withStored(program.command('stats'))
    .description('print the counts of the built graph')
    .option('--json', 'print as JSON')
    .addHelpText('after', examples('papergraph stats', 'papergraph stats --out graph --json'))
    .action(async (flags: StoredFlags & { json?: boolean }) => {
      await stats(await out(flags), flags.json ?? false, effects);
    });

  withStored(program.command('verify'))
    .description('compare the outputs with their manifest')
    .option('--communities', 'check the co-author communities against the graph instead')
    .option('--json', 'print as JSON')
    .addHelpText('after', examples('papergraph verify', 'papergraph verify --communities --out graph --json'))
    .action(async (flags: StoredFlags & { communities?: boolean; json?: boolean }) => {
      const run = flags.communities ? verifyCommunities : verify;
      finish(await run(await out(flags), flags.json ?? false, effects));
    });

  program
    .command('formats')
    .description('list the input and output formats')
    .option('--json', 'print as JSON')
    .addHelpText('after', examples('papergraph formats'))
    .action((flags: { json?: boolean }) => formats(flags.json ?? false, effects));

  program
    .command('schema')
    .description('print the JSON Schemas of the config and the outputs')
    .addHelpText('after', examples('papergraph schema > papergraph.schemas.json'))
    .action(() => schema(effects));

  program
    .command('help')
    .description('show the help of a command')
    .argument('[command]', 'name of a command')
    .action((name: string | undefined) => {
      const command = program.commands.find((each) => each.name() === name);
      if (name !== undefined && !command) program.error(`error: unknown command '${name}'`);
      (command ?? program).help();
    });
}
