/** The ways to hand a listing in, and how many bad rows are put up with. */
import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeEach, describe, expect, it } from 'vitest';
import type { PaperRow } from '../../src/model/paper.js';
import { papergraph, shell, type Ended } from '../support/cli.js';
import { sampleListings } from '../support/sample-listings.js';
import { namesBelow, PAGE, put, readJson, readJsonLines, ROOT, sandbox } from '../support/sandbox.js';

let folder: string;

beforeEach(() => {
  folder = sandbox();
});

const build = (args: readonly string[], stdin?: string | Uint8Array): Promise<Ended> =>
  papergraph(['build', ...args, '--only', 'papers.jsonl', '--out', 'out'], {
    cwd: folder,
    ...(stdin === undefined ? {} : { stdin }),
  });

const papers = (): PaperRow[] => readJsonLines(join(folder, 'out/papers.jsonl')) as PaperRow[];
const withoutSources = (rows: readonly PaperRow[]): unknown[] =>
  rows.map((row) => ({ ...row, sources: null }));

describe('the same papers', () => {
  const plain = readFileSync(join(ROOT, 'seeds/002_arxiv-dated.txt'), 'utf8');
  const utf16 = Buffer.from(`\ufeff${plain}`, 'utf16le');

  it.each<[string, string, string | Uint8Array, string[]?]>([
    ['CRLF', 'page.txt', plain.replaceAll('\n', '\r\n')],
    ['gzip', 'page.txt.gz', gzipSync(plain)],
    ['gzip under another name', 'page.txt', gzipSync(plain)],
    ['a byte order mark', 'page.txt', `\ufeff${plain}`],
    ['UTF-16, little end first', 'page.txt', utf16],
    ['UTF-16, big end first', 'page.txt', Buffer.from(utf16).swap16()],
    ['UTF-16 without a mark, little end first', 'page.txt', utf16.subarray(2)],
    ['UTF-16 without a mark, big end first', 'page.txt', Buffer.from(utf16).swap16().subarray(2)],
    ['no last line feed', 'page.txt', plain.trimEnd()],
    ['another ending of the name', 'page.pdf', plain],
    ['a name like an option', '-rf', plain, ['--', '-rf']],
    ['a name of two lines', 'a b\n.txt', plain],
    ['a name like a pattern', 'page[*]?.txt', plain],
  ])('with %s', async (_, name, content, args) => {
    put(folder, 'reference.txt', plain);
    await build(['reference.txt']);
    const reference = papers();
    expect(reference).toHaveLength(10);
    put(folder, name, content);
    const own = ['--only', 'papers.jsonl', '--out', 'out'];
    const { code, stderr } = await papergraph(['-v', 'build', ...own, ...(args ?? [name])], { cwd: folder });
    expect(code, stderr).toBe(0);
    expect(stderr.split('\n').filter((line) => line.startsWith('.txt'))).toEqual([]);
    expect(withoutSources(papers())).toEqual(withoutSources(reference));
    expect(new Set(papers().flatMap((paper) => paper.sources.map((source) => source.file)))).toEqual(
      new Set([name]),
    );
  });

  it('from standard input', async () => {
    put(folder, 'page.txt', PAGE);
    await build(['page.txt']);
    const reference = papers();
    expect(reference).toHaveLength(3);
    expect((await build(['-'], PAGE)).code).toBe(0);
    expect(withoutSources(papers())).toEqual(withoutSources(reference));
    expect(papers()[0]!.sources[0]!.file).toBe('-');
    expect((await build(['-'], gzipSync(PAGE))).code).toBe(0);
    expect(withoutSources(papers())).toEqual(withoutSources(reference));
    const { code } = await shell('cat page.txt | papergraph build - --only papers.jsonl --out out', {
      cwd: folder,
    });
    expect(code).toBe(0);
    expect(withoutSources(papers())).toEqual(withoutSources(reference));
  });

  it('explain quotes UTF-16 without a mark as it was read', async () => {
    put(folder, 'page.txt', utf16.subarray(2));
    await build(['page.txt']);
    const { id, abstract } = papers().find((paper) => paper.abstract !== null)!;
    const args = ['explain', '--json', '--out', 'out', id, 'abstract'];
    const { stdout } = await papergraph(args, { cwd: folder });
    expect(JSON.parse(stdout)).toMatchObject({ explanations: [{ value: abstract, holds: true }] });
  });

  it('when a file is named more than once', async () => {
    put(folder, 'page.txt', PAGE);
    await build(['page.txt']);
    const reference = papers();
    expect((await build(['page.txt', './page.txt', '*.txt', '.'])).code).toBe(0);
    expect(papers()).toEqual(reference);
  });

  it('I-25 merged, when two files hold the same page', async () => {
    put(folder, 'one.txt', PAGE);
    put(folder, 'two.txt', PAGE);
    expect((await build(['one.txt', 'two.txt'])).code).toBe(0);
    expect(papers().map((paper) => paper.sources.map((source) => source.file))).toEqual(
      Array.from({ length: 3 }, () => ['one.txt', 'two.txt']),
    );
    expect(readJson(join(folder, 'out/run.json'))).toMatchObject({
      counts: { read: 6, accepted: 6, rejected: 0, unique: 3, merged: 3 },
    });
  });
});

