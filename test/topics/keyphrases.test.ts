import { describe, expect, it } from 'vitest';
import { Candidates } from '../../src/topics/candidates.js';
import { keyphrases, type Keyphrase, type KeyphraseOptions } from '../../src/topics/keyphrases.js';
import { termKey } from '../../src/topics/term-key.js';
import { WordRuns } from '../../src/topics/word-runs.js';
import { cpuTimer } from '../support/cpu-time.js';

describe('termKey', () => {
  it.each([
    ['Graph Neural Networks', 'graph-neural network'],
    ['matrices', 'matrix'],
    ['policies', 'policy'],
    ['processes', 'process'],
    ['generalisation', 'generalization'],
    ["Raven's matrices", 'Raven matrix'],
    ['Schrödinger bridges', 'schrodinger bridge'],
  ])('%s = %s', (a, b) => {
    expect(termKey(a)).toBe(termKey(b));
  });

  it.each(['bias', 'physics', 'analysis', 'loss', 'series', 'gas'])('keeps %s', (word) => {
    expect(termKey(word)).toBe(word);
  });
});

describe('Candidates', () => {
  const candidatesOf = (abstract: string): Candidates => {
    const runs = new WordRuns();
    runs.add(null, abstract);
    return new Candidates(runs, 0);
  };
  const keys = (abstract: string): string[] => candidatesOf(abstract).list.map(({ key }) => key);

  it('cuts at words of grammar, verbs of abstracts and punctuation', () => {
    expect(keys('We propose optimal transport for domain adaptation.').sort()).toEqual([
      'adaptation',
      'domain adaptation',
      'optimal transport',
      'transport',
    ]);
    expect(keys('object detection, image retrieval')).not.toContain('detection image');
  });

  it('ends at a noun and takes no adjective alone', () => {
    expect(keys('neural radiance fields')).toContain('neural radiance field');
    expect(keys('neural radiance fields')).not.toContain('neural');
    expect(keys('a state-dependent signal')).not.toContain('state dependent');
    expect(keys('by fine-tuning')).toContain('fine tuning');
    expect(keys('adversarial')).toEqual([]);
    expect(keys('very deep')).toEqual([]);
  });

  it('cleans markup and addresses', () => {
    expect(keys('\\emph{graph} \\textbf{canonization} https://github.com/a/tree-search')).toContain(
      'graph canonization',
    );
    expect(keys('see https://github.com/a/tree-search')).not.toContain('tree search');
  });

  it('is linear in one endless word', () => {
    const time = cpuTimer();
    candidatesOf('x-'.repeat(100_000));
    candidatesOf('graph network '.repeat(20_000));
    expect(time()).toBeLessThan(3000);
  });
});

interface TestPaper {
  readonly id: string;
  readonly title: string | null;
  readonly abstract: string | null;
  readonly exclude?: readonly string[];
}

const paper = (id: string, title: string | null, abstract: string | null): TestPaper => ({
  id,
  title,
  abstract,
});

function topicsById(papers: readonly TestPaper[], options?: KeyphraseOptions): Map<string, Keyphrase[]> {
  const topicsOf = keyphrases(papers, options);
  return new Map(papers.map(({ id }, index) => [id, topicsOf(index)]));
}

describe('keyphrases', () => {
  const corpus: TestPaper[] = [
    paper(
      'a',
      'Dataset distillation for Graph Neural Networks',
      'Graph neural networks (GNNs) need data. Dataset distillation helps.',
    ),
    paper('b', 'On GNNs', 'We study expressivity of GNNs and of graph neural network (GNN) training.'),
    paper('c', 'Stability of GNNs', 'Stability of GNNs is a matter of spectral filters.'),
    paper('d', null, null),
  ];

  it('ranks what title and abstract repeat', () => {
    const found = topicsById(corpus).get('a')!;
    expect(
      found
        .slice(0, 2)
        .map(({ key }) => key)
        .sort(),
    ).toEqual(['dataset distillation', 'graph neural network']);
    expect(found[0]!.score).toBe(1);
    expect(found.every(({ score }, i) => score > 0 && score <= (found[i - 1]?.score ?? 1))).toBe(true);
  });

  it('gives one spelling to plural, case and acronym', () => {
    const found = topicsById(corpus);
    for (const id of ['a', 'b', 'c']) {
      expect(found.get(id)!.find(({ key }) => key === 'graph neural network')?.label).toBe(
        'graph neural network',
      );
      expect(found.get(id)!.map(({ key }) => key)).not.toContain('gnn');
    }
  });

  it('trusts a long form in its own paper, and elsewhere only when two papers give it', () => {
    const papers = [
      paper('a', null, 'Graph attention pools (GAP) pool graphs. GAP is new, and GAP is cheap.'),
      paper('b', null, 'Costs of GAP for GAP.'),
    ];
    const found = topicsById(papers);
    expect(found.get('a')!.map(({ key }) => key)).not.toContain('gap');
    expect(found.get('b')!.map(({ key }) => key)).toContain('gap');
  });

  it('leaves an acronym of two meanings as printed', () => {
    const papers = [
      paper('a', null, 'Optimal transport (OTx) of mass.'),
      paper('b', null, 'Oblivious transfer (OTx) of keys.'),
      paper('c', null, 'Costs of OTx for OTx.'),
    ];
    expect(
      topicsById(papers)
        .get('c')!
        .map(({ key }) => key),
    ).toContain('otx');
  });

  it('takes no part of a longer phrase', () => {
    const text = 'Spiking transformer decoders are cheap. Spiking transformer decoders scale.';
    const keys = topicsById([paper('a', null, text)])
      .get('a')!
      .map(({ key }) => key);
    expect(keys).toContain('spiking transformer decoder');
    expect(keys).not.toContain('transformer decoder');
  });

  it('leaves out excluded names', () => {
    const one = {
      ...paper('a', 'GeoDiff', 'GeoDiff for molecule conformation. GeoDiff.'),
      exclude: ['GeoDiff'],
    };
    expect(
      topicsById([one])
        .get('a')!
        .map(({ key }) => key),
    ).not.toContain('geodiff');
  });

  it('keeps to the limit and is empty for empty papers', () => {
    expect(topicsById(corpus, { limit: 1 }).get('a')).toHaveLength(1);
    expect(topicsById(corpus).get('d')).toEqual([]);
  });

  it('counts the papers that share a topic', () => {
    const shared = topicsById(corpus)
      .get('a')!
      .map(({ key, papers }) => [key, papers]);
    expect(shared).toContainEqual(['graph neural network', 3]);
    expect(shared).toContainEqual(['dataset distillation', 1]);
  });

  it('does not hang on the order of papers', () => {
    const turned = topicsById([...corpus].reverse());
    for (const [id, found] of topicsById(corpus)) expect(turned.get(id)).toEqual(found);
  });
});
