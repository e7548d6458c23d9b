import { foldKey } from '../text/fold.js';

const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ['matrices', 'matrix'],
  ['vertices', 'vertex'],
  ['indices', 'index'],
  ['analyses', 'analysis'],
  ['hypotheses', 'hypothesis'],
  ['bases', 'basis'],
  ['criteria', 'criterion'],
  ['phenomena', 'phenomenon'],
  ['dnns', 'dnn'],
  ['bias', 'bias'],
  ['lens', 'lens'],
  ['series', 'series'],
  ['species', 'species'],
]);

/** The singular of an English noun in lower case, by its ending; British spellings in `-isation` become American. */
export function singular(word: string): string {
  const american = word.replace(/isation(s?)$/, 'ization$1').replace(/modelling$/, 'modeling');
  const irregular = IRREGULAR.get(american);
  if (irregular !== undefined) return irregular;
  if (american.length < 4 || /(?:ss|us|is|ics|ous)$/.test(american)) return american;
  if (american.endsWith('ies') && american.length > 4) return `${american.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|zz)es$/.test(american)) return american.slice(0, -2);
  return american.endsWith('s') ? american.slice(0, -1) : american;
}

/**
 * The key under which spellings of one term meet: lower case, marks and hyphens gone, every word in the singular.
 * `Graph Neural Networks` and `graph-neural network` share a key.
 */
export function termKey(phrase: string): string {
  return foldKey(phrase.replace(/['’]s(?!\p{L})/gu, ''))
    .split(' ')
    .map(singular)
    .join(' ');
}
