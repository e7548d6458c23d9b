import { describe, expect, it } from 'vitest';
import type { Corpus } from '../../src/model/corpus.js';
import {
  EDGE_KINDS,
  edgeKey,
  NODE_KINDS,
  type GraphEdge,
  type GraphNode,
} from '../../src/model/graph-schema.js';
import { buildGraph } from '../../src/graph/build.js';
import { coauthorship } from '../../src/relations/coauthorship.js';
import { relations } from '../../src/relations/index.js';
import { resolve } from '../../src/resolve/resolve.js';
import { ownSeeds, resolveFiles } from '../support/listing.js';
import { prose, toyInput, type Toy } from '../support/toy.js';

const corpusOf = (toys: readonly Toy[], venue = { series: 'ICLR', year: 2024, track: null }): Corpus =>
  resolve(toyInput(toys, venue)).corpus;

const all = (corpus: Corpus): (GraphNode | GraphEdge)[] =>
  relations.flatMap((relation) => [...relation.relate(corpus)]);

const edges = (corpus: Corpus, kind: string): GraphEdge[] =>
  all(corpus).filter((item): item is GraphEdge => 'source' in item && item.kind === kind);

const TOYS: readonly Toy[] = [
  {
    title: 'On fish',
    authors: ['Ada B', 'Cy D', 'Ed F'],
    abstract: `${prose('fish')} Code: https://github.com/A/b/tree/main. See Im et al. [2022] and Im et al. [2022].`,
    session: 'Poster Session 1',
  },
  { title: 'On birds', authors: ['Ada B', 'Cy D'], abstract: 'Code: github.com/a/B. Page: https://x.org/y' },
  { title: 'Alone', authors: ['Gus H'], abstract: prose('solitude') },
];

describe('topics', () => {
  const about = (title: string, topic: string): Toy => ({
    title,
    authors: ['Ada B'],
    abstract: `We study ${topic}. For ${topic} we give a bound, and ${topic} is shown to be hard.`,
  });
  const corpus = corpusOf([
    about('Rivers', 'graph neural networks'),
    about('Lakes', 'a graph neural network'),
    about('Hills', 'tropical cyclone forecasts'),
  ]);

  it('are nodes where papers share them, whatever the spelling, with a score on each edge', () => {
    const nodes = all(corpus).filter((item) => item.kind === 'topic');
    expect(nodes.map(({ key, attributes }) => [key, attributes['papers']])).toContainEqual([
      'topic:graph-neural-network',
      2,
    ]);
    expect(nodes.some(({ key }) => key.includes('cyclone'))).toBe(false);
    const joined = edges(corpus, 'HAS_TOPIC').filter(({ target }) => target === 'topic:graph-neural-network');
    expect(joined).toHaveLength(2);
    for (const { attributes } of joined) {
      expect(attributes['score']).toBeGreaterThan(0);
      expect(attributes['score']).toBeLessThanOrEqual(1);
    }
  });

  it('have a label that the papers print', () => {
    const node = all(corpus).find((item) => item.key === 'topic:graph-neural-network');
    const printed = corpus.papers.flatMap(({ row }) => row.topics);
    expect(printed).toContain(node?.attributes['label']);
  });
});

