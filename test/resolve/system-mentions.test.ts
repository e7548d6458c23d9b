import { describe, expect, it } from 'vitest';
import { systemMentions, type PaperSystems } from '../../src/resolve/mentions-of-systems.js';

const paper = (
  id: string,
  abstract: string,
  systems: readonly (readonly [string, string?])[] = [],
  title: string | null = null,
): PaperSystems => ({
  id,
  title,
  abstract,
  systems: systems.map(([label, longForm = null]) => ({ label, longForm })),
});

const edges = (papers: readonly PaperSystems[]): string[] =>
  systemMentions(papers).map(({ paper: from, owner, system }) => `${from}->${owner} ${system}`);

describe('systemMentions', () => {
  it('finds a distinctive name with its sentence and place', () => {
    const source = 'Graphs are hard. Unlike {\\bf GeoDiff}, we need no steps. It works.';
    const [mention] = systemMentions([paper('a', 'We propose GeoDiff.', [['GeoDiff']]), paper('b', source)]);
    expect(mention).toMatchObject({ paper: 'b', owner: 'a', system: 'GeoDiff', field: 'abstract' });
    expect(source.slice(mention!.start, mention!.end)).toBe('GeoDiff');
    expect(mention!.context).toBe('Unlike GeoDiff, we need no steps.');
    expect(source.slice(mention!.sentence.start, mention!.sentence.end)).toContain('Unlike');
  });

  it.each([
    ['with a hyphenated ending', 'A GeoDiff-based sampler.'],
    ['in the possessive', 'We use GeoDiff’s steps.'],
  ])('%s', (_, text) => {
    expect(edges([paper('a', '', [['GeoDiff']]), paper('b', text)])).toEqual(['b->a GeoDiff']);
  });

  it.each([
    ['in other case', 'We use geodiff here.'],
    ['as part of another name', 'GeoDiff-XL is better, so is GeoDiffusion.'],
    ['in an address', 'See https://github.com/x/GeoDiff.'],
  ])('not %s', (_, text) => {
    expect(edges([paper('a', '', [['GeoDiff']]), paper('b', text)])).toEqual([]);
  });

  it('no paper mentions its own', () => {
    expect(edges([paper('a', 'GeoDiff is ours. GeoDiff wins.', [['GeoDiff']])])).toEqual([]);
  });

  it('an acronym that means something else here is no mention', () => {
    const owner = paper('a', '', [['BPExt', 'Batch Permutation and Extension']]);
    expect(edges([owner, paper('b', 'We use Byte Pair Extension (BPExt).')])).toEqual([]);
    expect(edges([owner, paper('c', 'We use Batch Permutation and Extension (BPExt).')])).toEqual([
      'c->a BPExt',
    ]);
  });

  it('keeps colliding acronyms apart by their long forms', () => {
    const first = paper('a', '', [['GATEnet', 'Geometric Transfer Encoder']]);
    const second = paper('b', '', [['GATEnet', 'Gated Attention Transformer']]);
    expect(edges([first, second, paper('c', 'We compare with GATEnet.')])).toEqual([]);
    const told = paper('d', 'We compare with GATEnet, the Gated Attention Transformer.');
    expect(edges([first, second, told])).toEqual(['d->b GATEnet']);
  });

  it('needs more than a short acronym or an ordinary word', () => {
    const owners = [
      paper('a', '', [['CN', 'Continual Normalization']]),
      paper('b', '', [['Retriever']]),
      paper('c', '', [['SWAP']]),
      paper('d', '', [['model arithmetic']]),
      paper('e', '', [['LLM']]),
    ];
    const text = 'From CN to PT, a Retriever may SWAP model arithmetic in an LLM.';
    expect(edges([...owners, paper('x', text)])).toEqual([]);
    expect(edges([...owners, paper('y', 'We outperform SWAP, and Continual Normalization CN.')])).toEqual([
      'y->c SWAP',
      'y->a CN',
    ]);
  });

  it.each([
    [
      'MDP-VLA: Robots that Read',
      [['MDP-VLA'], ['VLA', 'Vision-Language-Action']],
      'Vision-Language-Action (VLA) models.',
    ],
    ['On Splatting', [['3D Gaussians']], 'We move 3D Gaussians.'],
    ['Grasping with 7-DoF Arms', [['7-DoF']], 'We move 7-DoF arms.'],
    ['TensorNet: Tensors', [['TensorNet']], 'We show that Autoregressive Neural TensorNet works.'],
  ] as const)(
    'what a paper %j has of its field, or a part of a longer name, is none of its own',
    (title, systems, text) => {
      expect(edges([paper('a', '', systems, title), paper('b', text)])).toEqual([]);
    },
  );

  it.each([
    ['TOFU: A Task of Unlearning', [['TOFU']], 'We compare on benchmarks such as TOFU.'],
    [
      'Negative Preference Optimization (NPO): Unlearning',
      [['NPO', 'Negative Preference Optimization']],
      'Negative Preference Optimization (NPO) fails.',
    ],
    ['[Oral] QLoRA: Finetuning', [['QLoRA']], 'We fine-tune with QLoRA here.'],
    ['Finetuning on a Budget', [['QLoRA']], 'We fine-tune with QLoRA here.'],
  ] as const)(
    'what its title names, or a distinctive name that comes first, is: %j',
    (title, systems, text) => {
      expect(edges([paper('a', '', systems, title), paper('b', text)])).toHaveLength(1);
    },
  );

  it('prefers the longer of two names in one place', () => {
    const owners = [paper('a', '', [['GeneOH']]), paper('b', '', [['GeneOH Diffusion']])];
    expect(edges([...owners, paper('c', 'As in GeneOH Diffusion, we do.')])).toEqual([
      'c->b GeneOH Diffusion',
    ]);
  });

  it('is sorted by paper and place', () => {
    const owners = [paper('z', '', [['GeoDiff']]), paper('y', '', [['DynaVol']])];
    const both = paper('b', 'DynaVol after GeoDiff.', [], 'On GeoDiff');
    expect(edges([...owners, paper('c', 'GeoDiff.'), both])).toEqual([
      'b->z GeoDiff',
      'b->y DynaVol',
      'b->z GeoDiff',
      'c->z GeoDiff',
    ]);
  });
});
