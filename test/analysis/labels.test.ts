import { describe, expect, it } from 'vitest';
import type { PaperShares } from '../../src/analysis/community-terms.js';
import { labelCommunities, type LabelSubject } from '../../src/analysis/labels.js';
import { indexTerms, type TitledPaper } from '../../src/analysis/paper-terms.js';
import { titleTerms } from '../../src/analysis/title-terms.js';

interface LabelPaper extends TitledPaper {
  readonly shares: PaperShares;
}
const paper = (title: string, ...shares: [string, number][]): LabelPaper => ({
  title,
  topics: [],
  venue: null,
  shares: new Map(shares),
});
const labelsOf = (communities: readonly LabelSubject[], papers: readonly LabelPaper[]) =>
  labelCommunities(
    communities,
    indexTerms(papers),
    papers.map(({ shares }) => shares),
  );
const subjects = (...ids: string[]) => ids.map((id) => ({ id, strongest: `Name of ${id}` }));

describe('titleTerms', () => {
  const printed = (title: string): string[] => titleTerms(title).map((term) => term.printed);

  it('drops stop words, generic words alone, numbers, formulas and pairs across punctuation', () => {
    expect(printed('A Deep Learning Approach for Molecular Conformation')).toEqual([
      'Molecular',
      'Molecular Conformation',
      'Conformation',
    ]);
    expect(printed('What’s Graph Doesn’t')).toEqual(['Graph']);
    expect(printed('Diffusion, Graphs in 3 $\\alpha$ Steps')).toEqual(['Diffusion', 'Graphs', 'Steps']);
  });

  it('takes three words where a phrase ends in two generic ones', () => {
    expect(printed('Dynamic Graph Neural Networks')).toContain('Graph Neural Networks');
  });

  it('does not start a term with the verb of a title', () => {
    expect(printed('Leveraging Unpaired Data')).toEqual(['Unpaired', 'Unpaired Data']);
    expect(printed('Ensembles via Promoting Diversity')).toEqual(['Ensembles', 'Diversity']);
    expect(printed('Ensembles for Spiking Networks')).toContain('Spiking Networks');
  });

  it('tells what ends a phrase, and what the phrase is about', () => {
    const terms = titleTerms('Sparse Kernel Regression, Kernel');
    expect(terms.filter(({ ends }) => ends).map(({ printed: text }) => text)).toEqual([
      'Sparse Kernel Regression',
      'Kernel',
      'Kernel Regression',
      'Regression',
    ]);
    expect(terms.filter(({ head }) => head).map(({ printed: text }) => text)).toEqual(['Kernel Regression']);
  });

  it('does not start a term with praise', () => {
    expect(printed('Efficient Kernel Regression')).toEqual(['Kernel', 'Kernel Regression', 'Regression']);
    expect(printed('Sentiment Analysis')).toEqual(['Sentiment', 'Sentiment Analysis']);
  });

  it('counts singular and plural together', () => {
    expect(titleTerms('Transformers')[0]?.key).toBe(titleTerms('transformer')[0]?.key);
    expect(titleTerms('Bias')[0]?.key).toBe('bias');
  });
});

