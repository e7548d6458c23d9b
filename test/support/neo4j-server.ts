/**
 * A real Neo4j for the tests, and the real bulk importer, both from the jars in .cache. Ask `availability('neo4j')`
 * first. Start one server per test file (5 s) and delete the data between tests; a home is a folder in the system's
 * temporary folder and goes away with `stop()` or `remove()`.
 */
import { spawn } from 'node:child_process';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { findNeo4jJars } from '../../scripts/fetch-jars.mjs';
import { findJava, run } from './java.js';

export interface Neo4jServer {
  readonly boltUri: string;
  readonly home: string;
  /** Ends the server and removes its home. */
  stop(): Promise<void>;
}

export interface ServerOptions {
  /** A home that the bulk importer filled; without it, a fresh and empty one. */
  readonly home?: string;
  /** Turns authentication on: user `neo4j` with this password. Without it no credentials are asked for. */
  readonly password?: string;
}

const startLimitMs = 120_000;
const stopLimitMs = 20_000;
const serverProgram = join(import.meta.dirname, '../../tools/neo4j/Neo4jTestServer.java');

export async function startNeo4j(options: ServerOptions = {}): Promise<Neo4jServer> {
  const { path, flags } = java();
  const home = options.home ?? (await newHome());
  const child = spawn(path, [...flags, serverProgram, home], {
    env: { ...process.env, NEO4J_TEST_PASSWORD: options.password },
  });
  const ended = new Promise<void>((resolve) => {
    child.once('close', () => resolve());
    child.once('error', () => resolve());
  });

  // Closing its input is the signal to stop, so the server also ends when this process dies.
  const stop = async (): Promise<void> => {
    child.stdin.end();
    const force = setTimeout(() => child.kill('SIGKILL'), stopLimitMs);
    await ended;
    clearTimeout(force);
    await rm(home, { recursive: true, force: true });
  };

  try {
    const boltUri = await new Promise<string>((resolve, reject) => {
      let output = '';
      const failed = (why: string): void => reject(new Error(`Neo4j ${why}:\n${output}`));
      const limit = setTimeout(() => failed(`did not start within ${startLimitMs / 1000} s`), startLimitMs);
      const listen = (text: string): void => {
        output += text;
        const uri = /^BOLT (\S+)$/m.exec(output)?.[1];
        if (uri === undefined) return;
        clearTimeout(limit);
        resolve(uri);
      };
      child.stdout.setEncoding('utf8').on('data', listen);
      child.stderr.setEncoding('utf8').on('data', listen);
      child.once('error', (error) => failed(`could not be started (${error.message})`));
      child.once('close', (code) => {
        clearTimeout(limit);
        failed(`ended with ${code} before it answered`);
      });
    });
    return { boltUri, home, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

export interface BulkImport {
  readonly exitCode: number | null;
  /** All that the importer printed; the counts stand at the end. */
  readonly output: string;
  readonly home: string;
  /** A server on the imported data; its `stop()` removes the home. */
  start(): Promise<Neo4jServer>;
  /** Removes the home when no server was started. */
  remove(): Promise<void>;
}

/**
 * Runs `neo4j-admin database import full <args>` into a fresh home. `args` are those of the command line, for example
 * `['--nodes=Author=nodes_author.csv', '--', 'neo4j']`; relative files are looked up in `cwd`.
 */
export async function bulkImport(args: readonly string[], cwd: string): Promise<BulkImport> {
  const home = await newHome();
  const { path, flags } = java();
  const command = [...flags, 'org.neo4j.cli.AdminTool', 'database', 'import', 'full'];
  const { exitCode, stdout, stderr } = await run(path, [...command, ...args], {
    cwd,
    env: importEnvironment(home),
  });
  return imported(home, exitCode, stdout + stderr);
}

/**
 * Runs a script (our import.sh) in its own folder with a `neo4j-admin` on the PATH, as a user of an installed Neo4j
 * would: so the very text that we ship is what is tested.
 */
export async function runImportScript(script: string, cwd: string): Promise<BulkImport> {
  const home = await newHome();
  const { path, flags } = java();
  const admin = join(home, 'bin', 'neo4j-admin');
  await mkdir(join(home, 'bin'));
  const quoted = [path, ...flags].map((part) => `'${part}'`).join(' ');
  await writeFile(admin, `#!/bin/sh\nexec ${quoted} org.neo4j.cli.AdminTool "$@"\n`);
  await chmod(admin, 0o755);
  const { exitCode, stdout, stderr } = await run('bash', [script], { cwd, env: importEnvironment(home) });
  return imported(home, exitCode, stdout + stderr);
}

function imported(home: string, exitCode: number | null, output: string): BulkImport {
  return {
    exitCode,
    output,
    home,
    start: () => startNeo4j({ home }),
    remove: () => rm(home, { recursive: true, force: true }),
  };
}

function importEnvironment(home: string): NodeJS.ProcessEnv {
  const path = `${join(home, 'bin')}${delimiter}${process.env['PATH'] ?? ''}`;
  return { ...process.env, PATH: path, NEO4J_HOME: home, NEO4J_CONF: join(home, 'conf') };
}

function newHome(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'papergraph-neo4j-'));
}

function java(): { path: string; flags: string[] } {
  const found = findJava();
  const jars = findNeo4jJars();
  if (!found.ok) throw new Error(found.reason);
  if (!jars.ok) throw new Error(jars.reason);
  // Short-lived processes on few cores: the light collector and compiler start a second sooner. Neo4j's page cache and
  // transaction log reach into the JDK, hence the opened packages.
  const opened = ['java.nio', 'java.io', 'sun.nio.ch', 'java.util.concurrent'];
  const flags = [
    '-Xmx2g',
    '-XX:+UseSerialGC',
    '-XX:TieredStopAtLevel=1',
    ...opened.map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`),
    '-cp',
    join(jars.dir, '*'),
  ];
  return { path: found.path, flags };
}
