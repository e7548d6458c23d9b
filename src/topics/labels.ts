import { IntList } from '../structures/int-list.js';
import { SequenceTable } from '../structures/sequence-table.js';
import { byCount, type Corpus } from './corpus.js';
import type { WordRuns } from './word-runs.js';

/** The spelling to show for each of some phrases that the corpus counts, by their numbers. */
export function labelsOf(
  runs: WordRuns,
  corpus: Corpus,
  phrases: ReadonlySet<number>,
): ReadonlyMap<number, string> {
  const spellings = new SequenceTable();
  const counts = new IntList();
  const firstPlaces: [from: number, to: number][] = [];
  const owners = new IntList();
  const terms: number[] = [];
  const texts: number[] = [];
  for (let paper = 0; paper < runs.papers; paper += 1) {
    runs.visit(paper, (from, to) => {
      const length = runs.termsOf(from, to, terms);
      const phrase = corpus.phrase(terms, length);
      if (!phrases.has(phrase)) return;
      for (let at = from; at < to; at += 1) texts[at - from] = runs.word(at).number;
      const spelling = spellings.add(texts, to - from);
      if (spelling === counts.length) {
        counts.push(0);
        owners.push(phrase);
        firstPlaces.push([from, to]);
      }
      counts.set(spelling, counts.get(spelling) + 1);
    });
  }
  const forms = new Map<number, Map<string, number>>();
  for (const phrase of phrases) forms.set(phrase, new Map(corpus.definitions.get(corpus.key(phrase))));
  for (const [spelling, [from, to]] of firstPlaces.entries()) {
    const own = forms.get(owners.get(spelling))!;
    const form = runs.formOf(from, to);
    own.set(form, (own.get(form) ?? 0) + counts.get(spelling));
  }
  return new Map(Array.from(forms, ([phrase, own]) => [phrase, labelOf(own)]));
}

/** The most printed spelling. Capitals of titles give way to lower case, capitals of names stay. */
function labelOf(counts: ReadonlyMap<string, number>): string {
  const spellings = byCount(counts);
  const [best] = spellings[0]!;
  const lower = spellings.find(([form]) => form === form.toLowerCase());
  return lower !== undefined && 3 * lower[1] >= spellings[0]![1] ? lower[0] : best;
}
