import { expect, it } from 'vitest';
import { buildModel } from '../../viewer/src/model.js';
import { topicsOf } from '../../viewer/src/topics.js';
import type { ViewerGraph } from '../../src/model/viewer-dataset.js';
import { columns } from './fixture-columns.js';
import { datasetFiles } from './fixture.js';
import { dataset, describeInBrowser, stateOf, visibleIn } from './rig.js';

const TOPICS = 240;
/** Far below all else, where the layout puts those that nothing draws. */
const BELOW = -3000;

/** The knowledge graph of fixture S with so many topics: four have 12 papers, 36 have 7, 200 have 2. */
function withTopics({ nodes, edges, nodeKinds, edgeKinds, ...rest }: ViewerGraph): ViewerGraph {
  const papers = nodes.key.flatMap((key, node) => (key.startsWith('paper:') ? [node] : []));
  const added = Array.from({ length: TOPICS }, (_, i) => ({
    key: `topic:${i}`,
    papers: papers.slice(i % 50).slice(0, i < 4 ? 12 : i < 40 ? 7 : 2),
  }));
  const before = nodes.key.length;
  const first = nodeKinds.includes('topic') ? nodeKinds : [...nodeKinds, 'topic'];
  const kinds = edgeKinds.includes('HAS_TOPIC') ? edgeKinds : [...edgeKinds, 'HAS_TOPIC'];
  const each = <T>(of: readonly T[], value: (at: number) => T): T[] => [
    ...of,
    ...added.map((_, at) => value(at)),
  ];
  const joins = added.flatMap(({ papers: those }, at) => those.map((paper) => [paper, before + at] as const));
  return {
    ...rest,
    nodeKinds: first,
    edgeKinds: kinds,
    nodes: {
      key: each(nodes.key, (at) => added[at]!.key),
      label: each(nodes.label, (at) => `weaving no ${at}`),
      kind: each(nodes.kind, () => first.indexOf('topic')),
      x: each(nodes.x, (at) => 10 * at),
      y: each(nodes.y, (at) => (at < 40 ? 0 : BELOW)),
      measure: each(nodes.measure, (at) => added[at]!.papers.length),
      citations: each(nodes.citations, () => 0),
      pagerank: each(nodes.pagerank, () => null),
      community: each(nodes.community, () => -1),
      year: each(nodes.year, () => null),
    },
    edges: {
      source: [...edges.source, ...joins.map(([paper]) => paper)],
      target: [...edges.target, ...joins.map(([, topic]) => topic)],
      kind: [...edges.kind, ...joins.map(() => kinds.indexOf('HAS_TOPIC'))],
      weight: [...edges.weight, ...joins.map(() => 1)],
    },
  };
}

const files = datasetFiles({
  ...dataset,
  graphs: new Map(dataset.graphs).set('knowledge', withTopics(dataset.graphs.get('knowledge')!)),
});

it('V-08 main topics are those of so many papers that a hundred have as many', () => {
  const topics = (papers: readonly number[]): unknown => {
    const nodes = papers.map((measure, i) => ({
      ...{ key: `topic:${i}`, label: `${i}`, kind: 'topic', measure },
      ...{ x: 0, y: 0, community: -1, year: null },
    }));
    return topicsOf(buildModel(columns('knowledge', nodes, [])));
  };
  const times = (count: number, papers: number): number[] => Array.from({ length: count }, () => papers);
  expect(topics(times(100, 2))).toEqual({ fewest: 0, total: 100 });
  expect(topics([...times(100, 3), 2])).toEqual({ fewest: 3, total: 101 });
  // Of those with equally many papers none is left out alone.
  expect(topics([...times(60, 9), ...times(60, 3)])).toEqual({ fewest: 4, total: 120 });
  expect(topics([...times(101, 10), ...times(5, 2)])).toEqual({ fewest: 11, total: 106 });
});

describeInBrowser(
  'hundreds of topics',
  (pages) => {
    const topicsIn = async (page: Parameters<typeof visibleIn>[0]): Promise<number> =>
      (await visibleIn(page)).filter((key) => key.startsWith('topic:')).length;
    const open = (hash = ''): ReturnType<typeof pages.open> =>
      pages.open({ hash: `#v=1&view=knowledge${hash}` });

    it('V-08 the map begins with the main ones, the legend says which, and has the way to all and back', async () => {
      const page = await open();
      const line = page.locator('#kinds .topics');
      expect(await topicsIn(page)).toBe(40);
      expect(await line.innerText()).toBe('Topics are those of 3 papers or more. Show all 240');
      expect(await page.locator('#kinds [data-id=topic] .tally').innerText()).toBe('40/240');
      // What is not shown takes no room: a map with its rows would be several times as high.
      const heights = await page.evaluate(() => {
        const { visible, xy } = window.__papergraph!;
        return visible().map((key) => xy(key)!.y);
      });
      expect(Math.max(...heights) - Math.min(...heights)).toBeGreaterThan(400);
      await line.getByRole('button', { name: 'Show all 240' }).click();
      expect(await topicsIn(page)).toBe(240);
      expect(page.url()).toContain('topics=all');
      await line.getByRole('button', { name: 'Only those of 3 papers or more' }).click();
      expect(await topicsIn(page)).toBe(40);
      await page.keyboard.press('Control+z');
      expect(await topicsIn(page)).toBe(240);
      await page.reload();
      await page.waitForFunction(() => window.__papergraph?.ready === true);
      expect(await topicsIn(page)).toBe(240);
    });

    it('V-06 a topic of few papers is found, and shown when asked for', async () => {
      const page = await open();
      await page.getByRole('combobox', { name: 'Search' }).fill('weaving no 239');
      const option = page.getByRole('option', { name: 'weaving no 239' });
      expect(await option.innerText()).toContain('hidden');
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => window.__papergraph?.state()['selected'] === 'topic:239');
      expect(await visibleIn(page)).toContain('topic:239');
      expect((await stateOf(page)).view).toBe('knowledge');
    });
  },
  { files },
);