describe('a folder', () => {
  it('is read with all that is below it; what is no listing is passed over and said', async () => {
    put(folder, 'pages/README.md', '# Pages\n\nThese pages were saved by hand.\n');
    put(folder, 'pages/2024/one.txt', PAGE);
    put(folder, 'pages/picture.png', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'));
    put(folder, 'pages/.hidden.txt', PAGE);
    symlinkSync('gone.txt', join(folder, 'pages/link.txt'));
    const { code, stderr } = await build(['pages']);
    expect(code, stderr).toBe(0);
    for (const name of ['README.md', 'picture.png', 'link.txt'])
      expect(stderr).toContain(`passed over ${name}`);
    const { inputs } = readJson(join(folder, 'out/run.json')) as { inputs: { file: string }[] };
    expect(inputs.map((input) => input.file)).toEqual(['2024/one.txt']);
  });

  it('may hold what looks like a listing and has no paper', async () => {
    put(folder, 'pages/one.txt', PAGE);
    put(
      folder,
      'pages/README.md',
      '# Saved pages\n\n| file | papers |\n| --- | --: |\n| `one.txt` | 3 |\n'.repeat(3),
    );
    const { code, stderr } = await build(['pages']);
    expect([code, stderr]).toEqual([
      0,
      expect.stringContaining('passed over README.md: nothing in it reads as a paper'),
    ]);
    const named = await build(['pages/one.txt', 'pages/README.md']);
    expect([named.code, named.stderr]).toEqual([1, expect.stringContaining('0 records from README.md')]);
  });
});

describe('rows that cannot be used', () => {
  /** Three lines that are neither title, authors nor abstract, after a page of three records. */
  const bad = `${PAGE}\n\nfirst stray\n\nsecond stray\n\nthird stray\n`;
  const strays = ['first', 'second', 'third'].map((word) => `${word} stray`);

  it.each([
    [['--max-rejects', '0'], 1],
    [['--max-rejects', '2'], 1],
    [['--max-rejects', '3'], 0],
    [['--max-rejects', '-1'], 0],
    [[], 0],
  ])('I-27 with %j the exit code is %i, and rejects.jsonl is complete', async (args, expected) => {
    put(folder, 'page.txt', bad);
    const { code, stderr } = await build(['page.txt', ...args]);
    expect(code).toBe(expected);
    expect(stderr.match(/3 rows could not be used/g)).toHaveLength(1);
    const rejects = readJsonLines(join(folder, 'out/rejects.jsonl')) as {
      byte: number;
      line_byte: number;
      raw: string;
    }[];
    expect(rejects.map(({ byte, line_byte, raw }) => [line_byte, byte, raw])).toEqual(
      strays.map((raw) => [Buffer.from(bad).indexOf(raw), Buffer.from(bad).indexOf(raw), raw]),
    );
    const run = readJson(join(folder, 'out/run.json')) as { counts: object; exitCode: number };
    expect(run.counts).toMatchObject({ read: 6, accepted: 3, rejected: 3, unique: 3, merged: 0 });
    expect(run.exitCode).toBe(expected);
  });

  it('I-05 a first line of 20 MB tells nothing of the format; the records behind it are read', async () => {
    const rows = ['Weaving Patterns', 'A Theory of Engines'].map((title, at) =>
      JSON.stringify({ id: `r${at}`, title, authors: ['Ada Lovelace'], year: 2020 }),
    );
    put(folder, 'one.jsonl', `${'a'.repeat(20_000_000)}\n${rows.join('\n')}\n`);
    const { code } = await build(['one.jsonl', '--only', 'papers.jsonl']);
    expect(code).toBe(0);
    expect(readJsonLines(join(folder, 'out/papers.jsonl'))).toHaveLength(2);
    expect(readJsonLines(join(folder, 'out/rejects.jsonl'))).toMatchObject([
      { type: 'RECORD_TOO_LONG', line: 1, line_byte: 0, byte: 0 },
    ]);
  });

  it('I-08 run.json counts the characters that could not be decoded', async () => {
    put(folder, 'page.txt', Buffer.from(PAGE.replace('Ada Example', 'Ad\xe1 \xe9xample'), 'latin1'));
    await build(['page.txt']);
    const run = readJson(join(folder, 'out/run.json')) as { counts: Record<string, number> };
    const written = readFileSync(join(folder, 'out/papers.jsonl'), 'utf8').split('\ufffd').length - 1;
    expect(written).toBeGreaterThan(0);
    expect(run.counts['replacedCharacters']).toBe(written);
    put(folder, 'page.txt', PAGE);
    await build(['page.txt']);
    expect(readJson(join(folder, 'out/run.json'))).toMatchObject({ counts: { replacedCharacters: 0 } });
  });

  it('I-21 says how many papers have too many authors for pairs, and counts them', async () => {
    const paper = (title: string, size: number): string =>
      JSON.stringify({ title, authors: Array.from({ length: size }, (_, n) => `Author N${n}`) });
    put(folder, 'crowd.jsonl', [paper('Higgs', 501), paper('Looms', 500)].join('\n'));
    const { code, stderr } = await build(['crowd.jsonl']);
    expect(code).toBe(0);
    expect(stderr).toContain('1 paper with more than 500 authors: kept, without pairs of co-authors\n');
    expect(readJson(join(folder, 'out/run.json'))).toMatchObject({ counts: { papersAboveAuthorLimit: 1 } });
  });

  it('with --strict one is too many, and nothing is written', async () => {
    put(folder, 'page.txt', bad);
    const { code, stderr } = await build(['page.txt', '--strict']);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^papergraph: --strict: page\.txt:\d+: [^\n]+\(and 2 more\)\n$/);
    expect(namesBelow(folder)).toEqual(['page.txt']);
    put(folder, 'page.txt', PAGE);
    expect((await build(['page.txt', '--strict'])).code).toBe(0);
  });

  it('no line is lost without a word', async () => {
    const date = 'Created: 2020-01-02\n\n';
    put(folder, 'page.txt', `${date}${date}We study nothing.\n\narXiv:2001.00001\nCreated: 2020-01-01\n`);
    await build(['page.txt']);
    expect(papers()).toHaveLength(1);
    const rejects = readJsonLines(join(folder, 'out/rejects.jsonl')) as { line: number }[];
    expect(rejects.map((reject) => reject.line)).toEqual([1, 3]);
  });

  it('I-01 a compressed page that is cut: what came before is used, exit code 1; with --strict 3', async () => {
    const whole = gzipSync(readFileSync(join(ROOT, 'seeds/003_poster-session-6.txt')));
    put(folder, 'page.txt.gz', whole.subarray(0, whole.length / 2));
    const strict = await build(['page.txt.gz', '--strict']);
    expect([strict.code, strict.stderr]).toEqual([3, expect.stringContaining('page.txt.gz')]);
    expect(namesBelow(folder)).toEqual(['page.txt.gz']);
    const { code, stderr } = await build(['page.txt.gz']);
    expect(code).toBe(1);
    expect(stderr).toContain('page.txt.gz was cut');
    expect(papers().length).toBeGreaterThan(50);
    const rejects = readJsonLines(join(folder, 'out/rejects.jsonl')) as { type: string }[];
    expect(rejects.map((reject) => reject.type)).toContain('GZIP_TRUNCATED');
  });

  it('I-01 a file of XML that is cut: exit code 1, and with --strict 3', async () => {
    const [sample = ''] = sampleListings('dblp-xml');
    put(folder, 'dblp.xml', sample.slice(0, sample.indexOf('<proceedings')));
    const strict = await build(['dblp.xml', '--strict']);
    expect([strict.code, strict.stderr]).toEqual([3, expect.stringContaining('dblp.xml')]);
    const { code, stderr } = await build(['dblp.xml']);
    expect([code, stderr]).toEqual([1, expect.stringContaining('dblp.xml was cut')]);
    expect(papers()).toHaveLength(2);
  });

  it.each([
    ['JSON Lines', 'papers.jsonl', '{"title": "One", "year": 2020}\n{"title": "Two", "ye', 1],
    ['JSON', 'papers.json', '[{"title": "One", "year": 2020},\n{"title": "Two"},\n', 2],
    ['BibTeX', 'papers.bib', '@article{a, title={One}}\n@article{b, title={Two}, author={Ada Love', 2],
    ['CSV', 'papers.csv', 'title,authors,year\nOne,Ada Lovelace,2020\nTwo,"Emmy Noe', 1],
    ['RIS', 'papers.ris', 'TY  - CONF\nTI  - One\nER  - \nTY  - CONF\nTI  - Two\nAU  - Lovel', 2],
    [
      'PMLR',
      'papers.md',
      '---\nlayout: inproceedings\ntitle: One\n---\n---\nlayout: inproceedings\ntitle: Two\nab',
      1,
    ],
  ])('I-01 a file of %s that is cut: exit code 1, and with --strict 3', async (_, name, text, count) => {
    put(folder, name, text);
    const strict = await build([name, '--strict']);
    expect([strict.code, strict.stderr]).toEqual([3, expect.stringContaining(name)]);
    const { code, stderr } = await build([name]);
    expect([code, stderr]).toEqual([1, expect.stringContaining(`${name} was cut`)]);
    expect(papers()).toHaveLength(count);
  });

  it('I-18 a bomb of XML: no record, exit code 1, and nothing of the file that it names', async () => {
    const title = '<article key="a/b/c"><title>&x; looms</title></article>';
    put(folder, 'bomb.xml', `<!DOCTYPE dblp [<!ENTITY x SYSTEM "file:///etc/passwd">]><dblp>${title}</dblp>`);
    const { code, stdout, stderr } = await build(['bomb.xml']);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain('0 records from bomb.xml');
    expect(stderr).not.toContain('root:');
  });
});

