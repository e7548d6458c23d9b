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
    ['De Bortoli et al. (2022)', ['De Bortoli et al. / 2022']],
    ['Smith and Jones, 2019a,b', ['Smith & Jones / 2019', 'Smith & Jones / 2019']],
    ['(see e.g. Lee et al., 2020; 2021)', ['Lee et al. / 2020', 'Lee et al. / 2021']],
    ["Müller et al.'s (2018) method", ['Müller et al. / 2018']],
    ['as in Smith et al 2019 we', ['Smith et al. / 2019']],
    ['Wu at al. (2020)', ['Wu et al. / 2020']],
    ['Wu and colleagues (2020)', ['Wu et al. / 2020']],
    ['(Li et al.,2023)', ['Li et al. / 2023']],
    ['(Li & Liang,2021)', ['Li & Liang / 2021']],
    ['Li \\emph{et al.}~(2017)', ['Li et al. / 2017']],
    ['Li *et al.* (2017)', ['Li et al. / 2017']],
    ["Richt\\'arik et al. (2021)", ['Richtárik et al. / 2021']],
    ['Smith J. et al. (2015)', ['Smith et al. / 2015']],
    ['Bengio, Y., Courville, A., and Vincent, P. (2013)', ['Bengio & Courville & Vincent / 2013']],
    ['(BERT, Devlin et al., 2019)', ['Devlin et al. / 2019']],
    ['Gaussian, Ghazi et al. (Neurips ’23)', ['Ghazi et al. / 2023 / Neurips']],
    ['by Daniely el al, ICML 2015 before', ['Daniely et al. / 2015 / ICML']],
    ['Bubeck et al. (COLT 2012)', ['Bubeck et al. / 2012 / COLT']],
    ['(Bansal, SODA 2010)', ['Bansal / 2010 / SODA']],
    ["Bubeck et al., COLT'12", ['Bubeck et al. / 2012 / COLT']],
    ["Jin et al. '18", ['Jin et al. / 2018']],
    ['Jin et al. [JNG+18]', ['Jin et al. / 2018']],
    ['Huang and Segal-Halevi [EC, 2023]', ['Huang & Segal-Halevi / 2023 / EC']],
    ['Jézéquel et al. (2022, Theorem 3)', ['Jézéquel et al. / 2022']],
    ['Alsing et al. [Phys. Rev. Lett. 94, 220401 (2005)]', ['Alsing et al. / 2005 / Phys. Rev. Lett.']],
    ['(OpenAI, 2023)', ['OpenAI / 2023']],
    ['\\citep{smith2020attention}', ['Smith / 2020']],
    ['\\cite{he-etal-2016-deep}', ['He et al. / 2016']],
    ['\\citet{SmithJones2020}', ['Smith & Jones / 2020']],
    ['\\citeauthor{kim2014} (\\citeyear{kim2014})', ['Kim / 2014']],
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
    'the United States (2019)',
    'the Netflix Prize (2009)',
    '(Kaggle, 2018)',
    'Wikipedia (2020)',
    'MIMIC-III (2016)',
    'MERS (2012) and Ebola (2014)',
    '(Combinatorics Probability and Computing, 2018)',
    'the ImageNet 2012 challenge',
    '\\cite{hajac} and \\cite{vgg16}',
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
