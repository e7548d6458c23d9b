/** Who may import whom. The folders of `src/` are the stages of the data's way; a stage knows only those before it. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

interface Import {
  readonly from: string;
  /** A path from the root without extension, or a package. */
  readonly to: string;
  readonly isPackage: boolean;
  readonly isType: boolean;
  /** Loaded when it is needed, by `import()`. */
  readonly isDynamic: boolean;
}

/** Files below a folder, as paths from the root with `/`. */
function filesBelow(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.split(sep).join('/')}`)
    .filter((name) => name.endsWith('.ts'))
    .sort();
}

const sourceOf = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

/** The source without comments, so that words in them count for nothing. */
const codeOf = (file: string): string =>
  sourceOf(file)
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|\s)\/\/.*$/gm, '$1');

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s+(type\s+)?((?:[\w*{}\s,$]+?)\s+from\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

function importsOf(file: string): Import[] {
  return [...codeOf(file).matchAll(IMPORT)].map(([, type, names = '', statically, dynamically]) => {
    const to = statically ?? dynamically ?? '';
    const isPackage = !to.startsWith('.');
    const named = /\{([^}]*)\}/.exec(names)?.[1];
    const onlyTypes =
      named !== undefined &&
      !/^\s*\w+\s*,/.test(names) &&
      named.split(',').every((name) => name.trim() === '' || name.trim().startsWith('type '));
    return {
      from: file,
      to: isPackage
        ? to
        : relative(ROOT, normalize(join(ROOT, dirname(file), to)))
            .split(sep)
            .join('/')
            .replace(/\.js$/, ''),
      isPackage,
      isType: type !== undefined || onlyTypes,
      isDynamic: dynamically !== undefined,
    };
  });
}

const FILES = [...filesBelow('src'), ...filesBelow('viewer/src')];
const IMPORTS = FILES.flatMap(importsOf);

/** `src/text/fold` → `text`; files right in `src/` are rooms of their own; the viewer is one. */
function roomOf(path: string): string {
  if (path.startsWith('viewer/')) return 'viewer';
  const [, first = '', ...rest] = path.split('/');
  return rest.length === 0 ? first.replace(/\.ts$/, '') : first;
}

/** What each room may import, types and values alike. Every room may import itself. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  errors: [],
  diagnostics: [],
  'graphology-interop': [],
  model: ['errors', 'text', 'structures'],
  text: ['model', 'structures'],
  plugin: ['model', 'diagnostics'],
  readers: ['plugin', 'model', 'text', 'structures', 'diagnostics', 'errors'],
  extractors: ['plugin', 'model', 'text', 'structures', 'diagnostics'],
  structures: [],
  topics: ['model', 'text', 'structures'],
  identity: ['text', 'structures'],
  resolve: ['model', 'text', 'diagnostics', 'topics', 'structures', 'identity'],
  relations: ['structures', 'plugin', 'model', 'text'],
  graph: ['structures', 'plugin', 'model', 'text', 'diagnostics', 'errors', 'graphology-interop'],
  network: [],
  layout: ['network'],
  cypher: ['model'],
  'network-files': ['network', 'structures', 'exporters'],
  bulk: ['readers', 'diagnostics', 'network', 'structures'],
  'graph-files': ['readers', 'plugin', 'text', 'diagnostics', 'errors'],
  analysis: ['network', 'layout', 'model', 'text', 'structures', 'errors', 'graphology-interop'],
  exporters: ['graph', 'plugin', 'model', 'text', 'errors'],
  io: ['plugin', 'diagnostics', 'errors', 'model'],
  pipeline: [
    ...['plugin', 'model', 'text', 'diagnostics', 'errors', 'readers', 'extractors', 'topics', 'structures'],
    ...['identity', 'resolve', 'relations', 'graph', 'analysis', 'layout', 'exporters', 'cypher'],
  ],
  commands: [
    ...['pipeline', 'io', 'readers', 'exporters', 'resolve', 'relations', 'graph', 'analysis'],
    ...[
      'network',
      'layout',
      'network-files',
      'bulk',
      'graph-files',
      'cypher',
      'plugin',
      'model',
      'text',
      'diagnostics',
      'errors',
    ],
  ],
  library: [
    ...['plugin', 'model', 'text', 'diagnostics', 'errors', 'readers', 'extractors', 'topics'],
    ...['resolve', 'relations', 'graph', 'analysis', 'exporters', 'pipeline'],
  ],
  cli: ['commands', 'io', 'errors'],
  index: [
    ...[
      'library',
      'pipeline',
      'readers',
      'extractors',
      'exporters',
      'relations',
      'resolve',
      'graph',
      'analysis',
      'network',
    ],
    ...['plugin', 'model', 'text', 'diagnostics', 'errors', 'topics'],
  ],
};

/** Which shapes of input may use another's code: tagged fields of a database. */
const READERS_MAY_IMPORT = ['front-matter → tagged', 'tables → tagged'];

/** Rooms that touch neither disk, network, process nor console. */
const CORE = Object.keys(MAY_IMPORT).filter((room) => !['io', 'commands', 'cli'].includes(room));

/** Node modules that only compute. */
const PURE_NODE = ['node:crypto', 'node:path'];

/** What the commands are called and which options they take; what they do is loaded when they are run. */
const COMMAND_FILES = filesBelow('src/commands').filter((file) => /-commands?\.ts$/.test(file));

/** Where a package may be imported as a value. */
const PACKAGE_HOMES: Readonly<Record<string, readonly string[]>> = {
  'any-ascii': ['src/text/'],
  commander: [...COMMAND_FILES, 'src/commands/options.ts', 'src/cli.ts'],
  'csv-stringify': ['src/exporters/'],
  'fastest-levenshtein': ['src/pipeline/config.ts'],
  fflate: ['src/exporters/compressed.ts'],
  graphology: ['src/graphology-interop.ts', 'viewer/src/'],
  'graphology-communities-louvain': ['src/graphology-interop.ts'],
  'graphology-layout-noverlap': ['src/graphology-interop.ts'],
  'neo4j-driver': ['src/io/neo4j.ts'],
  saxes: ['src/graph-files/xml-graph.ts'],
  sigma: ['viewer/src/'],
  '@fontsource-variable/inter': ['viewer/src/'],
  // Schemas stand beside the types that they check: in the model, in the config, and in readers of JSON.
  zod: ['src/model/', 'src/pipeline/config.ts', 'src/readers/', 'src/commands/'],
};

const packageOf = (specifier: string): string =>
  specifier.startsWith('@') ? specifier.split('/').slice(0, 2).join('/') : specifier.split('/')[0]!;

describe('imports', () => {
  it('are found: this test reads them by pattern', () => {
    expect(IMPORTS.length).toBeGreaterThan(300);
    expect(importsOf('src/graph/to-graphology.ts')).toContainEqual({
      from: 'src/graph/to-graphology.ts',
      to: 'src/graphology-interop',
      isPackage: false,
      isType: false,
      isDynamic: false,
    });
    expect(importsOf('src/graph/build.ts').find(({ to }) => to === 'src/plugin')?.isType).toBe(true);
  });

  it('every folder has its row in the table', () => {
    const rooms = new Set(FILES.filter((file) => file.startsWith('src/')).map(roomOf));
    expect([...rooms].filter((room) => MAY_IMPORT[room] === undefined)).toEqual([]);
  });

  it('follow the table', () => {
    const wrong = IMPORTS.filter(({ from, to, isPackage }) => {
      const [room, other] = [roomOf(from), roomOf(to)];
      return !isPackage && room !== 'viewer' && room !== other && !MAY_IMPORT[room]?.includes(other);
    });
    expect(wrong.map(({ from, to }) => `${from} imports ${to}`)).toEqual([]);
  });

  it('between the shapes of input are few, and what they share knows none of them', () => {
    const shapeOf = (path: string): string => /^src\/readers\/([^/]+)\//.exec(`${path}`)?.[1] ?? 'index';
    const across = IMPORTS.filter(
      ({ from, to }) => from.startsWith('src/readers/') && to.startsWith('src/readers/'),
    )
      .map(({ from, to }) => [shapeOf(from), shapeOf(to)] as const)
      .filter(([from, to]) => from !== 'index' && from !== to && to !== 'shared')
      .map(([from, to]) => `${from} → ${to}`);
    expect([...new Set(across)].sort()).toEqual(READERS_MAY_IMPORT);
  });

  it('of text by the model, and of the model by text, are types', () => {
    const values = IMPORTS.filter(
      ({ from, to, isType }) =>
        !isType && [roomOf(from), roomOf(to)].sort().join() === 'model,text' && !to.startsWith('src/text/'),
    );
    expect(values.map(({ from, to }) => `${from} imports ${to}`)).toEqual([]);
  });

  it("the viewer knows the model's viewer data and shared pure helpers, nothing else of src", () => {
    const others = IMPORTS.filter(
      ({ from, to, isPackage }) =>
        from.startsWith('viewer/') &&
        !isPackage &&
        !to.startsWith('viewer/') &&
        !to.startsWith('src/model/viewer-dataset'),
    );
    expect(others.map(({ from, to }) => `${from} imports ${to}`)).toEqual([]);
  });

  it('have no cycles between files, types included', () => {
    const next = new Map<string, string[]>();
    for (const { from, to, isPackage } of IMPORTS) {
      if (isPackage) continue;
      const file = from.replace(/\.ts$/, '');
      next.set(file, [...(next.get(file) ?? []), to]);
    }
    const cycles: string[] = [];
    const done = new Set<string>();
    const visit = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) cycles.push([...path.slice(path.indexOf(file)), file].join(' → '));
      if (done.has(file) || path.includes(file)) return;
      for (const to of next.get(file) ?? []) visit(to, [...path, file]);
      done.add(file);
    };
    for (const file of next.keys()) visit(file, []);
    expect(cycles).toEqual([]);
  });

  it('of the command line are few: what a command does is loaded when it is run', () => {
    const loaded = new Set<string>();
    const visit = (file: string): void => {
      if (loaded.has(file)) return;
      loaded.add(file);
      const at = FILES.includes(`${file}.ts`) ? `${file}.ts` : null;
      for (const { to, isType, isDynamic } of at === null ? [] : importsOf(at))
        if (!isType && !isDynamic) visit(to);
    };
    visit('src/cli');
    expect(COMMAND_FILES.length).toBeGreaterThan(5);
    expect(
      [...loaded].filter((file) =>
        /^(?:zod|graphology|csv-stringify)|readers\/index|exporters\/index/.test(file),
      ),
    ).toEqual([]);
    expect(loaded.size).toBeLessThan(80);
  });

  it('of packages as values stand in one place each', () => {
    const wrong = IMPORTS.filter(({ from, to, isPackage, isType }) => {
      if (!isPackage || isType || to.startsWith('node:')) return false;
      return !PACKAGE_HOMES[packageOf(to)]?.some((home) => from.startsWith(home));
    });
    expect(wrong.map(({ from, to }) => `${from} imports ${to}`)).toEqual([]);
    for (const name of ['any-ascii', 'neo4j-driver', 'csv-stringify', 'graphology-communities-louvain']) {
      const files = new Set(
        IMPORTS.filter(({ to, isPackage, isType }) => isPackage && !isType && packageOf(to) === name).map(
          ({ from }) => from,
        ),
      );
      expect([name, files.size]).toEqual([name, 1]);
    }
  });

  it('are of packages that package.json declares', () => {
    const { dependencies = {}, devDependencies = {} } = JSON.parse(sourceOf('package.json')) as Record<
      string,
      Record<string, string>
    >;
    const undeclared = IMPORTS.filter(({ from, to, isPackage, isType }) => {
      if (!isPackage || to.startsWith('node:')) return false;
      const declared = { ...dependencies, ...(isType || from.startsWith('viewer/') ? devDependencies : {}) };
      return !(packageOf(to) in declared);
    });
    expect(undeclared.map(({ from, to }) => `${from} imports ${to}`)).toEqual([]);
  });
});

describe('the core', () => {
  const core = FILES.filter((file) => file.startsWith('src/') && CORE.includes(roomOf(file)));

  it('imports of Node only what computes', () => {
    const wrong = IMPORTS.filter(
      ({ from, to }) => core.includes(from) && to.startsWith('node:') && !PURE_NODE.includes(to),
    );
    expect(wrong.map(({ from, to }) => `${from} imports ${to}`)).toEqual([]);
  });

  it.each([
    ['process', /(?<![\w.'`-])process\s*[.[]/],
    ['console', /(?<![\w.'`-])console\s*[.[]/],
    ['the clock', /\bDate\.now\b|\bnew Date\(\s*\)|\bperformance\.now\b/],
    ['chance', /\bMath\.random\b|\brandomUUID\b|\brandomBytes\b/],
    ['timers', /(?<![\w.])(?:setTimeout|setInterval|setImmediate)\s*\(/],
    ['the network', /(?<![\w.])(?:fetch|XMLHttpRequest|WebSocket)\s*\(/],
    ['the locale', /\.(?:localeCompare|toLocale\w+)\(|\bIntl\./],
    ['evaluated code', /(?<![\w.])(?:eval|Function)\s*\(/],
  ])('does not touch %s', (_, pattern) => {
    expect(core.filter((file) => pattern.test(codeOf(file)))).toEqual([]);
  });
});

describe('files', () => {
  it('have at most 350 lines', () => {
    const long = FILES.map((file) => [file, sourceOf(file).split('\n').length] as const).filter(
      ([, lines]) => lines > 350,
    );
    expect(long).toEqual([]);
  });

  it('are named in kebab-case', () => {
    expect(FILES.filter((file) => !/^(?:[a-z0-9-]+\/)+[a-z0-9-]+(?:\.d)?\.ts$/.test(file))).toEqual([]);
  });

  it('do not say any', () => {
    expect(
      FILES.filter((file) =>
        /[:<,(|&]\s*any\b(?!-)|\bas any\b/.test(codeOf(file).replace(/'[^'\n]*'/g, "''")),
      ),
    ).toEqual([]);
  });
});
