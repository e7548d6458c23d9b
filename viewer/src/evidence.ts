/** The signs for and against one person in plain words. Unknown features are shown as they are. */
export interface Sign {
  readonly text: string;
  /** Log-odds: above 0 it speaks for one person. */
  readonly weight: number;
}

interface Evidence {
  readonly feature: string;
  readonly value: string;
  readonly weight: number;
}

type Words = (value: string, number: number) => string;

/** Joins the features of a sign that is about several, in the data. */
const CROSS = ' × ';

const NAMES = new Map([
  ['same', 'the same name'],
  ['respaced', 'names that differ in spaces only'],
  ['middle-agrees', 'middle names that agree'],
  ['middle-missing', 'a middle initial in one name only'],
  ['middle-word-missing', 'a middle name in one name only'],
  ['initials-agree', 'initials that agree'],
  ['initial-only', 'an initial for the given name'],
  ['nickname', 'a short form of the given name'],
  ['prefix', 'given names that begin alike'],
  ['typo', 'names that differ by a slip of the pen'],
  ['given-dropped', 'a given name left out'],
  ['surname-part', 'one surname is part of the other'],
  ['swapped', 'given name and surname swapped'],
]);

const GIVEN = new Map([
  ['one Chinese syllable', 'a given name of one Chinese syllable, which many bear'],
  ['two Chinese syllables', 'a given name of two Chinese syllables'],
  ['initials', 'initials instead of a given name'],
  ['other', 'a given name written out'],
]);

/** The first words whose limit the value does not reach; a value that is no number is below all of them. */
const scale =
  (...steps: readonly (readonly [limit: number, words: string])[]): Words =>
  (_value, number) =>
    (steps.find(([limit]) => !(number >= limit)) ?? steps.at(-1))?.[1] ?? '';

/** `nothing` when the value is missing from the data. */
const known =
  (nothing: string, words: Words): Words =>
  (value, number) =>
    value === 'unknown' ? nothing : words(value, number);

const COAUTHORS = known(
  'one of them wrote alone',
  scale([1e-9, 'no co-author in common'], [Infinity, 'co-authors in common']),
);
const SUBJECT = known(
  'nothing known of the subject',
  scale(
    [0.02, 'papers on different subjects'],
    [0.2, 'subjects that touch'],
    [Infinity, 'papers on like subjects'],
  ),
);
/** Title, abstract, co-authors and their other papers together. */
const WORK = known(
  'too little known of their work',
  scale([0.2, 'work that is unlike'], [0.5, 'work that is somewhat alike'], [Infinity, 'work that is alike']),
);
const AFFILIATION = known(
  'no affiliation to compare',
  scale(
    [1e-9, 'no affiliation in common'],
    [0.5, 'affiliations a little alike'],
    [Infinity, 'affiliations alike'],
  ),
);

