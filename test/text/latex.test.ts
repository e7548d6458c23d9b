import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayText, plainText } from '../../src/text/latex.js';
import { cpuTimer } from '../support/cpu-time.js';

describe('plainText', () => {
  it.each([
    ['fonts', String.raw`\textbf{D}AG \emph{and} {\bf Bold} text`, 'DAG and Bold text'],
    [
      'accents',
      String.raw`Schr\"odinger, \v{S}ev\v{c}\'ik, Erd\H{o}s, Na\"{\i}ve`,
      'Schrödinger, Ševčík, Erdős, Naïve',
    ],
    ['letters', String.raw`\o stergaard, \AA ngstr\"om, Gro\ss{}e`, 'østergaard, Ångström, Große'],
    ['a name in a formula', String.raw`$\Delta$-AI and $\infty$-Diff`, 'Δ-AI and ∞-Diff'],
    ['scripts', String.raw`$x_1^2$, $\mathbb{R}^{n}$, $T^{4/5}$`, 'x₁², Rⁿ, T^(4/5)'],
    ['fractions', String.raw`$\frac{1}{2}$ and $8\times$`, '1/2 and 8×'],
    ['escapes', String.raw`30\% of R\&D`, '30% of R&D'],
    ['ties', 'Sampler~(PIS)', 'Sampler (PIS)'],
    ['letter-wise bold', '**K**nowledge-**I**ntensive **(KICK)**', 'Knowledge-Intensive (KICK)'],
    ['Markdown emphasis', '_Watermarking_ is *e.g.* `simple`', 'Watermarking is e.g. simple'],
    ['quotes and dashes', "``so'' --- or 1--2", '“so” — or 1–2'],
    ['links', String.raw`\url{https://x.org/a_b} \href{https://x.org}{here}`, 'https://x.org/a_b here'],
    ['citations', String.raw`by \citep{Owen1988}.`, 'by [Owen1988].'],
    ['HTML', 'A &amp; B<sup>2</sup> &#233;&#x2713;', 'A & B2 é✓'],
  ])('%s', (_, source, shown) => {
    expect(plainText(source)).toBe(shown);
  });

  it.each([
    ['prices', 'costs $5 and $10 a day'],
    ['a star in a name', 'ToolChain*: Search with A* Search'],
    ['about', 'some ~10 of x < y'],
    ['a home page', 'https://x.edu/~user/a_b_c'],
    ['an own macro', String.raw`we introduce \carb, a model`],
    ['snake case', 'train_on_batch and __init__'],
    ['an unpaired quote', "the `unknown' category"],
  ])('leaves %s', (_, source) => {
    expect(plainText(source)).toBe(source);
  });

  it('joins Pandoc dollars only: no space inside, no digit behind', () => {
    expect(plainText('up to $31$%')).toBe('up to 31%');
    expect(plainText('$5$0')).toBe('$5$0');
  });
});

describe('displayText', () => {
  it('finds the smallest source range that prints a part', () => {
    const source = String.raw`An \textbf{I}nformation \textbf{F}usion ($\Delta$-AI) approach`;
    const display = displayText(source);
    const range = (part: string): string => {
      const at = display.text.indexOf(part);
      const { start, end } = display.source(at, at + part.length);
      return source.slice(start, end);
    };
    expect(range('approach')).toBe('approach');
    expect(range('Δ-AI')).toBe(String.raw`$\Delta$-AI`);
    expect(plainText(range('Information Fusion'))).toBe('Information Fusion');
  });

  it('finds the letters of every word in its range', () => {
    const part = fc.constantFrom(
      'a',
      'B1',
      ' ',
      '$',
      '*',
      '_',
      '{',
      '}',
      '\\',
      '\\textbf{',
      '~',
      '`',
      '\\"o',
      '<i>',
      '&amp;',
      '^',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        const source = parts.join('');
        const display = displayText(source);
        for (const { index, 0: word } of display.text.matchAll(/[a-zA-Z0-9]+/g)) {
          const { start, end } = display.source(index, index + word.length);
          expect(start).toBeLessThanOrEqual(end);
          const letters = new RegExp(word.split('').join('.*'), 's');
          expect(source.slice(start, end)).toMatch(letters);
        }
      }),
    );
  });

  it.each(['$', '*a', '`', '{', '\\textbf{', '**a', ' _a', '<', '&', '\\', '$a', '^{'])(
    'is linear in %s',
    (unit) => {
      const time = cpuTimer();
      plainText(unit.repeat(60_000));
      expect(time()).toBeLessThan(3000);
    },
  );
});
