import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRecords } from '../../src/library/read-records.js';
import { plainText } from '../../src/text/latex.js';
import { longFormStart } from '../../src/text/system-name-longform.js';
import { findSystems } from '../../src/text/system-name.js';
import { cpuTimer } from '../support/cpu-time.js';

const labels = (title: string | null, abstract: string | null): string[] =>
  findSystems(title, abstract).map(({ label }) => label);

describe('findSystems finds a name', () => {
  it.each([
    ['GeoDiff: A Diffusion Model for Molecules', null, 'GeoDiff'],
    ['Retriever: Content and Style as a Graph', null, 'Retriever'],
    ['WeaveT5: Looms that Read', null, 'WeaveT5'],
    ['LOOM-22: A Corpus of Cards', null, 'LOOM-22'],
    ['UniLoom 4.0: Universal Weaving', null, 'UniLoom 4.0'],
    ['Weaver v2 - A Toolkit', null, 'Weaver v2'],
    ['Heron 3: Pushing Looms', 'We introduce Heron 3, a family of looms.', 'Heron 3'],
    ['Pushing looms', 'We introduce TÜLL 3, a family of looms. TÜLL 3 weaves.', 'TÜLL 3'],
    ['Pushing looms', 'We provide Heron 3, which weaves fast.', 'Heron 3'],
    ['Session 5A: Weaving', null, undefined],
    ['Session 5: Weaving', null, undefined],
    ['1848: Weaving by Night', 'In 1848 looms wove. Of 1848 we know. By 1848 all was woven.', undefined],
    [
      'Characterizing Long Summaries: A Study',
      'We count. Characterizing Long Summaries helps. Characterizing Long Summaries wins.',
      undefined,
    ],
    [null, 'We present Section 3 of the law. Section 3 rules. We release Table 2.', undefined],
    ['Neural Ideas - Part one', 'We count.', undefined],
    ['Training on Purification (ToP): Both at Once', null, 'ToP'],
    [null, 'We propose AlphaTuning consisting of two parts.', 'AlphaTuning'],
    [null, 'This paper presents a novel Neural Field Classifier (NFC) framework for scenes.', 'NFC'],
    [null, 'We introduce One for All (OFA), the first general framework.', 'OFA'],
    [null, 'We propose SEA: Sparse linear attention with an Estimated Attention mask.', 'SEA'],
    [null, 'Here we propose a multimodal agent, WebGUM, that observes pages.', 'WebGUM'],
    [null, 'We present the first approach for certification of smoothing, IRSX. IRSX is fast.', 'IRSX'],
    [null, 'Our method, called $\\textit{Local Basis}$, finds the variation.', 'Local Basis'],
    [null, 'We present an algorithm, which we call $\\Delta$-amortized inference ($\\Delta$-AI).', 'Δ-AI'],
    [null, 'The algorithm, which we call the Learning Online with Guidance (LOG) algorithm, is new.', 'LOG'],
    [null, 'This stems from a bug fix, which we name "absolute win".', 'absolute win'],
    [null, 'We refer to this strategy as “BatchPrompt”.', 'BatchPrompt'],
    [
      null,
      'We introduce model arithmetic, a novel framework. Using model arithmetic, we win. The model arithmetic scales.',
      'model arithmetic',
    ],
    [null, 'We introduce **K**nowledge **I**n **C**ompression **(KIC-K)**, a set of tasks.', 'KIC-K'],
    [null, 'Our proposed method, $\\texttt{LatentDiffuser}$, is competitive.', 'LatentDiffuser'],
    [null, 'The proposed jointly learnable codebooks (JLC) method compresses.', 'JLC'],
    [null, 'A framework called MBRCSL adds dynamics.', 'MBRCSL'],
    [null, 'Sparse Subspace Inference (SSI) is introduced as a framework.', 'SSI'],
    [
      null,
      'We decouple modalities by Mixture of strong experts (Mose). Mose is easy to optimize.',
      undefined,
    ],
    ['Mixture of Strong Experts', 'Pairs come by Mixture of strong experts (Mose).', 'Mose'],
    ['From text to image', 'It leads to AlX, a metric. See https://github.com/someone/AlX.', 'AlX'],
  ])('%s | %s', (title, abstract, expected) => {
    expect(labels(title, abstract)[0]).toBe(expected);
  });
});

describe('findSystems takes no name', () => {
  it.each([
    [
      'of a well-known system',
      null,
      'We propose a CLIP-based method. We introduce BERT features. Our ViT model is good.',
    ],
    ['of a topic', null, 'We propose to address locomotion with Reinforcement Learning (RL).'],
    ['of what is replaced', null, 'We propose to replace the vector quantizer (VecQ) in nets. VecQ is slow.'],
    [
      'behind a preposition',
      null,
      'We propose a new attention for graph neural networks (GNNs) and for relational nets (ReN).',
    ],
    ['of a question in the title', 'Never Train from Scratch: Fair Comparison', 'We compare models.'],
    [
      'that others proposed',
      null,
      'Our model builds on the recently proposed Recurrent Relation Net (RRelN).',
    ],
    ['only spelled out', null, 'Novel class discovery (NCD) is hard. NCD needs data. NCD is solved by NCD.'],
    ['of listed tasks', null, 'We evaluate on two tasks, namely Event Extraction and Entity Linking.'],
    ['of an adjective', null, 'Our GraX-guided method wins.'],
    [
      'of earlier work',
      null,
      'Existing models such as GraXNet are popular. Here we present the GraXNet approach.',
    ],
    ['of a compared method', null, 'We beat the current state-of-the-art method (FedBNX) in all tests.'],
    ['of a phenomenon', null, 'We study a phenomenon called neural collapse in training.'],
    ['of an unresolved macro', null, 'We introduce \\CarbNet, a model of costs.'],
    ['in nothing', null, null],
  ])('%s', (_, title, abstract) => {
    expect(labels(title, abstract)).toEqual([]);
  });
});