describe('an encoding that XML declares', () => {
  it('is used, and so it is when a value is explained', async () => {
    const text = `<?xml version="1.0" encoding="ISO-8859-1"?>\n<dblp><article key="a/b/c"><author>José Lovelace</author><title>Looms</title></article></dblp>`;
    put(folder, 'dblp.xml', Buffer.from(text, 'latin1'));
    expect((await build(['dblp.xml'])).code).toBe(0);
    expect(papers()[0]!.authors[0]!.printed).toBe('José Lovelace');
    const { stdout } = await papergraph(
      ['explain', papers()[0]!.id, 'authors/0/printed', '--out', 'out', '--json'],
      {
        cwd: folder,
      },
    );
    expect(JSON.stringify(JSON.parse(stdout))).toContain('"quoted":"José Lovelace","holds":true');
  });
});

describe('what is printed', () => {
  it('-q prints nothing on success, --json one document on standard output', async () => {
    put(folder, 'page.txt', PAGE);
    const args = ['build', 'page.txt', '--only', 'papers.jsonl', '--out', 'out', '--json'];
    const quiet = await papergraph(['-q', ...args], { cwd: folder });
    expect([quiet.code, quiet.stderr]).toEqual([0, '']);
    expect(JSON.parse(quiet.stdout)).toMatchObject({ records: 3, papers: 3, authors: 4 });
  });

  it('O-14 holds no control character of an input', async () => {
    const escape = '\u001b]52;c;aGk=\u0007\u001b[2J\u009b31m\b';
    put(
      folder,
      `${escape}.txt`,
      PAGE.replaceAll('Ada Example', `Ada ${escape}Example`).replace('Rivers', `${escape}Rivers`),
    );
    const runs = [
      await papergraph(['-v', 'build', `${escape}.txt`, '--only', 'papers.jsonl', '--out', 'out'], {
        cwd: folder,
      }),
    ];
    for (const { id } of papers()) {
      runs.push(await papergraph(['explain', id, '--out', 'out'], { cwd: folder }));
      runs.push(await papergraph(['explain', id, '--json', '--out', 'out'], { cwd: folder }));
    }
    runs.push(await papergraph(['stats', '--json', '--out', 'out'], { cwd: folder }));
    for (const { code, stdout, stderr } of runs) {
      expect(code, stderr).toBe(0);
      expect(stdout + stderr).not.toMatch(/(?!\n)\p{Cc}/u);
    }
    expect(readFileSync(join(folder, 'out/run.json'), 'utf8')).not.toMatch(/(?!\n)\p{Cc}/u);
  });
});
