import { describe, expect, it } from 'vitest';
import { detectCommunities } from '../../src/analysis/communities.js';
import { citationProjection, coauthorProjection } from '../../src/analysis/projection.js';
import { reportCommunities } from '../../src/analysis/report.js';
import { communitiesSchema } from '../../src/model/communities.js';
import { clique } from './support/graphs.js';
import { authorNode, edge, memoryView, node } from './support/memory-view.js';
import { paperRow } from './support/papers.js';

const id = (name: string): string => `author:name:${name}`;
const large = ['ann', 'bob', 'cem'].map(id);
const small = ['dee', 'eva'].map(id);
const view = memoryView(
  [...large, ...small].map((key) => authorNode(key, `Dr ${key.slice(12)}`)),
  [...clique(...large), ...clique(...small)].map(([a, b, weight]) =>
    edge('CO_AUTHORED_WITH', a, b, { weight }),
  ),
);
const papers = [
  paperRow('paper:title:z', 'Protein Folding', large, 2022),
  paperRow('paper:title:y', 'Folding at Scale', large.slice(0, 2), 2024),
  paperRow('paper:title:x', null, small),
];
const partition = detectCommunities(coauthorProjection(view));
const report = reportCommunities(view, partition, papers);

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
      certificate: { connected: true, stability: 1 },
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

  it('checks connection itself', () => {
    const wrong = new Map([...large, ...small].map((key) => [key, 'community:all']));
    const { communities } = reportCommunities(
      view,
      { ...partition, of: wrong, stability: new Map() },
      papers,
    );
    expect(communities.map(({ certificate }) => certificate)).toEqual([
      { connected: false, stability: null },
    ]);
  });

  it('does not depend on the order of the papers', () => {
    expect(reportCommunities(view, partition, papers.toReversed())).toEqual(report);
  });

  it('describes citation communities by the papers that are their members', () => {
    const citations = memoryView(
      [node('paper', 'paper:title:y'), node('paper', 'paper:title:z'), node('work', 'work:w')],
      [edge('CITES', 'paper:title:z', 'work:w'), edge('CITES', 'paper:title:y', 'work:w')],
    );
    const found = detectCommunities(citationProjection(citations));
    const { graph, communities } = reportCommunities(citations, found, papers, 'citation');
    expect(graph).toBe('citation');
    expect(communities).toHaveLength(1);
    expect(communities[0]?.topPapers.map((paper) => paper.id)).toEqual(['paper:title:y', 'paper:title:z']);
    expect(communities[0]?.topMembers[0]).toEqual({ id: 'work:w', name: 'work:w', degree: 2 });
  });
});
