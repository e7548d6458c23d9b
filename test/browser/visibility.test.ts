import { expect, it } from 'vitest';
import { indexDetails } from '../../viewer/src/details.js';
import { NO_FILTERS, type Filters } from '../../viewer/src/choices.js';
import { buildModel } from '../../viewer/src/model.js';
import { indexPapers, type PaperIndex } from '../../viewer/src/papers.js';
import {
  computeVisibility,
  createVisibility,
  leavesTheSame,
  type Filtering,
} from '../../viewer/src/visibility.js';
import { createWordFinder } from '../../viewer/src/word-finder.js';
import { randomFrom } from './fixture-corpus.js';
import { makeLargeDataset } from './fixture-large.js';
import { plainlyLeft } from './reference-visibility.js';
import { dataset } from './rig.js';

const filteringBy = (filters: Partial<Filters>, other: Partial<Filtering> = {}): Filtering => ({
  ...{
    hiddenCommunities: new Set(),
    hiddenKinds: new Set(),
    hiddenVenues: new Set(),
    hiddenRelations: new Set(),
    ego: null,
  },
  filters: { ...NO_FILTERS, ...filters },
  ...other,
});

it('V-21 leaves what the filters say, whatever they are', () => {
  const given = structuredClone(dataset.details);
  // Some papers are of no known place.
  Object.values(given.papers).forEach((paper, i) => i % 7 === 0 && Object.assign(paper, { venue: null }));
  const details = indexDetails(given);
  const papers = indexPapers(details);
  const random = randomFrom(21);
  const one = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)]!;
  const models = [...dataset.graphs.values()].map(buildModel);
  let [cut, some] = [0, 0];
  for (let round = 0; round < 300; round++) {
    const model = one(models);
    const year = one([2015, 2016, 2018, 2020]);
    const venues = [one(['ICLR', 'ICML', 'ACL', 'NeurIPS']), ...one([[], ['ICML'], ['no such venue']])];
    const filtering = filteringBy(
      {
        years: one([null, null, [year, year + one([0, 1, 3])] as const]),
        venues: one([[], [], venues, ['no such venue']]),
        fewest: one([null, null, 3]),
        most: one([null, null, 9]),
        together: one([null, null, 2]),
        lines: one([null, null, 0, 20]),
        text: one(['', '', 'graph', 'the a', 'kaiser', 'lukasz graph', 'zzzz']),
      },
      {
        hiddenCommunities: new Set(one([[], [], [0, 3], [-1]])),
        hiddenKinds: new Set(one([[], [], ['paper'], ['work', 'venue']])),
        hiddenVenues: new Set(one([[], [], ['ICLR'], ['ACL', '']])),
        hiddenRelations: new Set(one([[], [], ['CO_AUTHORED_WITH'], ['AUTHORED', 'CITES']])),
      },
    );
    const seen = computeVisibility(model, filtering, papers);
    const found = {
      nodes: [...seen.nodes].sort(),
      edges: seen.edges,
      cut: [...seen.cut].sort(),
      drawn: [...seen.drawn],
      relations: [...seen.relations].sort(),
      papers: [...seen.papers()].sort(),
    };
    expect(found, JSON.stringify([model.name, filtering.filters])).toEqual(
      plainlyLeft(model, filtering, details),
    );
    cut += found.cut.length;
    if (found.nodes.length > 0 && found.nodes.length < model.graph.order) some++;
  }
  // The filters do leave something, and not everything.
  expect([cut > 100, some > 100]).toEqual([true, true]);
});

it('V-23 counts and draws the lines within the focus alone', () => {
  const model = buildModel(dataset.graphs.get('coauthor')!);
  const key = model.graph.source(model.graph.edges()[0]!);
  const seen = computeVisibility(model, filteringBy({}, { ego: { key, depth: 1, way: 'both' } }), null);
  const within = model.graph.filterEdges(
    (_edge, _data, source, target) => seen.nodes.has(source) && seen.nodes.has(target),
  );
  expect(within.length).toBeGreaterThan(0);
  expect(within.length).toBeLessThan(model.graph.size);
  expect([seen.edges, [...seen.drawn].sort()]).toEqual([within.length, within.sort()]);
});

it('V-37 what is left of the graph stays the same when papers arrive of which nothing is asked', () => {
  const model = buildModel(dataset.graphs.get('coauthor')!);
  const papers = indexPapers(indexDetails(dataset.details));
  const visibilityOf = createVisibility();
  const all = filteringBy({});
  const early = visibilityOf(model, all, null);
  const late = visibilityOf(model, all, papers);
  expect(leavesTheSame(early, late)).toBe(true);
  expect([early.papers().size, late.papers().size]).toEqual([
    0,
    computeVisibility(model, all, papers).papers().size,
  ]);
  expect(visibilityOf(model, all, papers)).toBe(late);
  const dated = filteringBy({ years: [2016, 2016] });
  const [without, within] = [visibilityOf(model, dated, null), visibilityOf(model, dated, papers)];
  expect(leavesTheSame(without, within)).toBe(false);
  expect([...within.nodes]).toEqual([...computeVisibility(model, dated, papers).nodes]);
});

it('a word that grows is looked for only where it was found', () => {
  const texts = ['graph', 'grape', 'map', 'a graph', 'grapf'];
  let looked = 0;
  const find = createWordFinder(texts.length, (each) => {
    looked++;
    return texts[each]!;
  });
  expect([...find('gra')]).toEqual([1, 1, 0, 1, 1]);
  expect([...find('graph')]).toEqual([1, 0, 0, 1, 0]);
  expect([...find('ap')]).toEqual([1, 1, 1, 1, 1]);
  expect([...find('graphs')]).toEqual([0, 0, 0, 0, 0]);
  expect([...find('graph')]).toEqual([1, 0, 0, 1, 0]);
  expect(looked).toBe(5 + 4 + 5 + 2);
});

it('V-37 filters of 50,000 papers answer in a tenth of the time that going through them key by key takes', () => {
  const large = makeLargeDataset();
  const details = indexDetails(large.details);
  const model = buildModel(large.graphs.get('coauthor')!);
  const papers = indexPapers(details);
  const spans = [2000, 2001, 2002].map((year) => filteringBy({ years: [year, 2015] }));
  const leave = (index: PaperIndex, filtering: Filtering): unknown =>
    computeVisibility(model, filtering, index).paperMask();
  leave(papers, spans[0]!);
  // In turn, and the best of each, as the machine of a test run is shared.
  const times = spans.map((span) => [
    timed(() => leave(papers, span)),
    timed(() => plainlyLeft(model, span, details)),
  ]);
  const [own = 0, plain = 0] = [0, 1].map((at) => Math.min(...times.map((pair) => pair[at]!)));
  expect(plain / own).toBeGreaterThan(10);
}, 120_000);

function timed(act: () => unknown): number {
  const start = performance.now();
  act();
  return performance.now() - start;
}
