/** `papergraph distance`: who is how many papers away from whom. */
import { beforeAll, describe, expect, it } from 'vitest';
import { papergraph, type Ended } from '../support/cli.js';
import { PAGE, put, sandbox } from '../support/sandbox.js';

let folder: string;
const distance = (...args: string[]): Promise<Ended> => papergraph(['distance', ...args], { cwd: folder });

const LONELY = `A Single Count
Ernst Alone
Nobody was asked to help with this count, which is why it took so long, and why nobody else can be blamed for the two \
bridges that were forgotten in it although they were the largest of the town by far.
`;

beforeAll(async () => {
  folder = sandbox();
  put(folder, 'page.txt', `${PAGE}${LONELY}`);
  const { code, stderr } = await papergraph(['build', 'page.txt', '--only', 'authors.jsonl'], {
    cwd: folder,
  });
  expect(code, stderr).toBe(0);
});

describe('papergraph distance', () => {
  it('prints the chain with a paper for each step, by name, id or mention', async () => {
    const byName = await distance('carla probe', 'Dora Trial');
    expect(byName).toMatchObject({ code: 0, stderr: '' });
    expect(byName.stdout.split('\n')).toEqual([
      'Carla Probe and Dora Trial: 2 steps',
      expect.stringMatching(/^ {2}Carla Probe – Ada Example: Counting Bridges with Little Water \(paper:/),
      expect.stringMatching(/^ {2}Ada Example – Dora Trial: Rivers Seen from Above \(paper:/),
      '',
    ]);
    const [paper = ''] = /paper:[^)]*/.exec(byName.stdout) ?? [];
    expect((await distance(`${paper}#3`, 'author:name:dora-trial')).stdout).toBe(byName.stdout);
  });

  it('prints one JSON document with --json', async () => {
    const { stdout } = await distance('Boris Sample', 'Carla Probe', '--json');
    expect(JSON.parse(stdout)).toMatchObject({
      from: { id: 'author:name:boris-sample', name: 'Boris Sample' },
      to: { id: 'author:name:carla-probe', name: 'Carla Probe' },
      distance: 1,
      steps: [{ title: 'Bridges Revisited: A Second Count', papers: 2, year: null }],
    });
  });

  it('says so where no chain leads', async () => {
    const { code, stdout } = await distance('Ernst Alone', 'Dora Trial');
    expect([code, stdout]).toEqual([0, 'no chain of co-authors joins Ernst Alone and Dora Trial\n']);
    const json = await distance('Ernst Alone', 'Dora Trial', '--json');
    expect(JSON.parse(json.stdout)).toMatchObject({ distance: null, steps: [] });
  });

  it('refuses names that nobody bears', async () => {
    const { code, stderr } = await distance('Nobody Known', 'Dora Trial');
    expect(code).toBe(2);
    expect(stderr).toContain('there is no author Nobody Known');
  });
});
