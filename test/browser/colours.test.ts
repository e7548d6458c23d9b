/** V-10: what colours show of a graph, and the steps of their scales. */
import { expect, it } from 'vitest';
import { colouring, coloursOf, kindHue, rangeOf, scaleOf, stepsOf } from '../../viewer/src/colours.js';
import { indexDetails } from '../../viewer/src/details.js';
import { buildModel, type GraphModel } from '../../viewer/src/model.js';
import { indexPapers } from '../../viewer/src/papers.js';
import { COMMUNITY_HUES, OTHER_GREY, rgb, VIRIDIS } from '../../viewer/src/palette.js';
import { seriesOfVenue, venueSeries } from '../../viewer/src/venues.js';
import { columns } from './fixture-columns.js';
import { dataset } from './rig.js';

type Told = Partial<{ label: string; kind: string; measure: number; year: number | null }>;
const node = { label: 'x', kind: 'author', x: 0, y: 0, measure: 0, community: 0, year: null };
const modelOf = (...changes: Told[]): GraphModel =>
  buildModel(
    columns(
      'coauthor',
      changes.map((change, i) => ({ ...node, key: `author:${i}`, ...change })),
      [],
    ),
  );

it('offers only what tells nodes of this graph apart', () => {
  expect(coloursOf(modelOf({}, {}), { names: [], ofNodes: new Int32Array() })).toEqual(['community']);
  const told = modelOf({ year: 2020 }, { measure: 3 }, { kind: 'paper' });
  expect(coloursOf(told, { names: ['ICLR'], ofNodes: new Int32Array(3) })).toEqual([
    ...['community', 'kind', 'venue', 'year', 'links'],
  ]);
  // Before the details are here nobody knows of venues.
  expect(coloursOf(told, null)).toContain('venue');
});

it('falls back to communities where a graph has not what another was coloured by', () => {
  const model = modelOf({ measure: 1 }, { measure: 2 });
  expect(colouring({ colourBy: 'year' }, model, null)).toBe('community');
  expect(colouring({ colourBy: 'links' }, model, null)).toBe('links');
});

it('knows the least and the greatest value, and none where all are equal', () => {
  const model = modelOf({ measure: 4, year: 2020 }, { measure: 1 }, { measure: 9 });
  expect(rangeOf(model, 'links')).toEqual([1, 9]);
  expect(rangeOf(model, 'citations')).toBe(null);
  expect(rangeOf(model, 'year')).toEqual([2020, 2020]);
});

it('sets counts by their logarithm and years evenly, from end to end of what the ground lets be seen', () => {
  const model = modelOf(...[0, 9, 99].map((measure, i) => ({ measure, year: 2000 + 10 * i })));
  const at = (by: 'links' | 'year', theme: 'light' | 'dark'): number[] =>
    model.graph.mapNodes((_key, data) =>
      VIRIDIS.map(rgb).findIndex((step) => step.join() === scaleOf(model, by, theme)(data)?.join()),
    );
  expect(at('links', 'light')).toEqual([0, 3, 6]);
  expect(at('links', 'dark')).toEqual([1, 5, 8]);
  expect(at('year', 'light')).toEqual([0, 3, 6]);
  const skewed = modelOf(...[0, 1, 99].map((measure) => ({ measure })));
  const middle = scaleOf(skewed, 'links', 'light')(skewed.graph.getNodeAttributes('author:1'));
  expect(middle).toEqual(rgb(VIRIDIS[1]));
  expect(scaleOf(modelOf({ year: 2020 }, {}), 'year', 'light')({ ...node, year: null } as never)).toBe(null);
});

it('lists the steps that occur with the values they stand for', () => {
  const model = modelOf(...[1, 2, 2, 3].map((measure) => ({ measure })));
  const steps = stepsOf(model, 'links', 'light');
  expect(steps.map(({ range }) => range)).toEqual([
    [1, 1],
    [2, 2],
    [3, 3],
  ]);
  const all = modelOf(...Array.from({ length: 100 }, (_, measure) => ({ measure })));
  const ranges = stepsOf(all, 'links', 'dark').map(({ range }) => range);
  expect(ranges).toHaveLength(8);
  ranges.slice(1).forEach(([least], i) => expect(least).toBe(ranges[i]![1] + 1));
});

it('gives kinds and series the hues in order, and grey beyond them', () => {
  const kinds = Array.from({ length: 9 }, (_, i) => ({ kind: `kind ${i}` }));
  const model = modelOf(...kinds);
  expect(model.kinds.map((kind) => kindHue(model, kind))).toEqual([...COMMUNITY_HUES, OTHER_GREY].map(rgb));
});

it('takes the years off venues, but not all of their name', () => {
  const given = ['ICLR 2024', "ACL '22", 'Proc. 2019 of Maps, 2020', '2024', 'Venue 436', 'SIGMOD’08'];
  expect(given.map(seriesOfVenue)).toEqual(['ICLR', 'ACL', 'Proc. of Maps', '2024', 'Venue 436', 'SIGMOD']);
});

it('finds the series of papers, and of anything else that of most of its papers', () => {
  const details = structuredClone(dataset.details);
  const years = ['2019', '2020'];
  Object.values(details.papers).forEach((paper, i) =>
    Object.assign(paper, { venue: paper.venue && `${paper.venue} ${years[i % 2]}` }),
  );
  const papers = indexPapers(indexDetails(details));
  const model = buildModel(dataset.graphs.get('knowledge')!);
  const { names, ofNodes } = venueSeries(model, papers);
  expect([...names].sort()).toEqual(['ACL', 'ICLR', 'ICML', 'NeurIPS']);
  const seriesOf = (key: string): string | undefined => names[ofNodes[model.graph.numberOf(key)!]!];
  for (const [key, { venue }] of Object.entries(dataset.details.papers))
    expect(seriesOf(key)).toBe(venue ?? undefined);
  expect(seriesOf('venue:ICML')).toBe('ICML');
});
