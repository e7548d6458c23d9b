import { Option, type Command } from 'commander';
import { PaperGraphError } from '../errors.js';
import type { Effects } from './effects.js';
import { jsonDocument } from './json.js';
import { examples, positiveNumber, withStored, type OutFolder, type StoredFlags } from './options.js';
import { QUERY_FORMATS, type QueryFormat } from './query-format.js';
import { SHELF, shelfList, shelvedQuery } from './query-shelf.js';

interface QueryFlags extends StoredFlags {
  file?: string;
  list?: boolean;
  run?: string;
  param: string[];
  format: QueryFormat;
  json?: boolean;
  timeout: number;
  uri?: string;
  user?: string;
  passwordFile?: string;
  database?: string;
}

/** Adds the command that asks the built graph. */
export function addQueryCommand(program: Command, effects: Effects, out: OutFolder): void {
  withStored(program.command('query'))
    .description('run a Cypher query on the built graph, with no server; or the same text on Neo4j')
    .argument('[cypher]', 'a query that reads, or - for standard input')
    .option('-f, --file <file>', 'file with the query')
    .option('--list', 'list the ready queries')
    .option('--run <name>', 'run a ready query')
    .option('--param <name=value>', 'value of a parameter; may be given again', collected, [])
    .addOption(new Option('--format <name>', 'form of the rows').choices(QUERY_FORMATS).default('table'))
    .option('--json', 'the same as --format json')
    .option('--timeout <seconds>', 'how long the query may take', positiveNumber, 60)
    .option('--uri <uri>', 'run it on the Neo4j server at this address, such as bolt://localhost:7687')
    .option('--user <name>', 'user name there (default: NEO4J_USERNAME, else neo4j when there is a password)')
    .option('--password-file <file>', 'file that holds the password (default: NEO4J_PASSWORD)')
    .option('--database <name>', 'database there (default: NEO4J_DATABASE, else neo4j)')
    .addHelpText(
      'after',
      examples(
        `papergraph query 'MATCH (a:Author)-[:AUTHORED]->(p:Paper) RETURN a.name, count(*) AS papers ORDER BY papers DESC LIMIT 5'`,
        'papergraph query --list',
        'papergraph query --run coauthors-of --param name="Bo Li" --format csv',
      ),
    )
    .action(async (cypher: string | undefined, flags: QueryFlags) => {
      const { list, run, file, param, json, timeout, uri, user, passwordFile, database } = flags;
      if (list === true) {
        effects.write(json === true ? jsonDocument({ queries: SHELF }) : shelfList());
        return;
      }
      const given = [cypher, file, run].filter((each) => each !== undefined);
      if (given.length !== 1)
        throw new PaperGraphError(
          'USAGE',
          given.length === 0
            ? 'give a query, -f with a file, or --run with a name from --list'
            : 'give a query, -f or --run, and only one of them',
        );
      const [{ query }, { queryFrom }] = await Promise.all([
        import('./query.js'),
        import('./query-source.js'),
      ]);
      const shelved = run === undefined ? null : shelvedQuery(run);
      const text = shelved?.cypher ?? (await queryFrom(cypher, file, effects));
      await query(
        {
          query: text,
          // What is given comes last and wins.
          parameters: [...(shelved?.parameters ?? []), ...param],
          format: json === true ? 'json' : flags.format,
          timeout,
          out: await out(flags),
          database:
            uri === undefined
              ? null
              : {
                  uri,
                  ...(user === undefined ? {} : { user }),
                  ...(passwordFile === undefined ? {} : { passwordFile }),
                  ...(database === undefined ? {} : { database }),
                },
        },
        effects,
      );
    });
}

const collected = (value: string, before: readonly string[]): string[] => [...before, value];
