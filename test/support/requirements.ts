/**
 * What some tests need beyond Node. On a user's machine a missing program skips those tests and says why; in CI it is a
 * failure, so that a broken set-up cannot pass as green.
 *
 *     const neo4j = await availability('neo4j');
 *     describe.skipIf(!neo4j.available)('push', () => { … });
 */
import { existsSync } from 'node:fs';
import { findGephiJar, findNeo4jJars } from '../../scripts/fetch-jars.mjs';
import { findJava, run } from './java.js';

export type Requirement = 'neo4j' | 'gephi' | 'browser' | 'networkx' | 'igraph';

export interface Availability {
  readonly available: boolean;
  /** Why it is not available; empty when it is. */
  readonly reason: string;
}

type Check = () => Promise<string | undefined> | string | undefined;

/** Each check gives the reason why the thing is missing, or undefined. None of them downloads anything. */
const checks: Record<Requirement, Check> = {
  neo4j: () => missingJava() ?? missing(findNeo4jJars()),
  gephi: () => missingJava() ?? missing(findGephiJar()),
  browser: () =>
    chromiumPath() === undefined ? 'no Chromium found; install it or set CHROMIUM_PATH' : undefined,
  networkx: () => missingPackage('networkx'),
  igraph: () => missingPackage('igraph'),
};

export async function availability(name: Requirement): Promise<Availability> {
  const reason = await checks[name]();
  if (reason === undefined) return { available: true, reason: '' };
  if (process.env['CI'] === 'true') throw new Error(`CI must run the ${name} tests, but: ${reason}`);
  process.stderr.write(`Skipping the ${name} tests: ${reason}\n`);
  return { available: false, reason };
}

/** CHROMIUM_PATH, or where Linux distributions and macOS put it. */
export function chromiumPath(): string | undefined {
  return [
    process.env['CHROMIUM_PATH'],
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ].find((path) => path !== undefined && existsSync(path));
}

/** The Python that has NetworkX and igraph: PYTHON if set, so that a virtual environment can be named. */
export function pythonPath(): string {
  return process.env['PYTHON'] ?? 'python3';
}

async function missingPackage(name: string): Promise<string | undefined> {
  try {
    const { exitCode } = await run(pythonPath(), ['-c', `import ${name}`]);
    return exitCode === 0 ? undefined : `${pythonPath()} has no ${name}; pip install ${name}, or set PYTHON`;
  } catch {
    return `${pythonPath()} does not start; install Python 3 with ${name}, or set PYTHON`;
  }
}

function missingJava(): string | undefined {
  return missing(findJava());
}

function missing(
  found: { readonly ok: true } | { readonly ok: false; readonly reason: string },
): string | undefined {
  return found.ok ? undefined : found.reason;
}
