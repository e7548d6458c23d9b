/** The package as others get it: packed, put into a project of their own, compiled against, run. */
import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { beforeAll, describe, expect, it } from 'vitest';
import { CLI } from '../support/cli.js';
import { namesBelow, PAGE, put, readJson, ROOT, sandbox } from '../support/sandbox.js';

interface Packed {
  readonly filename: string;
  readonly files: readonly { readonly path: string; readonly size: number }[];
}

let packed: Packed;
/** A project of somebody else, with the package and what it depends on in node_modules. */
let consumer: string;

const installed = (...path: string[]): string => join(consumer, 'node_modules', 'papergraph', ...path);

function run(program: string, args: readonly string[], cwd: string): SpawnSyncReturns<string> {
  const env = {
    PATH: process.env['PATH'],
    HOME: cwd,
    npm_config_offline: 'true',
    npm_config_update_notifier: 'false',
    npm_config_cache: join(cwd, '.npm'),
  };
  return spawnSync(program, args, { cwd, env, encoding: 'utf8', timeout: 60_000 });
}

function succeed(program: string, args: readonly string[], cwd: string): string {
  const { status, stdout, stderr, error } = run(program, args, cwd);
  expect(status, `${error?.message ?? ''}${stdout}${stderr}`).toBe(0);
  return stdout;
}

