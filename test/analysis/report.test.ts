import { describe, expect, it } from 'vitest';
import { partitionNetwork } from '../../src/analysis/communities.js';
import { citationNetwork, coauthorNetwork } from '../../src/analysis/projection.js';
import { describedPapers, reportCommunities } from '../../src/analysis/report.js';
import { graphOf } from '../../src/graph/build.js';
import { communitiesSchema } from '../../src/model/communities.js';
import { clique } from './support/graphs.js';
import { authorNode, edge, memoryView, node } from './support/memory-view.js';
import { paperRow } from './support/papers.js';

const id = (name: string): string => `author:name:${name}`;
const large = ['ann', 'bob', 'cem'].map(id);
const small = ['dee', 'eva'].map(id);
const view = graphOf([
  ...[...large, ...small].map((key) => authorNode(key, `Dr ${key.slice(12)}`)),
  ...[...clique(...large), ...clique(...small)].map(([a, b, weight]) =>
    edge('CO_AUTHORED_WITH', a, b, { weight }),
  ),
]);
const papers = [
  paperRow('paper:title:z', 'Protein Folding', large, 2022),
  paperRow('paper:title:y', 'Folding at Scale', large.slice(0, 2), 2024),
  paperRow('paper:title:x', null, small),
];
const partition = partitionNetwork(coauthorNetwork(view));
const report = reportCommunities(view, partition, describedPapers(papers));

describe('reportCommunities', () => {
  it('fits the schema of communities.json', () => {
    expect(communitiesSchema.parse({ formatVersion: 1, graphs: [report] }).graphs[0]).toEqual(report);
  });

  it('lists the largest community first with members, papers and years', () => {
    expect(report.communities[0]).toMatchObject({
      id: 'community:ann',
      size: 3,
      topMembers: [
        { id: 'author:name:ann', name: 'Dr ann', degree: 2 },
        { id: 'author:name:bob' },
        { id: 'author:name:cem' },
      ],
      topPapers: [
        { id: 'paper:title:z', title: 'Protein Folding' },
        { id: 'paper:title:y', title: 'Folding at Scale' },
      ],
      years: { first: 2022, last: 2024 },
      certificate: { connected: true, conductance: 0, stability: null, supported: null },
    });
    expect(report.communities[0]?.label).toContain('Folding');
  });

  it('says so when a community has no titled paper and no year', () => {
    expect(report.communities[1]).toMatchObject({
      id: 'community:dee',
      label: 'around Dr dee',
      terms: [],
      topPapers: [{ id: 'paper:title:x', title: 'paper:title:x' }],
      years: null,
    });
  });

  it('lists every member', () => {
    expect(report.communities.map(({ members }) => members)).toEqual([large, small]);
  });

  it('does not depend on the order of the papers', () => {
    expect(reportCommunities(view, partition, describedPapers(papers.toReversed()))).toEqual(report);
  });

  it('describes citation communities by the papers that are their members', () => {
    const citations = memoryView(
      ['a', 'b', 'y', 'z']
        .map((name) => node('paper', `paper:title:${name}`))
        .concat(['v', 'w'].map((name) => node('work', `work:${name}`))),
      [
        edge('CITES', 'paper:title:a', 'work:v'),
        edge('CITES', 'paper:title:b', 'work:v'),
        edge('CITES', 'paper:title:z', 'work:w'),
        edge('CITES', 'paper:title:y', 'work:w'),
      ],
    );
    const found = partitionNetwork(
      citationNetwork({
        keys: () => [...citations.nodes()].map(({ key }) => key),
        // As numbers of the nodes: a, b, y and z, then v and w.
        ends: () => ({ sources: Uint32Array.of(0, 1, 3, 2), targets: Uint32Array.of(4, 4, 5, 5) }),
      }),
    );
    const { graph, objective, communities } = reportCommunities(
      citations,
      found,
      describedPapers(papers),
      'citation',
    );
    expect([graph, objective]).toEqual(['citation', 'directed modularity']);
    expect(communities).toHaveLength(2);
    const [, cited] = communities;
    expect(cited?.topPapers.map((paper) => paper.id)).toEqual(['paper:title:y', 'paper:title:z']);
    expect(cited?.topMembers[0]).toEqual({ id: 'work:w', name: 'work:w', degree: 2 });
  });
});
