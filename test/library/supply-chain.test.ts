/** What stands between us and what others publish: the lock file, and what is done with it in CI. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { put, readJson, ROOT, sandbox } from '../support/sandbox.js';

interface Locked {
  readonly version?: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly hasInstallScript?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

interface Lock {
  readonly packages: Record<string, Locked>;
}

const readLock = (): Lock => readJson(join(ROOT, 'package-lock.json')) as Lock;

/** Packages that somebody who installs papergraph gets. */
const runtime = Object.entries(readLock().packages).filter(([path, { dev }]) => path !== '' && !dev);

/** Runs npm with no network in a folder that has nothing but our package and lock file. */
function npmWithLock(...args: string[]) {
  const cwd = sandbox();
  for (const name of ['package.json', 'package-lock.json']) copyFileSync(join(ROOT, name), join(cwd, name));
  const env = { PATH: process.env['PATH'], HOME: cwd, npm_config_update_notifier: 'false' };
  const { status, stdout, stderr } = spawnSync('npm', [...args, '--offline'], { cwd, env, encoding: 'utf8' });
  expect(status, stderr).toBe(0);
  return { stdout, lock: readFileSync(join(cwd, 'package-lock.json'), 'utf8') };
}

describe('S-01 the lock file', () => {
  const check = (lock: Lock): [number | null, string] => {
    const path = put(sandbox(), 'package-lock.json', JSON.stringify(lock));
    const script = join(ROOT, 'scripts/check-lockfile.mjs');
    const { status, stderr } = spawnSync(process.execPath, [script, path], { encoding: 'utf8' });
    return [status, stderr.trim()];
  };
  const [path, entry] = runtime[0]!;

  it('S-01 is what npm makes of package.json', () => {
    const { lock } = npmWithLock('install', '--package-lock-only', '--no-audit', '--no-fund');
    // Versions of npm differ in what else they note.
    const pinned = ({ packages }: Lock) =>
      Object.entries(packages).map(([name, { version, integrity }]) => [name, version, integrity]);
    expect(pinned(JSON.parse(lock) as Lock)).toEqual(pinned(readLock()));
  });

  it('passes its own check', () => {
    expect(check(readLock())).toEqual([0, '']);
  });

  it.each<[string, Locked | object, string]>([
    ['no integrity', { ...entry, integrity: '' }, `${path} has no integrity`],
    ['S-04 an install script', { ...entry, hasInstallScript: true }, `${path} runs a script`],
    ['another Node', { ...entry, engines: { node: '>=22' } }, `${path} needs Node >=22`],
    ['no platform package', { ...entry, optionalDependencies: { none: '1' } }, `${path} lacks its platform`],
  ])('is refused with %s', (_, changed, message) => {
    const lock = readLock();
    lock.packages[path] = changed;
    expect(check(lock)).toEqual([1, expect.stringContaining(message)]);
  });
});

describe('S-08 licences', () => {
  it('are those that ask for no more than their text', () => {
    const allowed = ['MIT', 'ISC', 'BSD-3-Clause', 'Apache-2.0', '0BSD'];
    expect(runtime.filter(([, { license }]) => !allowed.includes(license ?? ''))).toEqual([]);
  });

  it('are listed with every package by the bill of materials of a release', () => {
    const { stdout } = npmWithLock('sbom', '--sbom-format', 'cyclonedx', '--package-lock-only');
    const { components } = JSON.parse(stdout) as { components: { name: string; licenses: unknown[] }[] };
    const listed = new Set(components.map(({ name }) => `node_modules/${name}`));
    expect(runtime.filter(([each]) => !listed.has(each))).toEqual([]);
    for (const { name, licenses } of components) expect(licenses, name).toHaveLength(1);
  });
});

describe('workflows', () => {
  const folder = join(ROOT, '.github/workflows');
  const texts = new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
  const text = (name: string): string => texts.get(`${name}.yml`) ?? '';

  it('S-09 pin every action by its commit, may only read, and test two majors and the oldest Node', () => {
    for (const [name, workflow] of texts) {
      const uses = [...workflow.matchAll(/uses: *(\S+)(.*)/g)].map(([, action, note]) => `${action}${note}`);
      expect(uses.length, name).toBeGreaterThan(0);
      for (const use of uses) expect(use, name).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
      expect(workflow, name).toMatch(/^permissions:\n {2}contents: read\n\w/m);
      expect(workflow.match(/: write\b/g) ?? [], name).toHaveLength(name === 'release.yml' ? 1 : 0);
    }
    const nodes = /node: \[(.*)\]/.exec(text('test'))![1]!.split(', ');
    const { engines } = readJson(join(ROOT, 'package.json')) as { engines: { node: string } };
    expect(`>=${nodes[0]}`).toBe(engines.node);
    expect(new Set(nodes.slice(1).map((node) => node.split('.')[0])).size).toBeGreaterThanOrEqual(2);
  });

  it('S-02 ask for advisories every week and before a release', () => {
    expect(text('audit')).toMatch(/cron: '\d+ \d+ \* \* \d'/);
    for (const name of ['audit', 'release'])
      expect(text(name), name).toContain('- run: npm audit --omit=dev --audit-level=high\n');
  });

  it('S-03 check signatures, and publish with provenance and no token', () => {
    for (const name of ['audit', 'release'])
      expect(text(name), name).toContain('- run: npm audit signatures\n');
    expect(text('release')).toMatch(/id-token: write\n[^]*- run: npm publish --provenance /);
    for (const [name, workflow] of texts) expect(workflow, name).not.toMatch(/secrets\.|NODE_AUTH_TOKEN/);
    expect(text('release')).toContain('- run: npm sbom --sbom-format cyclonedx > sbom.cdx.json\n');
  });

  it('S-04 install without running scripts, and test what was installed so', () => {
    const installs = [...texts.values(), ...['.ci/run', 'scripts/prepare.mjs'].map(readText)]
      .flatMap((script) => script.split('\n'))
      .filter((line) => /\bnpm ci\b|'ci'/.test(line));
    expect(installs.length).toBeGreaterThanOrEqual(3);
    for (const line of installs) expect(line).toContain('--ignore-scripts');
    expect(text('test')).toContain('- run: bash .ci/run\n');
    expect(text('release')).toContain('- run: bash .ci/run\n');
  });
});

const readText = (name: string): string => readFileSync(join(ROOT, name), 'utf8');