beforeAll(() => {
  const folder = sandbox();
  // Without its script: that would compile into the dist/ which other tests are running from.
  const args = ['pack', ROOT, '--ignore-scripts', '--json', '--pack-destination', folder];
  [packed] = JSON.parse(succeed('npm', args, folder)) as [Packed];
  consumer = join(folder, 'consumer');
  mkdirSync(installed(), { recursive: true });
  succeed('tar', ['-xzf', join(folder, packed.filename), '--strip-components=1', '-C', installed()], folder);
  put(consumer, 'package.json', JSON.stringify({ name: 'consumer', private: true, type: 'module' }));
  put(consumer, 'page.txt', PAGE);
  // Only what it names itself: an import of anything else must fail, as it would elsewhere.
  const { dependencies } = readJson(installed('package.json')) as { dependencies: Record<string, string> };
  for (const name of [...Object.keys(dependencies), '@types/node']) {
    const place = join(consumer, 'node_modules', name);
    mkdirSync(dirname(place), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules', name), place);
  }
  mkdirSync(join(consumer, 'node_modules/.bin'));
  symlinkSync('../papergraph/dist/cli.js', join(consumer, 'node_modules/.bin/papergraph'));
});

describe('S-06 the package', () => {
  it('holds what was compiled from src/, the viewer and the documents, and nothing else', () => {
    const compiled = namesBelow(join(ROOT, 'src'))
      .filter((name) => name.endsWith('.ts'))
      .map((name) => `dist/${name.slice(0, -'.ts'.length)}`)
      .flatMap((name) => [`${name}.d.ts`, `${name}.js`]);
    const documents = ['CHANGELOG.md', 'LICENSE', 'README.md', 'package.json'];
    const files = packed.files.map((file) => file.path);
    const viewer = files.filter((name) => name.startsWith('dist/viewer/'));
    expect(
      files.filter((name) => !viewer.includes(name)).sort(),
      'stale files in dist/? Run `npm run build`.',
    ).toEqual([...compiled, ...documents].sort());
    expect(viewer.map((name) => name.replace(/-[\w-]{8}\./, '-<hash>.')).sort()).toEqual([
      'dist/viewer/assets/index-<hash>.js',
      'dist/viewer/assets/inter-latin-ext-wght-normal-<hash>.woff2',
      'dist/viewer/assets/inter-latin-wght-normal-<hash>.woff2',
      'dist/viewer/assets/style-<hash>.css',
      'dist/viewer/atlas.html',
      'dist/viewer/index.html',
    ]);
  });

  it('names no folder of this machine, no test and no source map', () => {
    for (const { path } of packed.files) {
      if (path.endsWith('.woff2')) continue;
      const text = readFileSync(installed(path), 'utf8');
      expect(text.includes(ROOT), `${path} holds the project's folder`).toBe(false);
      expect(text, path).not.toMatch(/sourceMappingURL=|from ['"]vitest['"]/);
    }
  });

  it('starts the command with the line that tells the system to use Node', () => {
    expect(readFileSync(CLI, 'utf8').startsWith('#!/usr/bin/env node\n')).toBe(true);
  });

  it('passes publint without a remark', async () => {
    const { messages, pkg } = await publint({ pkgDir: installed(), pack: false, strict: true });
    expect(messages.map((message) => formatMessage(message, pkg, { color: false }))).toEqual([]);
  });

  it('S-05 depends on no more than it may', () => {
    const { dependencies } = readJson(installed('package.json')) as { dependencies: Record<string, string> };
    expect(Object.keys(dependencies).length).toBeLessThanOrEqual(25);
    const lock = readJson(join(ROOT, 'package-lock.json')) as { packages: Record<string, { dev?: boolean }> };
    const others = Object.entries(lock.packages).filter(([path, { dev }]) => path !== '' && !dev);
    expect(others.length).toBeLessThanOrEqual(90);
  });
});

describe('S-06 the installed command', () => {
  it('runs with npx, and builds with the viewer', { timeout: 60_000 }, () => {
    const { version } = readJson(installed('package.json')) as { version: string };
    succeed('chmod', ['+x', installed('dist/cli.js')], consumer);
    expect(succeed('npx', ['--no-install', 'papergraph', '--version'], consumer)).toBe(`${version}\n`);
    const bin = join(consumer, 'node_modules/.bin/papergraph');
    expect(succeed(bin, ['build', 'page.txt', '--out', 'graph', '--json'], consumer)).toContain(
      '"papers": 3',
    );
    expect(readdirSync(join(consumer, 'graph/viewer'))).toEqual(['assets', 'data', 'index.html']);
    expect(succeed(bin, ['verify', '--out', 'graph'], consumer)).toBe('every output is as it was written\n');
  });
});

describe('the installed library', () => {
  const program = join(import.meta.dirname, 'consumer.ts.txt');

  it.each([
    ['nodenext', 'nodenext'],
    ['bundler', 'esnext'],
  ])(
    'compiles in a project of somebody else under %s, and runs',
    { timeout: 60_000 },
    (moduleResolution, module) => {
      const folder = join(consumer, moduleResolution);
      mkdirSync(folder);
      cpSync(program, join(folder, 'main.ts'));
      put(folder, 'package.json', '{"type":"module"}');
      const compilerOptions = {
        module,
        moduleResolution,
        target: 'es2023',
        types: ['node'],
        strict: true,
        noUncheckedIndexedAccess: true,
        exactOptionalPropertyTypes: true,
        skipLibCheck: true,
        outDir: 'out',
        rootDir: '.',
      };
      put(folder, 'tsconfig.json', JSON.stringify({ compilerOptions, files: ['main.ts'] }));
      succeed(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', folder], folder);
      const said = JSON.parse(
        succeed(process.execPath, [join(folder, 'out/main.js'), '../page.txt'], folder),
      ) as object;
      expect(said).toEqual({
        titles: [
          'Counting Bridges with Little Water',
          'Bridges Revisited: A Second Count',
          'Rivers Seen from Above',
        ],
        papers: 3,
        authors: ['Ada Example', 'Boris Sample', 'Carla Probe', 'Dora Trial'],
        venue: 'ICLR 2024',
        pairs: 4,
        communities: [2, true],
        known: ['gexf'],
        rejects: [],
        gexf: true,
        files: ['neo4j/import.sh', 'neo4j/load.cypher'],
        refused: ['USAGE', 2],
      });
    },
  );
});