describe('relations', () => {
  const corpus = corpusOf(TOYS);

  it('coauthorship: once a pair, smaller key first, 1/(n-1) for each paper', () => {
    expect(
      edges(corpus, 'CO_AUTHORED_WITH').map(({ key, source, target, attributes }) => [
        key,
        source < target,
        attributes,
      ]),
    ).toEqual([
      [
        'CO_AUTHORED_WITH:author:name:ada-b->author:name:cy-d',
        true,
        { papers: 2, weight: 1.5, firstYear: 2024, lastYear: 2024 },
      ],
      [
        'CO_AUTHORED_WITH:author:name:ada-b->author:name:ed-f',
        true,
        expect.objectContaining({ weight: 0.5 }),
      ],
      ['CO_AUTHORED_WITH:author:name:cy-d->author:name:ed-f', true, expect.objectContaining({ weight: 0.5 })],
    ]);
  });

  it('coauthorship: the weights of an author sum to the number of papers with company', () => {
    const sum = edges(corpus, 'CO_AUTHORED_WITH')
      .filter(({ source, target }) => [source, target].includes('author:name:ada-b'))
      .reduce((total, { attributes }) => total + Number(attributes['weight']), 0);
    expect(sum).toBeCloseTo(2, 12);
  });

  it('coauthorship: years are the first and the last, unknown ones left out', () => {
    const of = (...created: (string | undefined)[]): unknown =>
      [
        ...coauthorship.relate(
          resolve(
            toyInput(
              created.map((date, index) => ({
                title: `T${index}`,
                authors: ['Ada B', 'Cy D'],
                ...(date === undefined ? {} : { created: date }),
              })),
            ),
          ).corpus,
        ),
      ].map(({ attributes }) => [attributes['firstYear'], attributes['lastYear'], attributes['papers']]);
    expect(of('2023-01-01', '2019-12-31', undefined)).toEqual([[2019, 2023, 3]]);
    expect(of(undefined)).toEqual([[null, null, 1]]);
  });

  it('authorship: position and printed name, on the edge', () => {
    expect(
      edges(corpus, 'AUTHORED')
        .filter(({ source }) => source === 'author:name:cy-d')
        .map(({ attributes }) => attributes),
    ).toEqual([
      { position: 2, printed: 'Cy D' },
      { position: 2, printed: 'Cy D' },
    ]);
  });

  it('links: one repository for all spellings and deep addresses, printed case kept', () => {
    const repositories = all(corpus).filter((item): item is GraphNode => item.kind === 'repository');
    expect(new Set(repositories.map(({ key }) => key))).toEqual(new Set(['repository:github.com/a/b']));
    expect(repositories[0]!.attributes).toMatchObject({
      owner: expect.stringMatching(/^a$/i),
      host: 'github',
    });
    expect(edges(corpus, 'HAS_LINK').map(({ target }) => target)).toEqual(['link:https://x.org/y']);
  });

  it('citations: marks of one target join into one edge that counts them', () => {
    const [edge, ...others] = edges(corpus, 'CITES');
    expect(others).toEqual([]);
    expect(edge!.attributes).toMatchObject({ printed: 'Im et al. [2022]', marks: 2 });
    expect(edge!.attributes['context']).toContain('See Im et al. [2022]');
  });

  it('publication: venue by series and year, session within its venue', () => {
    expect(edges(corpus, 'PUBLISHED_IN').map(({ target }) => target)).toEqual(
      Array(3).fill('venue:iclr:2024'),
    );
    expect(edges(corpus, 'PRESENTED_IN').map(({ target }) => target)).toEqual([
      'session:iclr-2024-poster-session-1',
    ]);
    const other = corpusOf([{ title: 'T', authors: ['Ada B'], session: 'Poster Session 1' }], {
      series: 'ICLR',
      year: 2022,
      track: null,
    });
    expect(edges(other, 'PRESENTED_IN')[0]!.target).not.toBe('session:iclr-2024-poster-session-1');
  });

  it('an empty corpus says nothing', () => {
    expect(all({ papers: [], authors: [], works: [], namedSystems: [] })).toEqual([]);
  });

  it.each([
    ['toys', async () => corpusOf(TOYS)],
    ['the samples', async () => (await resolveFiles(ownSeeds())).corpus],
  ])('keep to the schema on %s', async (_, load) => {
    const loaded = await load();
    const nodes = new Map<string, GraphNode>();
    for (const relation of relations) {
      for (const item of relation.relate(loaded)) {
        if ('source' in item) {
          expect(relation.edges).toContain(item.kind);
          expect(item.key).toBe(edgeKey(item.kind, item.source, item.target));
        } else {
          expect(relation.nodes).toContain(item.kind);
          expect(item.attributes.label, item.key).not.toBe('');
          nodes.set(item.key, item);
        }
        for (const value of Object.values(item.attributes)) {
          const flat = Array.isArray(value) ? (value as unknown[]) : [value];
          for (const part of flat) {
            expect(['string', 'number', 'boolean', 'object']).toContain(typeof part);
            if (typeof part === 'number') expect(Number.isFinite(part)).toBe(true);
            if (typeof part === 'object') expect(part).toBeNull();
          }
        }
      }
    }
    for (const item of all(loaded)) {
      if (!('source' in item)) continue;
      const { from, to } = EDGE_KINDS[item.kind];
      expect(from as readonly string[]).toContain(nodes.get(item.source)?.kind);
      expect(to as readonly string[]).toContain(nodes.get(item.target)?.kind);
    }
    for (const { kind } of nodes.values()) expect(Object.keys(NODE_KINDS)).toContain(kind);
  });

  it('D-03 their order changes nothing', () => {
    const keys = (order: typeof relations): unknown[] => {
      const view = buildGraph(corpus, order);
      return [...view.nodes(), ...view.edges()];
    };
    expect(keys([...relations].reverse())).toEqual(keys(relations));
  });
});
