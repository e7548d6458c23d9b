/** `papergraph explain` on the project's own samples: every value is quoted from its bytes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AuthorRow } from '../../src/model/author.js';
import type { PaperRow } from '../../src/model/paper.js';
import { loadSnapshot } from '../../src/commands/snapshot.js';
import { explainSubject } from '../../src/pipeline/explain.js';
import { papergraph } from '../support/cli.js';
import { readJsonLines, sandboxWithSeeds } from '../support/sandbox.js';

let folder: string;
let out: string;

beforeAll(async () => {
  folder = sandboxWithSeeds();
  out = join(folder, 'exports');
  const args = ['build', '--only', 'papers.jsonl', 'authors.jsonl'];
  const { code, stderr } = await papergraph(args, { cwd: folder });
  expect(code, stderr).toBe(0);
});

describe('papergraph explain', () => {
  interface Answer {
    readonly id: string;
    readonly explanations: readonly {
      readonly path: string;
      readonly value: unknown;
      readonly trace: { by: string; file?: string; start?: number; end?: number; input?: string } | null;
      readonly quoted: string | null;
      readonly holds: boolean | null;
    }[];
  }
  const explain = async (...args: string[]): Promise<Answer> => {
    const { code, stdout, stderr } = await papergraph(['explain', '--json', ...args], { cwd: folder });
    expect([code, stderr]).toEqual([0, '']);
    return JSON.parse(stdout) as Answer;
  };

  it('quotes a title from its bytes', async () => {
    const { explanations } = await explain('paper:arxiv:2310.06511', 'title');
    const title = 'Self-Supervised Dataset Distillation for Transfer Learning';
    expect(explanations).toMatchObject([{ path: 'title', value: title, quoted: title, holds: true }]);
    const { file, start, end } = explanations[0]!.trace!;
    expect(readFileSync(join(folder, file!)).subarray(start, end).toString()).toBe(title);
  });

  it.each(['', ' ', 'nothing'])('says that nothing has the id "%s"', async (id) => {
    const { code, stdout, stderr } = await papergraph(['explain', id], { cwd: folder });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(`nothing has the id "${id}"`);
  });

  it('says of a pasted page that it is not kept', async () => {
    const page = readFileSync(join(folder, 'seeds/002_arxiv-dated.txt'));
    await papergraph(['build', '-', '--only', 'papers.jsonl', '--out', 'pasted'], {
      cwd: folder,
      stdin: page,
    });
    const [paper] = readJsonLines(join(folder, 'pasted/papers.jsonl')) as PaperRow[];
    const { stdout } = await papergraph(['explain', paper!.id, '--out', 'pasted'], { cwd: folder });
    expect(stdout).toMatch(/^ {2}standard input bytes .* \(which is not kept\)$/m);
  });

  it('finds the sixth author by the mention #6', async () => {
    const { explanations } = await explain('paper:arxiv:2310.06511#6');
    expect(explanations.length).toBeGreaterThan(0);
    for (const { path } of explanations) expect(path).toMatch(/^authors\/5\//);
    expect(explanations[0]).toMatchObject({ value: 'Sung Ju Hwang', quoted: 'Sung Ju Hwang', holds: true });
  });

  it('names the config for a venue that the page does not say', async () => {
    const { explanations } = await explain('paper:arxiv:2310.06511', 'venue');
    expect(explanations).toMatchObject([
      {
        value: { series: 'ICLR', year: 2024 },
        trace: { by: 'config', input: 'seeds/003_poster-session-6.txt' },
        quoted: null,
        holds: null,
      },
    ]);
  });

  it('quotes every value that was read from a text', { timeout: 60_000 }, async () => {
    const papers = readJsonLines(join(out, 'papers.jsonl')) as PaperRow[];
    const first = (wanted: (paper: PaperRow) => boolean): string => papers.find(wanted)!.id;
    const chosen = new Set([
      first((paper) => paper.sources.length > 1),
      first((paper) => paper.title === null),
      first((paper) => paper.links.length > 1),
      first((paper) => paper.citations.length > 1),
      first((paper) => paper.comment !== null && paper.status !== null),
      first((paper) => paper.linkPromised !== null),
      first((paper) => paper.abstractTruncated),
    ]);
    for (const id of chosen) {
      const { explanations } = await explain(id);
      const texts = explanations.filter(({ trace }) => trace?.by === 'text');
      expect(texts.length).toBeGreaterThan(0);
      for (const { path, value, trace, quoted, holds } of texts) {
        const bytes = readFileSync(join(folder, trace!.file!)).subarray(trace!.start, trace!.end);
        expect(quoted, `${id} ${path}`).toBe(bytes.toString());
        // A venue is read out of the quoted words, not equal to them.
        expect(holds, `${id} ${path}`).toBe(typeof value === 'string' ? true : null);
      }
    }
  });

  it('finds the mentions of an author, and says why two of them are one person', async () => {
    const { explanations } = await explain('author:name:sung-ju-hwang');
    expect(explanations.filter(({ value }) => value === 'Sung Ju Hwang').map(({ holds }) => holds)).toEqual([
      true,
      true,
      true,
    ]);
    const author = (readJsonLines(join(out, 'authors.jsonl')) as AuthorRow[]).find(
      ({ id }) => id === 'author:name:sung-ju-hwang',
    );
    const [one, two] = author!.mentions.map(({ paper, position }) => `${paper}#${position}`);
    const { stdout } = await papergraph(['explain', one!, two!], { cwd: folder });
    expect(stdout).toMatch(/one author|one person|same name/);
  });

  /** The paths of the values of a row; empty lists, empty objects and null hold none. */
  function paths(value: unknown, path = ''): string[] {
    if (value === null) return [];
    if (typeof value !== 'object') return [path];
    const members = Object.entries(value).flatMap(([key, inner]) =>
      paths(inner, path === '' ? key : `${path}/${key}`),
    );
    return path === '' || members.length === 0 ? members : [path, ...members];
  }

  it('says for every value of every paper and author what made it', { timeout: 60_000 }, async () => {
    const snapshot = await loadSnapshot(out);
    for (const { row } of [...snapshot.papers, ...snapshot.authors]) {
      for (const path of paths(row)) {
        const statements = explainSubject(snapshot, row.id, path);
        expect(statements.length, `${row.id} ${path}`).toBeGreaterThan(0);
        for (const { text, trace } of statements) expect(text ?? trace, `${row.id} ${path}`).not.toBeNull();
      }
    }
  });

  it('gives the rule and the printed words of a value that a rule makes of them', async () => {
    const { explanations } = await explain('paper:arxiv:2310.06511', 'links/0/owner');
    expect(explanations).toMatchObject([
      {
        path: 'links/0/owner',
        value: 'db-Lee',
        trace: { by: 'rule', rule: 'parts-of-address', from: ['links/0/printed'] },
        holds: null,
      },
      { path: 'links/0/printed', quoted: 'https://github.com/db-Lee/selfsup_dd', holds: true },
    ]);
  });

  it('gives the place of a record, and the network behind a measure', async () => {
    const { explanations: records } = await explain('paper:arxiv:2310.06511', 'sources/0');
    expect(records).toHaveLength(1);
    expect(records[0]!.quoted).toMatch(/^This paper poses the task of distilling/);
    expect((await explain('author:name:sung-ju-hwang', 'measures/core')).explanations).toMatchObject([
      { path: 'measures/core', trace: { by: 'rule', rule: 'core', from: ['CO_AUTHORED_WITH'] } },
    ]);
  });

  it('prints every value with its file and bytes', async () => {
    const { stdout } = await papergraph(['explain', 'paper:arxiv:2310.06511'], { cwd: folder });
    expect(stdout).toContain('title: Self-Supervised Dataset Distillation for Transfer Learning\n');
    expect(stdout).toMatch(/seeds\/003_poster-session-6\.txt bytes \d+ to \d+/);
    expect(stdout).toContain('stated in the config for seeds/003_poster-session-6.txt');
  });

  it.each([
    [['paper:none'], /has the id "paper:none"/],
    [['paper:arxiv:2310.06511#77'], /has 6 authors, so there is no mention paper:arxiv:2310\.06511#77/],
    [['paper:arxiv:2310.06511#0'], /has 6 authors, so there is no mention/],
    [['author:name:sung-ju-hwang', 'nmae'], /author:name:sung-ju-hwang has no field "nmae"/],
    [
      ['repository:github.com/db-lee/selfsup_dd', 'url'],
      /is no paper and no author, so it has no field "url"/,
    ],
    [
      ['author:name:sung-ju-hwang', 'paper:arxiv:2310.06511'],
      /paper:arxiv:2310\.06511 is a paper and author/,
    ],
    [['paper:arxiv:2310.06511', 'tilte'], /has no field "tilte"/],
  ])('refuses %j as wrong usage', async (args, message) => {
    const { code, stdout, stderr } = await papergraph(['explain', ...args], { cwd: folder });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
  });
});
