/** What the documents say exists, and what exists is said. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { detectReader, readerByName, readers } from '../src/readers/index.js';
import { papergraph } from './support/cli.js';
import { readListing } from './support/listing.js';
import { readJson, ROOT, sandbox } from './support/sandbox.js';

const read = (name: string): string => readFileSync(join(ROOT, name), 'utf8');
const DOCUMENTS = [
  'README.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'docs/library.md',
  'docs/formats.md',
  'docs/cypher.md',
];

let cwd: string;
let help: string;

beforeAll(async () => {
  cwd = sandbox();
  help = (await papergraph(['--help'], { cwd })).stdout;
});

/** What `--help` of a command prints; asked for once, as a start of the program takes its time. */
const helps = new Map<string, ReturnType<typeof papergraph>>();
function helpOf(command: string): ReturnType<typeof papergraph> {
  const asked = helps.get(command) ?? papergraph([command, '--help'], { cwd });
  helps.set(command, asked);
  return asked;
}

/** The commands in `--help`; lines that go on are indented more. */
function commands(): string[] {
  const list = help.slice(help.indexOf('\nCommands:\n'), help.indexOf('\nExamples:\n'));
  const names = [...list.matchAll(/^ {2}([a-z]+)\b/gm)].map(([, name]) => name!);
  return names.filter((name) => name !== 'help');
}

describe('README.md', () => {
  it('names every command, and no other', () => {
    const readme = read('README.md');
    expect(commands().length).toBeGreaterThan(8);
    for (const name of commands()) expect(readme, name).toContain(`\`papergraph ${name}`);
    const named = [...readme.matchAll(/\bpapergraph ([a-z]+)/g)].map(([, name]) => name!);
    const words = new Set(['is', 'and', 'takes']);
    expect([...new Set(named)].filter((name) => !commands().includes(name) && !words.has(name))).toEqual([]);
  });

  it('names every format that `papergraph formats` lists, with its files', async () => {
    const readme = read('README.md');
    const { stdout } = await papergraph(['formats', '--json'], { cwd });
    const { inputs, outputs } = JSON.parse(stdout) as Record<
      'inputs' | 'outputs',
      { name: string; files?: string[] }[]
    >;
    expect(inputs.length + outputs.length).toBeGreaterThan(10);
    for (const { name, files = [] } of [...inputs, ...outputs]) {
      expect(readme, name).toContain(`| \`${name}\` |`);
      // Three files of one kind are named by one of them.
      const [first] = files;
      if (first !== undefined && !first.endsWith('.graphml')) expect(readme, first).toContain(`\`${first}`);
    }
  });

  it('names no option that the command does not have', async () => {
    const [, section = ''] = /## Commands\n([\s\S]*?)\n## /.exec(read('README.md')) ?? [];
    for (const line of [...section.split('\n'), ...read('README.md').split('\n')]) {
      const [, command] = /papergraph ([a-z]+)/.exec(line) ?? [];
      if (command === undefined || !commands().includes(command)) continue;
      const options = line.match(/--[a-z][a-z-]*/g) ?? [];
      if (options.length === 0) continue;
      const { stdout } = await helpOf(command);
      for (const option of options) expect(`${stdout} --help`, `${command} ${option}`).toContain(option);
    }
  });
});

describe('--help', { timeout: 60_000 }, () => {
  it('shows an example for every command', async () => {
    for (const name of commands()) {
      const { code, stdout, stderr } = await helpOf(name);
      expect([code, stderr]).toEqual([0, '']);
      expect(stdout).toMatch(new RegExp(`\\nExamples:\\n(?:  .*\\n)*?  .*\\bpapergraph ${name}\\b`));
    }
  });

  it('is on standard output, and --version is the version of the package', async () => {
    expect(help).toContain('Usage: papergraph');
    const { version } = readJson(join(ROOT, 'package.json')) as { version: string };
    expect((await papergraph(['--version'], { cwd })).stdout).toBe(`${version}\n`);
  });
});

