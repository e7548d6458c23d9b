/** Wrong options, wrong configs and outputs that cannot be written: exit code, one sentence, nothing left behind. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { oneSentence, papergraph, refused, start } from '../support/cli.js';
import { namesBelow, PAGE, put, sandbox } from '../support/sandbox.js';

let folder: string;

beforeEach(() => {
  folder = sandbox();
  mkdirSync(join(folder, 'tmp'));
});

describe('wrong usage', () => {
  beforeEach(() => void put(folder, 'page.txt', PAGE));

  it.each<[string[], RegExp]>([
    [['build', 'page.txt', '--frob'], /unknown option '--frob'/],
    [['build', 'page.txt', '--sed', '1'], /unknown option '--sed'.*--seed/s],
    [['build', 'page.txt', '--format', 'xyz'], /unknown format "xyz".*session-page/],
    [['build', 'page.txt', '--encoding', 'ebcdic'], /ebcdic.*latin1/],
    [['build', 'page.txt', '--only', 'nope.csv'], /unknown output "nope\.csv".*papers\.jsonl/],
    [['build', '--only', 'papers.jsonl', 'page.txt'], /unknown output "page\.txt".*after the inputs/],
    [['build', 'page.txt', '--only', 'gexf'], /for the format gexf name coauthors\.gexf/],
    [['build', 'page.txt', '--seed', 'x'], /--seed.*whole number/],
    [['build', 'page.txt', '--seed', '-1'], /--seed.*whole number/],
    [['build', 'page.txt', '--max-rejects', 'many'], /--max-rejects.*whole number/],
    [['build', 'page.txt', '--max-rejects', '-2'], /--max-rejects.*-1 for no limit/],
    [['build', 'page.txt', '--out', ''], /--out/],
    [['build', '.', '--out', './'], /is an input and the output folder/],
    [['build', '-rf'], /unknown option '-rf'/],
    [['serve', '--port', '65536'], /--port.*65535/],
    [['export', 'nope'], /unknown format "nope".*gexf/],
    [['export', 'gexf', '--graph', 'nope'], /unknown graph "nope".*coauthor/],
    [['export'], /missing required argument 'format'/],
    [['push'], /required option '--uri/],
    [['explain'], /missing required argument 'id'/],
    [['frobnicate'], /unknown command 'frobnicate'/],
    [['bild'], /unknown command 'bild'.*build/s],
    [['help', 'nope'], /^papergraph: unknown command 'nope'\n$/],
  ])('%j is exit code 2', async (args, message) => {
    const before = namesBelow(folder);
    const { code, stdout, stderr } = await papergraph(args, { cwd: folder });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
    expect(stderr).toMatch(/^papergraph: /);
    expect(stderr.trim().split('\n').length).toBeLessThanOrEqual(2);
    expect(namesBelow(folder)).toEqual(before);
  });

  it('help names a command, or all of them', async () => {
    const all = await papergraph(['help'], { cwd: folder });
    expect([all.code, all.stderr]).toEqual([0, '']);
    expect(all.stdout).toContain('Usage: papergraph [options]');
    const one = await papergraph(['help', 'stats'], { cwd: folder });
    expect([one.code, one.stderr]).toEqual([0, '']);
    expect(one.stdout).toContain('Usage: papergraph stats');
  });

  it('no command at all prints the help on standard error', async () => {
    const { code, stdout, stderr } = await papergraph([], { cwd: folder });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('Usage: papergraph');
  });

  it('nothing to build names what may be given', async () => {
    const elsewhere = join(folder, 'tmp');
    const { code, stderr } = await papergraph(['build'], { cwd: elsewhere });
    expect([code, stderr]).toEqual([2, expect.stringMatching(/papergraph\.config\.json.*seeds/)]);
  });
});

describe('a wrong config is exit code 2', () => {
  it.each<[string, string, RegExp]>([
    ['that is cut', '{ "inputs": [', /not valid JSON/],
    ['with a comma too many', '{\n  "inputs": [\n    { "path": "page.txt" },\n  ]\n}\n', /not valid JSON/],
    ['with an unknown key', '{ "input": [] }', /unknown key "input" at the top level.*"inputs"/],
    [
      'with an unknown key of an input',
      '{ "inputs": [{ "path": "x", "venu": {} }] }',
      /"venu" at inputs\.0.*"venue"/,
    ],
    [
      'with an unknown key of a venue',
      '{ "inputs": [{ "path": "x", "venue": { "seris": "ICLR" } }] }',
      /unknown key "seris" at inputs\.0\.venue.*"series"/,
    ],
    ['with a value of another type', '{ "seed": "one" }', /expected int|expected number.*seed/],
    ['without inputs in its list', '{ "inputs": [] }', /inputs/],
    ['that is a list', '[]', /expected object/],
  ])('%s', async (_, text, message) => {
    put(folder, 'page.txt', PAGE);
    put(folder, 'papergraph.config.json', text);
    const [code, stderr] = await refused(['build'], { cwd: folder });
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
    expect(stderr).toContain('papergraph.config.json');
  });

  it('that is not there', async () => {
    expect(await refused(['build', '--config', 'none.json'], { cwd: folder })).toEqual([
      2,
      expect.stringContaining('none.json'),
    ]);
  });
});

describe('F-05 an output that cannot be written is exit code 4 before anything is read', () => {
  it.each<[string, string]>([
    ['a file', 'taken'],
    ['below a file', 'taken/below/it'],
    ['a name that is too long', 'x'.repeat(256)],
    ['the root of the disk', '/'],
  ])('%s', async (_, out) => {
    put(folder, 'taken', 'mine');
    const before = namesBelow(folder);
    // Standard input stays open: who reads before looking at the output waits for ever.
    const { ended } = start(['build', '-', '--out', out], { cwd: folder });
    const [code, stderr] = oneSentence(await ended);
    expect([code, stderr]).toEqual([4, expect.stringContaining('Cannot write')]);
    expect(namesBelow(folder)).toEqual(before);
  });
});
