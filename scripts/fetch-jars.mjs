/**
 * Fetches the Java programs that the integration tests ask for their opinion: a real Neo4j and Gephi's toolkit.
 * They are too large for git and not ours to ship, so they go to .cache/, once. Run by hand or by CI before the tests:
 *
 *     node scripts/fetch-jars.mjs
 *
 * Plain JavaScript without dependencies, because it must run before `npm ci` is done.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

/** The newest 5.26 (long-term line, Java 17 or 21) that Maven Central serves. */
export const NEO4J_VERSION = '5.26.30';
export const GEPHI_VERSION = '0.10.1';

const root = join(import.meta.dirname, '..');
const marker = 'complete';

/** Where the jars of a tool lie, or why they are not there. Never downloads. */
export const findNeo4jJars = () => find('neo4j', NEO4J_VERSION);
export const findGephiJar = () => find('gephi', GEPHI_VERSION);

/** The same, but downloads what is missing. */
export const ensureNeo4jJars = () => ensure('neo4j', NEO4J_VERSION, '97 MB');
export const ensureGephiJar = () => ensure('gephi', GEPHI_VERSION, '83 MB');

function find(tool, version) {
  const dir = join(root, '.cache', `${tool}-${version}`);
  if (existsSync(join(dir, marker))) return { ok: true, dir };
  return {
    ok: false,
    reason: `The jars of ${tool} ${version} are not in .cache; fetch them with: node scripts/fetch-jars.mjs`,
  };
}

function ensure(tool, version, size) {
  const found = find(tool, version);
  if (found.ok) {
    say(`${tool} ${version}: already in ${relative(root, found.dir)}`);
    return found;
  }
  for (const program of ['java', 'mvn']) {
    if (!run(program, ['-version']).ok) {
      return fail(
        tool,
        version,
        `${program} was not found; install a JDK (17 or newer) and Maven (3.8 or newer)`,
      );
    }
  }
  const dir = join(root, '.cache', `${tool}-${version}`);
  // A folder of its own and a rename at the end: an interrupted or a second, simultaneous run never leaves half a set.
  const part = `${dir}.${process.pid}.part`;
  mkdirSync(part, { recursive: true });
  say(`${tool} ${version}: downloading about ${size} with Maven`);
  const result = run('mvn', [
    '--quiet',
    '--batch-mode',
    '--no-transfer-progress',
    '--file',
    join(root, 'tools', tool, 'pom.xml'),
    `-D${tool}.version=${version}`,
    'dependency:copy-dependencies',
    '-DincludeScope=runtime',
    `-DoutputDirectory=${part}`,
  ]);
  if (!result.ok) {
    rmSync(part, { recursive: true, force: true });
    return fail(tool, version, `Maven could not download it: ${firstError(result.output)}`);
  }
  writeFileSync(join(part, marker), '');
  if (!find(tool, version).ok) {
    rmSync(dir, { recursive: true, force: true });
    renameSync(part, dir);
  }
  rmSync(part, { recursive: true, force: true });
  say(`${tool} ${version}: ready in ${relative(root, dir)}`);
  return { ok: true, dir };
}

function run(program, args) {
  // On Windows `mvn` is a .cmd file, which only a shell can start.
  const shell = process.platform === 'win32' && program === 'mvn';
  const result = spawnSync(program, args, { encoding: 'utf8', shell, timeout: 15 * 60_000 });
  const output = result.error ? result.error.message : `${result.stdout}${result.stderr}`;
  return { ok: result.error === undefined && result.status === 0, output };
}

function firstError(output) {
  const lines = stripVTControlCharacters(output)
    .split('\n')
    .filter((line) => line.trim() !== '');
  const line = lines.find((candidate) => candidate.startsWith('[ERROR]')) ?? lines[0] ?? 'it said nothing';
  return line
    .replace('[ERROR] ', '')
    .replace(/ \(https?:.*?\)/g, '')
    .replace(/ -> \[Help \d+\]/, '');
}

function fail(tool, version, why) {
  const reason = `${tool} ${version} is not available: ${why}`;
  say(reason);
  return { ok: false, reason };
}

function say(line) {
  process.stderr.write(`${line}\n`);
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === realpathSync(import.meta.filename)) {
  const results = [ensureNeo4jJars(), ensureGephiJar()];
  if (results.some((result) => !result.ok)) process.exitCode = 1;
}
