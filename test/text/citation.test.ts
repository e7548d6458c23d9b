import { describe, expect, it } from 'vitest';
import { findCitations } from '../../src/text/citation.js';

/** `authors / year / venue` of each mark. */
const marks = (text: string): string[] =>
  findCitations(text).map(({ authors, etAl, year, venue }) =>
    [authors.join(' & ') + (etAl ? ' et al.' : ''), year, ...(venue === null ? [] : [venue])].join(' / '),
  );

describe('findCitations', () => {
  it.each([
    ['extends Im et al. [2022] in part', ['Im et al. / 2022']],
    ['by Yang et al. (2023)', ['Yang et al. / 2023']],
    ['by Yang et al., (2023)', ['Yang et al. / 2023']],
    ['by Wu el al. (2020)', ['Wu et al. / 2020']],
    ['by Wu et. al. (2020)', ['Wu et al. / 2020']],
    ['Antoniadis et al. [2023, 2024]', ['Antoniadis et al. / 2023', 'Antoniadis et al. / 2024']],
    ['Smith \\& Jones (2019)', ['Smith & Jones / 2019']],
    ['Shwartz-Ziv and Tishby (2017)', ['Shwartz-Ziv & Tishby / 2017']],
    ['Smith, Jones, and Brown (2020)', ['Smith & Jones & Brown / 2020']],
    ['Smith, Jones and Brown (2020)', ['Smith & Jones & Brown / 2020']],
    ["O'Brien (2001a)", ["O'Brien / 2001"]],
    ['Pe\u0301rez (2020)', ['Pe\u0301rez / 2020']],
    ['(van den Oord et al., 2018)', ['van den Oord et al. / 2018']],
    ['(Goldwasser et al., NeurIPS 2020)', ['Goldwasser et al. / 2020 / NeurIPS']],
    ['(Tishby & Zaslavsky, 2015; Müller, 2019)', ['Tishby & Zaslavsky / 2015', 'Müller / 2019']],
    ['(see Müller 2020)', ['Müller / 2020']],
    ['Lee (2019) and Kim (2020)', ['Lee / 2019', 'Kim / 2020']],
    ['\\citep{Owen1988}', ['Owen / 1988']],
    ['\\citet{Wang_2020}', ['Wang / 2020']],
    ['\\citep[see][]{Owen1988,Smith2020}', ['Owen / 1988', 'Smith / 2020']],
    ['as in McAllester (1999)', ['McAllester / 1999']],
    ['LeCun et al. (1998)', ['LeCun et al. / 1998']],
  ])('reads %j', (text, expected) => {
    expect(marks(text)).toEqual(expected);
  });

  it.each([
    ['However, Vaswani et al. (2017) show', ['Vaswani et al. / 2017']],
    ['Recently, Li and Wang (2020) show', ['Li & Wang / 2020']],
  ])('does not take the word that opens a sentence for an author: %j', (text, expected) => {
    expect(marks(text)).toEqual(expected);
  });

  it.each([
    'In July (2020) we',
    'ImageNet (2012)',
    'at ICLR (2020)',
    'see Figure (2020)',
    'Zhu et al. show',
    'GPT-4 [2023]',
    'the [2022] edition',
    'Yang et al. (9999)',
    '',
  ])('finds none in %j', (text) => {
    expect(marks(text)).toEqual([]);
  });

  it('gives the printed range, in order, also of marks inside brackets', () => {
    const text = 'See (Tishby, 2015; Wu et al., 2019) and Im et al. [2022].';
    expect(findCitations(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Tishby, 2015',
      'Wu et al., 2019',
      'Im et al. [2022]',
    ]);
  });

  it('keeps repeats: the same work cited twice is two marks', () => {
    expect(marks('Im et al. [2022] and again Im et al. [2022]')).toHaveLength(2);
  });
});