describe('labelCommunities', () => {
  it('names communities by what their papers share and others lack, in the commonest casing', () => {
    const labels = labelsOf(subjects('one', 'two'), [
      paper('Diffusion Models for Molecular Conformation', ['one', 1]),
      paper('Sampling with Molecular conformation', ['one', 1]),
      paper('Learning Molecular Conformation', ['one', 1]),
      paper('Learning to Translate Speech', ['two', 1]),
      paper('Speech and Diffusion', ['two', 1]),
    ]);
    expect(labels.get('one')?.label.split(' · ')[0]).toBe('Molecular Conformation');
    expect(labels.get('two')?.label.split(' · ')[0]).toBe('Speech');
    for (const { score } of labels.get('one')?.terms ?? []) expect(score).toBe(Number(score.toFixed(4)));
  });

  it('names the whole of a phrase that one paper of the community holds and others know', () => {
    const labels = labelsOf(subjects('one', 'two', 'three'), [
      paper('Optical Flow Estimation', ['one', 1]),
      paper('Weaving', ['one', 1]),
      paper('Optical Flow Estimation of Birds', ['two', 1]),
      paper('Singing', ['two', 1]),
      paper('Water Flow Estimation', ['three', 1]),
      ...Array.from({ length: 20 }, () => paper('Baking', ['three', 1])),
    ]);
    const terms = labels.get('one')!.terms.map(({ term }) => term);
    expect(terms).toContain('Optical Flow Estimation');
    expect(terms).not.toContain('Flow Estimation');
  });

  it('names no community by how many titles begin or by what any paper has', () => {
    const labels = labelsOf(subjects('one', 'two'), [
      paper('Preliminary Weaving of Increasing Length: Experimental Studies', ['one', 1]),
      paper('Preliminary Knots of Increasing Length: Experimental Studies', ['one', 1]),
      paper('Singing', ['two', 1]),
    ]);
    const terms = labels.get('one')!.terms.map(({ term }) => term);
    expect(terms[0]).toBe('Length');
    expect(terms.join(' ')).not.toMatch(/preliminary|increasing|experimental|studies/i);
  });

  it('D-09 keeps the label of an earlier run as long as its terms fit, and gives it to nobody else', () => {
    const papers = [
      paper('Molecular Conformation of Proteins', ['one', 1]),
      paper('Sampling Molecular Conformation', ['one', 1]),
      paper('Protein Folding', ['one', 1]),
      paper('Protein Folding in Cells', ['one', 1]),
      paper('Speech Translation', ['two', 1]),
      paper('Speech Translation by Machines', ['two', 1]),
    ];
    const label = (earlier?: string): string =>
      labelsOf([{ id: 'one', strongest: 'A', earlier }, ...subjects('two')], papers).get('one')!.label;
    const own = label();
    const turned = own.split(' · ').reverse().join(' · ');
    expect(turned).not.toBe(own);
    expect(label(turned)).toBe(turned);
    expect(label('Speech Translation · Protein Folding')).toBe(own);
    expect(label('Cells · Protein Folding')).toBe(own);
    expect(label('around A')).toBe(own);
    const both = labelsOf(
      [...subjects('two'), { id: 'one', strongest: 'A', earlier: own }],
      papers.map(({ title }) => paper(title, ['one', 0.5], ['two', 0.5])),
    );
    expect(new Set([...both.values()].map((each) => each.label)).size).toBe(2);
  });

  it('takes what several papers share before what one holds alone, and keyphrases that a title names', () => {
    const about = (title: string, topics: string[], id: string): LabelPaper => ({
      ...paper(title, [id, 1]),
      topics,
    });
    const labels = labelsOf(subjects('one', 'two'), [
      about('Machine Translation of Whale Songs', ['machine translation'], 'one'),
      about(
        'Machine Translation with Purple Memory Wheels',
        ['machine translation', 'unlikely device'],
        'one',
      ),
      about('Grasping', ['robot hand'], 'two'),
    ]);
    expect(labels.get('one')?.terms[0]?.term).toBe('Machine Translation');
    expect(labels.get('two')?.terms.map(({ term }) => term)).toContain('Robot hand');
  });

  it('leaves out what is cut out of a name, and says the name that papers share', () => {
    const titles = [
      'Salty Kelp Forests',
      'Salty Snail Shells',
      'Neural Machine Translation by Ear',
      'Neural Machine Translation in Kelp Forests',
      'Whales and Neural Machine Translation',
    ];
    const labels = labelsOf(subjects('one', 'two'), [
      ...titles.map((title) => paper(title, ['one', 1])),
      paper('Moss', ['two', 1]),
    ]);
    const terms = labels.get('one')!.terms.map(({ term }) => term);
    expect(terms[0]).toBe('Neural Machine Translation');
    expect(terms).toContain('Kelp Forests');
    expect(terms).not.toContain('Salty');
  });

  it('leaves out keyphrases that begin with the verb of their title or with praise, and halves long ones', () => {
    const one = {
      ...paper('Formalizing Kelp Growth in Salt Water Gardens of Very Slow Sea Snail Shells', ['one', 1]),
      topics: ['formalizing kelp', 'simple lobsters', 'slow sea snail shells'],
    };
    const { terms } = labelsOf(subjects('one', 'two'), [one, paper('Moss', ['two', 1])]).get('one')!;
    const names = terms.map(({ term }) => term.toLowerCase());
    expect(names).not.toContain('formalizing kelp');
    expect(names).not.toContain('simple lobsters');
    expect(names[0]).not.toBe('slow sea snail shells');
  });

  it('puts a capital before terms that have none', () => {
    const one = { ...paper('Kelp', ['one', 1]), topics: ['salt water', 'mRNA vaccines'] };
    const { terms } = labelsOf(subjects('one', 'two'), [one, paper('Moss', ['two', 1])]).get('one')!;
    expect(terms.map(({ term }) => term)).toEqual(expect.arrayContaining(['Salt water', 'mRNA vaccines']));
  });

  it('falls back to the strongest member without titled papers', () => {
    expect(labelsOf(subjects('one'), []).get('one')).toEqual({
      label: 'around Name of one',
      terms: [],
    });
  });

  it('V-09 gives every community a label of its own', () => {
    const same = (id: string): LabelPaper => paper('Sparse Kernel for Protein Folding in Yeast', [id, 1]);
    const ids = ['one', 'two', 'three', 'four', 'five', 'six'];
    const labels = [...labelsOf(subjects(...ids), ids.map(same)).values()].map(({ label }) => label);
    expect(new Set(labels.map((label) => label.toLowerCase())).size).toBe(ids.length);
    expect(labels[1]?.startsWith(`${labels[0]} · `)).toBe(true);
    expect(labels.at(-1)).toContain('Name of six');
  });

  it('tells apart communities whose strongest members have one name', () => {
    const twins = ['one', 'two', 'three'].map((id) => ({ id, strongest: 'Wei Wang' }));
    const labels = [...labelsOf(twins, []).values()].map(({ label }) => label);
    expect(new Set(labels).size).toBe(3);
  });

  it('does not depend on the order of the papers', () => {
    // 0.1 + 0.2 + 0.3 and 0.3 + 0.2 + 0.1 differ in the last bit.
    const papers = [
      paper('Kelp, Aa', ['one', 0.1]),
      paper('Kelp, Bb', ['one', 0.2]),
      paper('Kelp, Cc', ['one', 0.3]),
      paper('Moss, Aa', ['one', 0.3]),
      paper('Moss, Bb', ['one', 0.2]),
      paper('Moss, Cc', ['one', 0.1]),
    ];
    const expected = [...labelsOf(subjects('one', 'two'), papers)];
    expect([...labelsOf(subjects('one', 'two'), papers.toReversed())]).toEqual(expected);
  });
});