describe('findSystems', () => {
  it('gives the long form from either side', () => {
    const [geo] = findSystems(
      null,
      'We propose GoLLIE (Guideline-following Large Language Model for IE), a model.',
    );
    expect(geo).toMatchObject({ label: 'GoLLIE' });
    const [vera] = findSystems('VeRA: Vector-based Random Matrix Adaptation', null);
    expect(vera).toMatchObject({
      label: 'VeRA',
      longForm: 'Vector-based Random Matrix Adaptation',
      field: 'title',
    });
    const [ldp] = findSystems(null, 'We propose Latent Denoising Prior (LDePr) for images.');
    expect(ldp).toMatchObject({ label: 'LDePr', longForm: 'Latent Denoising Prior' });
  });

  it('takes the kind of thing for no name', () => {
    const text = 'We propose TorchNET, a novel equivariant Transformer (EqT) layer. EqT is fast.';
    expect(labels(null, text)[0]).toBe('TorchNET');
  });

  it('puts the paper’s own before its parts', () => {
    const text =
      'We introduce ODEFormer, a transformer. ODEFormer is fast. We further propose ODEBench, a benchmark of systems.';
    expect(labels('ODEFormer: Regression with Transformers', text)[0]).toBe('ODEFormer');
  });

  it('points at the printed name', () => {
    const abstract = 'An \\textbf{I}dea **F**usion. We propose $\\infty$-Diff, a model.';
    const [found] = findSystems(null, abstract);
    expect(found).toMatchObject({ label: '∞-Diff', field: 'abstract' });
    expect(abstract.slice(found!.start, found!.end)).toBe('$\\infty$-Diff');
  });

  it('prints its label from its range, whatever the markup', () => {
    const part = fc.constantFrom(
      'We propose ',
      'GeoNet',
      'Ab1',
      ' ',
      '$',
      '*',
      '**',
      '`',
      '{',
      '}',
      '\\emph{',
      '^',
      ', a model. ',
      '(GN)',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 25 }), (parts) => {
        const text = parts.join('');
        for (const { label, start, end } of findSystems(null, text)) {
          expect(plainText(text.slice(start, end))).toBe(label);
        }
      }),
      { numRuns: 1000, examples: [[['We propose ', '**', 'the ', 'GeoNet', '**', 'Ab1', ', a model. ']]] },
    );
  });

  it.each([
    'we propose a Xy1, ',
    '(AbC) ',
    'a model called ',
    'called "a b c ',
    'our model, ',
    'the model, X1 ',
  ])('is linear in "%s"', (unit) => {
    const time = cpuTimer();
    findSystems(null, unit.repeat(10_000));
    expect(time()).toBeLessThan(5000);
  });
});

describe('longFormStart', () => {
  it.each([
    ['LF', 'the long form', 4],
    ['GaP', 'scheduled grow-and-prune', 10],
    ['UNT', 'a runit norm tower', -1],
    ['X', 'an example', -1],
    ['AB', 'a one two three four b', -1],
  ])('%s in "%s"', (acronym, before, start) => {
    expect(longFormStart(acronym, before)).toBe(start);
  });
});

interface Label {
  readonly record: string;
  readonly name: string | null;
  readonly aliases: readonly string[];
}

describe('own names of the sample listings', () => {
  it.each(['systems.json', 'systems-held-out.json'])('%s', async (file) => {
    const root = new URL('../../', import.meta.url);
    const gold = JSON.parse(await readFile(new URL(`test/topics/gold/${file}`, root), 'utf8')) as Label[];
    const found = new Map<string, string | null>();
    for (const listing of ['001_poster-session-3.txt', '003_poster-session-6.txt']) {
      let n = 0;
      for await (const { title, abstract } of readRecords(
        await readFile(new URL(`seeds/${listing}`, root)),
      )) {
        n += 1;
        const systems = findSystems(title?.value ?? null, abstract?.value ?? null);
        for (const { label, field, start, end } of systems) {
          const source = (field === 'title' ? title : abstract)?.value ?? '';
          expect(plainText(source.slice(start, end))).toBe(label);
        }
        found.set(`${listing.slice(0, 3)}/${n}`, systems[0]?.label ?? null);
      }
    }
    const fold = (name: string): string => plainText(name).toLowerCase();
    const right = gold.filter(({ record, name, aliases }) => {
      const answer = found.get(record);
      return name !== null && answer && [name, ...aliases].some((one) => fold(one) === fold(answer));
    }).length;
    const given = gold.filter(({ record }) => found.get(record)).length;
    const named = gold.filter(({ name }) => name !== null).length;
    expect(right / given).toBeGreaterThanOrEqual(0.95);
    expect(right / named).toBeGreaterThanOrEqual(0.88);
  });
});
