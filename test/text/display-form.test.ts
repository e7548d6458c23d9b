import { describe, expect, it } from 'vitest';
import { displayForm } from '../../src/text/display-form.js';
import { foldKey } from '../../src/text/fold.js';
import { repairMojibake } from '../../src/text/mojibake.js';
import { displayName } from '../../src/text/person-name.js';

describe('repairMojibake', () => {
  it.each([
    ['JosÃ© MÃ¼ller', 'José Müller'],
    ['donâ€™t â€“ â€œso\u201d', 'don’t – “so\u201d'],
    ['Å ediÅvÃ½', 'Å ediÅvý'],
    ['ÄŒech', 'Čech'],
    ['Å½iÅ¾ek', 'Žižek'],
    ['ðŸ˜€', '😀'],
    ['â„“â‚\u0081 and â†’', 'ℓ₁ and →'],
  ])('%j is %j', (misread, right) => {
    expect(repairMojibake(misread)).toBe(right);
  });

  it.each([
    'José Müller',
    'Ânimo',
    'SÃO PAULO',
    'Élan «vital»',
    'Łódź',
    '50 € – 60 €',
    'naïve “quotes”',
    'à la',
    '',
  ])('leaves %j', (text) => {
    expect(repairMojibake(text)).toBe(text);
  });

  it('every letter of the Latin alphabets comes back', () => {
    const windows1252 = new TextDecoder('windows-1252');
    for (let code = 0xc0; code < 0x250; code += 1) {
      const letter = String.fromCodePoint(code);
      expect(repairMojibake(windows1252.decode(Buffer.from(letter)))).toBe(letter);
    }
  });
});

describe('displayForm', () => {
  it.each([
    [String.raw`$\infty$-Diff: Infinite`, '∞-Diff: Infinite'],
    [String.raw`Schr\"odinger Bridges`, 'Schrödinger Bridges'],
    ['R&amp;D of \\textbf{Foo}', 'R&D of Foo'],
  ])('%j is %j', (printed, shown) => {
    expect(displayForm(printed)).toBe(shown);
  });

  it('gives one key to a title with and without markup', () => {
    for (const [a, b] of [
      [String.raw`Schr\"odinger Bridges`, 'Schrödinger Bridges'],
      [String.raw`\emph{On} $L_2$ R\&D`, 'On L2 R&D'],
      ['Ã‰tude', 'Étude'],
    ] as const)
      expect(foldKey(displayForm(a))).toBe(foldKey(displayForm(b)));
  });

  it('is what names are shown in', () => {
    expect(
      [
        String.raw`Andr\'e Weil`,
        String.raw`Stefan M{\"u}ller`,
        String.raw`\L{}ukasz Kaiser`,
        'JosÃ© Diaz',
        'Fran&ccedil;ois Ode',
      ].map(displayName),
    ).toEqual(['André Weil', 'Stefan Müller', 'Łukasz Kaiser', 'José Diaz', 'François Ode']);
  });
});
