/** `same`, `different`, `undo` and `review`: what people decide, and that builds obey. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { AuthorRow } from '../../src/model/author.js';
import { papergraph, type Ended } from '../support/cli.js';
import { put, readJsonLines, sandbox } from '../support/sandbox.js';
import { prose } from '../support/toy.js';

let folder: string;

const PAGE = ['rivers', 'prisons', 'lakes']
  .map(
    (about, n) => `A long look at ${about}\n\nPartner P${n} · Wei Wang · Partner Q${n}\n\n${prose(about)}\n`,
  )
  .join('\n');

const run = (args: readonly string[], stdin = ''): Promise<Ended> => papergraph(args, { cwd: folder, stdin });
const build = (): Promise<Ended> =>
  run(['build', 'page.txt', '--only', 'papers.jsonl', 'authors.jsonl', 'viewer']);
const wangs = (): AuthorRow[] =>
  (readJsonLines(join(folder, 'exports/authors.jsonl')) as AuthorRow[]).filter(
    ({ name }) => name === 'Wei Wang',
  );
const mentions = (): string[] =>
  wangs()
    .flatMap((author) => author.mentions.map(({ paper, position }) => `${paper}#${position}`))
    .sort();
const ledger = (): string => readFileSync(join(folder, 'identity.jsonl'), 'utf8');

beforeEach(async () => {
  folder = sandbox();
  put(folder, 'page.txt', PAGE);
  const { code, stderr } = await build();
  expect(code, stderr).toBe(0);
});

describe('papergraph same, different and undo', () => {
  it('says what to name in place of a paper, or of a position that it does not have', async () => {
    const [a = ''] = mentions();
    const paper = a.split('#')[0]!;
    expect(await run(['same', paper, a])).toMatchObject({
      code: 2,
      stderr: `papergraph: ${paper} is a paper; name one of its mentions, such as ${paper}#1\n`,
    });
    expect((await run(['same', `${paper}#9`, a])).stderr).toContain('has 3 authors, so there is no mention');
  });

  it('print the event as one JSON document with --json, also one that stood there before', async () => {
    const [a, b] = mentions() as [string, string];
    const event = { event: 1, kind: 'same', a, b, aName: 'Wei Wang', bName: 'Wei Wang' };
    for (const pair of [
      [a, b],
      [b, a],
    ]) {
      const { code, stdout } = await run(['same', ...pair, '--json']);
      expect([code, JSON.parse(stdout)]).toEqual([0, event]);
    }
    const { stdout } = await run(['undo', '1', '--json']);
    expect(JSON.parse(stdout)).toEqual({ event: 2, kind: 'undo', undoes: 1 });
  });

  it('are obeyed by the next build, and taken back to the byte', async () => {
    const before = readFileSync(join(folder, 'exports/manifest.json'), 'utf8');
    const [a, b, c] = mentions() as [string, string, string];
    for (const other of [b, c]) expect((await run(['same', a, other])).code).toBe(0);
    await build();
    expect(wangs().map((author) => author.mentions.length)).toEqual([3]);
    expect(wangs()[0]!.confidence).toBe(1);
    expect((await run(['undo', '1'])).code).toBe(0);
    expect((await run(['undo', '2'])).code).toBe(0);
    expect((await run(['undo', '2'])).stderr).toContain('taken back already, by event 4');
    for (const [x, y] of [
      [a, b],
      [b, c],
      [a, c],
    ] as const)
      expect((await run(['different', x, y])).code).toBe(0);
    await build();
    expect(wangs().map((author) => author.mentions.length)).toEqual([1, 1, 1]);
    expect(wangs().map(({ id }) => id)).toEqual([
      'author:name:wei-wang',
      'author:name:wei-wang-2',
      'author:name:wei-wang-3',
    ]);
    for (const event of ['5', '6', '7']) expect((await run(['undo', event])).code).toBe(0);
    await build();
    // All but the questions, which carry the ledger, and the atlas, which holds them.
    const withoutReview = (text: string): string =>
      text.replaceAll(/\{[^{}]*(?:review\.json|atlas\.html)[^{}]*\}/g, '');
    expect(withoutReview(readFileSync(join(folder, 'exports/manifest.json'), 'utf8'))).toBe(
      withoutReview(before),
    );
  });

  it('explain what was decided', async () => {
    const [a, b] = mentions() as [string, string];
    await run(['same', a, b]);
    await build();
    const { stdout } = await run(['explain', a, b]);
    expect(stdout).toContain('are one author');
    expect(stdout).toContain('decision');
  });

  it('refuse in one sentence what cannot be, and write nothing', async () => {
    const [a, b, c] = mentions() as [string, string, string];
    const paper = a.slice(0, a.indexOf('#'));
    for (const [args, message] of [
      [['same', a, a], 'one mention'],
      [['same', a, `${paper}#1`], 'two people'],
      [['same', a, 'paper:title:nothing#1'], 'nothing has the id'],
      [['different', a, `${paper}#9`], 'no mention'],
      [['same', a, 'Wei Wang'], 'nothing has the id'],
      [['undo', '3'], 'no event 3'],
      [['undo', '0'], 'whole number from 1'],
    ] as const) {
      const { code, stderr, stdout } = await run(args);
      expect([code, stdout], args.join(' ')).toEqual([2, '']);
      expect(stderr).toContain(message);
    }
    expect(existsSync(join(folder, 'identity.jsonl'))).toBe(false);
    await run(['same', a, b]);
    await run(['same', b, c]);
    const before = ledger();
    expect((await run(['same', b, a])).stderr).toContain('event 1 in identity.jsonl says so already');
    expect(ledger()).toBe(before);
    const { code, stderr } = await run(['different', a, c]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/event [12] says .* undo [12]/);
    expect(ledger()).toBe(before);
  });

  it('a damaged ledger stops the build with the line, before anything is written', async () => {
    writeFileSync(join(folder, 'identity.jsonl'), '{"event":1,"kind":"undo"}\n');
    const before = readFileSync(join(folder, 'exports/manifest.json'), 'utf8');
    const { code, stderr } = await build();
    expect(code).toBe(2);
    expect(stderr).toMatch(/^papergraph: identity\.jsonl:1: [^\n]+\n$/);
    expect(readFileSync(join(folder, 'exports/manifest.json'), 'utf8')).toBe(before);
  });

  it('decisions about other listings are counted and kept', async () => {
    put(
      folder,
      'identity.jsonl',
      '{"event":1,"kind":"same","a":"paper:doi:10.1/x#1","b":"paper:doi:10.1/y#2","aName":"A","bName":"A"}\n',
    );
    const { code, stderr } = await build();
    expect(code).toBe(0);
    expect(stderr).toContain('1 decision of identity.jsonl');
  });
});

describe('papergraph review', () => {
  it('prints its questions as JSON, and records answers one by one', async () => {
    const { stdout } = await run(['review', '--json']);
    const { questions } = JSON.parse(stdout) as {
      questions: { a: { mention: string }; b: { mention: string } }[];
    };
    expect(questions.length).toBeGreaterThan(0);
    const answered = await run(['review'], 'perhaps\ny\n');
    expect([answered.code, answered.stdout]).toEqual([0, '']);
    expect(answered.stderr).toContain('"perhaps" is no answer');
    const [first] = ledger().split('\n');
    expect(JSON.parse(first!)).toMatchObject({
      event: 1,
      kind: 'same',
      a: questions[0]!.a.mention,
      b: questions[0]!.b.mention,
    });
    const again = JSON.parse((await run(['review', '--json'])).stdout) as { questions: unknown[] };
    expect(again.questions).toHaveLength(questions.length - 1);
  });

  it('stops at q and at the end of the input, and records nothing for skips', async () => {
    for (const answers of ['q\n', '', 's\ns\ns\ns\ns\ns\ns\ns\ns\ns\n']) {
      const { code, stderr } = await run(['review'], answers);
      expect([code, stderr.includes('nothing recorded')]).toEqual([0, true]);
    }
    expect(existsSync(join(folder, 'identity.jsonl'))).toBe(false);
  });
});
