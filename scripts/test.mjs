/**
 * `npm test`: installs what is missing, checks style and types, runs every test. With `--long` the tests that take
 * more than a quarter of an hour as well. Other arguments go to the test runner. In CI a missing program is a failure; only tests on
 * inputs that are kept outside the repository may be skipped there.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureChromium } from './ensure-chromium.mjs';
import { ensurePython } from './ensure-python.mjs';
import { ensureGephiJar, ensureNeo4jJars } from './fetch-jars.mjs';
import { checkNode, demand, ensureBuilt, ensureInstalled, ROOT, run } from './prepare.mjs';

const args = process.argv.slice(2);
const long = args.includes('--long');
const rest = args.filter((arg) => arg !== '--long');
const inCi = process.env.CI === 'true';

checkNode();
ensureInstalled();
ensureBuilt();
if (rest.length === 0) {
  for (const script of ['lint', 'typecheck'])
    demand(run('npm', ['run', '--silent', script]) === 0, `npm run ${script} failed: see above.`);
}

// What is missing here skips its tests with the reason on a user's machine, and fails in CI.
const python = ensurePython();
/** @type {[string, { ok: boolean, reason?: string }][]} */
const needed = [
  ['Chromium', ensureChromium()],
  ['Neo4j', ensureNeo4jJars()],
  ['Gephi', ensureGephiJar()],
  ['Python', python],
];
for (const [what, result] of needed) {
  demand(result.ok || !inCi, `${what} is needed in CI: ${result.reason ?? ''}`);
}

const report = join(ROOT, '.cache', 'test-report.json');
mkdirSync(join(ROOT, '.cache'), { recursive: true });
rmSync(report, { force: true });
const code = run(
  process.execPath,
  [
    join(ROOT, 'node_modules', 'vitest', 'vitest.mjs'),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...rest,
  ],
  { ...(python.ok ? { PYTHON: python.python } : {}), ...(long ? { PAPERGRAPH_LONG: '1' } : {}) },
);
const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(report, 'utf8'));
process.stdout.write(`${numPassedTests} passed, ${numFailedTests} failed, ${numPendingTests} skipped\n`);
process.exit(code);