const FEATURES = new Map<string, Words>([
  ['name relation', (value) => NAMES.get(value) ?? value],
  ['spelling', (value) => (value === 'shared' ? 'the same spelling' : 'different spellings')],
  ['name variation', () => 'how often names vary in this data'],
  [
    'returns',
    scale(
      [1.9, 'in data where people seldom return'],
      [2.9, 'in data where people return now and then'],
      [Infinity, 'in data where people return often'],
    ),
  ],
  // ln(1 + 100 x), where x mentions by others are expected for one more by the same person.
  [
    'namesakes',
    scale(
      [0.3, 'a rare name'],
      [1, 'a name that few share'],
      [2, 'a name that others bear'],
      [Infinity, 'a common name'],
    ),
  ],
  ['given name', (value) => GIVEN.get(value) ?? value],
  ['shared co-authors', COAUTHORS],
  ['shared co-author fraction', COAUTHORS],
  [
    'co-authors without overlap',
    (value) => (value === 'overlap' ? 'co-authors in common' : 'no co-author in common'),
  ],
  [
    'co-authors of co-authors',
    known(
      'one of them wrote alone',
      scale(
        [1e-9, 'co-authors who never wrote together'],
        [Infinity, 'co-authors who wrote together elsewhere'],
      ),
    ),
  ],
  ['affiliation similarity', AFFILIATION],
  [
    'affiliation rarity',
    known(
      'no affiliation to compare',
      scale([1e-9, 'no affiliation in common'], [Infinity, 'an affiliation in common']),
    ),
  ],
  ['topic similarity', SUBJECT],
  ['topic centroid similarity', SUBJECT],
  ['context similarity', WORK],
  ['context centroid similarity', WORK],
  [
    'affiliations around',
    known(
      'no affiliation of co-authors to compare',
      scale(
        [1e-9, 'co-authors at different places'],
        [5, 'co-authors at places a little alike'],
        [Infinity, 'co-authors at the same places'],
      ),
    ),
  ],
  [
    'positions',
    scale(
      [1e-9, 'neither stands last on a paper'],
      [1.01, 'one of them stands last on papers'],
      [3, 'both stand last at times'],
      [Infinity, 'both stand last on their papers'],
    ),
  ],
  [
    'shared venue',
    known('no venue known', scale([1e-9, 'no venue in common'], [Infinity, 'a venue in common'])),
  ],
  [
    'years apart',
    known('no years known', (_value, years) =>
      years > 0
        ? `${years} ${years === 1 ? 'year' : 'years'} between their papers`
        : 'papers in the same years',
    ),
  ],
  [
    'years together',
    known('no years known', (_value, years) =>
      years > 0 ? `papers over ${years + 1} years` : 'papers in one year',
    ),
  ],
  [
    'affiliation at one time',
    known(
      'no affiliations of the same years to compare',
      scale(
        [1e-9, 'at different places in the same years'],
        [0.5, 'at places a little alike in the same years'],
        [Infinity, 'at the same place in the same years'],
      ),
    ),
  ],
  [
    'years of overlap',
    known('no years known', (_value, years) =>
      years > 0
        ? `${years} ${years === 1 ? 'year' : 'years'} in which both wrote papers`
        : 'no year in which both wrote papers',
    ),
  ],
  // The natural logarithm of their number.
  [
    'mentions of the name',
    scale(
      [1, 'a name on one or two papers'],
      [3, 'a name on a few papers'],
      [Infinity, 'a name on many papers'],
    ),
  ],
  ['mentions of the smaller', () => 'how many papers each has'],
  ['mentions of the larger', () => 'how many papers each has'],
]);

function wordsOf(feature: string, value: string): string {
  const words = FEATURES.get(feature)?.(value, Number(value));
  return words ?? (value === '' ? feature : `${feature}: ${value}`);
}

/** The signs, those that say the same made one, the strongest first. */
export function signsOf(evidence: readonly Evidence[]): Sign[] {
  const weights = new Map<string, number>();
  for (const { feature, value, weight } of evidence) {
    const values = value.split(CROSS);
    const parts = feature.split(CROSS).map((part, i) => wordsOf(part, values[i] ?? ''));
    const text = [...new Set(parts)].join(', ');
    weights.set(text, (weights.get(text) ?? 0) + weight);
  }
  return [...weights]
    .map(([text, weight]): Sign => ({ text, weight }))
    .sort((x, y) => Math.abs(y.weight) - Math.abs(x.weight));
}

/** How likely it is that two mentions are one person: a sentence with the more likely of the two. */
export function likelihood(probability: number): string {
  const sure = Math.max(probability, 1 - probability);
  const percent = (share: number): string => `${Math.round(share * 100)} %`;
  if (sure < 0.6) return `Hard to say: one person is ${percent(probability)} likely.`;
  const adverb = sure >= 0.95 ? 'Almost certainly' : sure >= 0.8 ? 'Very likely' : 'Probably';
  return `${adverb} ${probability > 0.5 ? 'one person' : 'two people'}, ${percent(sure)} sure.`;
}
