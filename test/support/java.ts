/** Runs Java programs for the tests: which Java, and how a program's output is collected. */
import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';

export type Java =
  { readonly ok: true; readonly path: string } | { readonly ok: false; readonly reason: string };

/**
 * JAVA_HOME if it is set, as every Java tool does, else `java` on the PATH. Neo4j 5.26 is made for Java 17 and 21, and
 * the compiler module is needed because our helpers are started from source.
 */
export function findJava(): Java {
  const home = process.env['JAVA_HOME'];
  const path = home === undefined || home === '' ? 'java' : join(home, 'bin', 'java');
  const { error, stdout } = spawnSync(path, ['--list-modules'], { encoding: 'utf8' });
  if (error !== undefined)
    return { ok: false, reason: `No Java: ${path} does not start. Install a JDK (17 or newer).` };
  const version = Number(/java\.base@(\d+)/.exec(stdout)?.[1] ?? 0);
  if (version < 17)
    return { ok: false, reason: `Java 17 or newer is needed; ${path} is version ${version}.` };
  if (!stdout.includes('jdk.compiler'))
    return { ok: false, reason: `${path} is not a full JDK (no compiler).` };
  return { ok: true, path };
}

export interface Finished {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program to its end; rejects only when it cannot be started. */
export function run(
  program: string,
  args: readonly string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv } = {},
): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('error', reject);
    child.on('close', (exitCode) => resolve({ exitCode, stdout, stderr }));
  });
}