it('docs/formats.md describes every input format, and no other', () => {
  const described = [...read('docs/formats.md').matchAll(/^## (.+)$/gm)].map(([, name]) => name!);
  expect(described.sort()).toEqual(readers.map(({ name }) => name).sort());
});

describe('docs/formats.md', () => {
  const examples = read('docs/formats.md')
    .split(/^## /m)
    .slice(1)
    .flatMap((part) => {
      const [name = ''] = part.split('\n');
      return [...part.matchAll(/^```\w*\n([^]*?)^```$/gm)].map(([, text]) => [name, text!] as const);
    });

  it.each(examples)('has an example of %s that is told as such and read', async (name, text) => {
    expect(detectReader(text)?.name).toBe(name);
    const { records, diagnostics } = await readListing(readerByName(name)!, text);
    expect([records.length, diagnostics]).toEqual([1, []]);
  });
});

/** What the examples of lists say of their paper, and the same of others: title, and two people. */
const LISTED = [
  ['Weaving Patterns with Punched Cards', 'Ada', 'Lovelace', 'Charles', 'Babbage'],
  ['Invariants of Rings and Their Orbits', 'Emmy', 'Noether', 'David', 'Hilbert'],
  ['Partition Functions of Large Integers', 'Jane', 'Marcet', 'Mary', 'Somerville'],
  ['A Theory of Engines with Few Parts', 'Grace', 'Hopper', 'Jean', 'Bartik'],
  ['Frequency Hopping for Remote Control', 'Hedy', 'Lamarr', 'George', 'Antheil'],
];

/** An example as the entry of another paper, with initials and counted numbers of its own. */
function entryOf(example: string, at: number): string {
  let text = example;
  LISTED[0]!.forEach((word, part) => (text = text.replaceAll(word, `{${part}}`)));
  return text
    .replace(/\bA\.? (?=\{2\})|(?<=\{2\}, )A\./g, (initial) => initial.replace('A', LISTED[at]![1]![0]!))
    .replace(/\bC\.? (?=\{4\})|(?<=\{4\}, )C\./g, (initial) => initial.replace('C', LISTED[at]![3]![0]!))
    .replace(/\{(\d)\}/g, (_, part: string) => LISTED[at]![Number(part)]!)
    .replace(/(?<=^\[?|#0?|Paper ID |LOOM-|P1\.|2001\.0000)1?[12](?=\b)/gm, (number) =>
      String(Number(number) + at),
    );
}

describe('docs/formats.md on paper-list', () => {
  const [, part = ''] = /^## paper-list$([^]*?)^## /m.exec(read('docs/formats.md')) ?? [];
  const styles = [...part.matchAll(/^\| (.+?) +\| (`.+`) +\|$/gm)].map(([, style, cells]) => {
    const lines = [...cells!.matchAll(/`([^`]+)`/g)].map(([, line]) => line!.replaceAll('⇥', '\t'));
    return [style!, lines.join('\n')] as const;
  });

  it('shows styles', () => {
    expect(styles.length).toBeGreaterThan(30);
  });

  it.each(styles)('%s: is read', async (_, example) => {
    const names = [example.includes('Lovelace') ? [2] : [], example.includes('Babbage') ? [4] : []].flat();
    for (const blank of ['', '\n']) {
      const list = LISTED.map((__, at) => `${entryOf(example, at)}\n`).join(blank);
      for (const text of [list, `Accepted papers\n\n${list}`]) {
        const reader = detectReader(text);
        expect(reader?.name, text).toBe('paper-list');
        const { records } = await readListing(reader!, text);
        const found = records.map(({ title, authors }) => [
          title?.value,
          ...authors.map(({ printed }, at) =>
            LISTED.map((words) => words[names[at]!]!).find((name) => printed.value.includes(name)),
          ),
        ]);
        expect(found, text).toEqual(LISTED.map((words) => [words[0], ...names.map((name) => words[name])]));
      }
    }
  });
});

describe('docs/formats.md on latex', () => {
  const [, part = ''] = /^## latex$([^]*?)^## /m.exec(read('docs/formats.md')) ?? [];
  const styles = [...part.matchAll(/^\| (.+?) +\| (`+[^|]+`) +\|$/gm)].map(([, style, cells]) => {
    const lines = [...cells!.matchAll(/(?<!`)(`{1,3})(?!`)(.+?)(?<!`)\1(?!`)/g)].map(([, , line]) => line!);
    return [style!, lines.join('\n')] as const;
  });

  it('shows styles', () => {
    expect(styles.length).toBeGreaterThan(7);
  });

  it.each(styles)('%s: is read', async (_, example) => {
    const entries = LISTED.map((__, at) => entryOf(example, at));
    const text = `\\documentclass{article}\n\\begin{document}\n\\section{Publications}\n${entries.join('\n\n')}\n\\end{document}\n`;
    expect(detectReader(text)?.name).toBe('latex');
    const { records, diagnostics } = await readListing(readerByName('latex')!, text);
    const found = records.map(({ title, authors }) => [
      title?.value.replace(/,$/, ''),
      ...authors.map(({ printed }) => printed.value.split(' ').at(-1)),
    ]);
    expect([found, diagnostics]).toEqual([LISTED.map(([title, , one, , two]) => [title, one, two]), []]);
  });
});

describe('the library', () => {
  it('has every exported name documented', () => {
    const documents = `${read('README.md')}\n${read('docs/library.md')}`;
    const names = [...read('src/index.ts').matchAll(/export (?:type )?\{([^}]*)\}/g)].flatMap(([, list]) =>
      list!
        .split(',')
        .map((name) =>
          name
            .trim()
            .replace(/^type /, '')
            .replace(/^.* as /, ''),
        )
        .filter((name) => name !== ''),
    );
    expect(names.length).toBeGreaterThan(30);
    for (const name of names) expect(documents, name).toMatch(new RegExp(`\\b${name}\\b`));
  });
});

describe.each(DOCUMENTS)('%s', (document) => {
  it('names only scripts that package.json has', () => {
    const { scripts } = readJson(join(ROOT, 'package.json')) as { scripts: Record<string, string> };
    const named = [...read(document).matchAll(/\bnpm (?:run )?(start|test|[a-z]+:[a-z]+|(?<=run )[a-z:]+)/g)];
    for (const [, script] of named) expect(Object.keys(scripts), script).toContain(script);
  });

  it('links only to files that are there', () => {
    const links = [...read(document).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map(
      ([, link]) => link!,
    );
    for (const link of links) expect(existsSync(join(ROOT, dirname(document), link)), link).toBe(true);
  });
});
