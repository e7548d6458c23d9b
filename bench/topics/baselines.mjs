/** RAKE and TF-IDF in their plain forms, for comparison. */

/** The English stop words that both use: words of grammar and the commonest verbs. */
const STOP_WORDS = new Set(
  `a about above across after afterwards again against all almost alone along already also although always am among amongst
  an and another any anyhow anyone anything anyway anywhere are around as at back be became because become becomes been
  before beforehand behind being below beside besides between beyond both bottom but by call can cannot could de describe
  detail did do does doing done down due during each eg eight either else elsewhere enough etc even ever every everyone
  everything everywhere except few fill find first five for former formerly forty four from front full further furthermore
  get give given go had has have having he hence her here hereafter hereby herein hereupon hers herself him himself his how
  however i ie if in indeed into is it its itself just keep known last latter latterly least less let made make many may me
  meanwhile might mine more moreover most mostly move much must my myself namely neither never nevertheless next nine no
  nobody none noone nor not nothing now nowhere of off often on once one only onto or other others otherwise our ours
  ourselves out over own part per perhaps please propose proposed put rather re said same see seem seemed seeming seems
  serious several she should show shown shows since six so some somehow someone something sometime sometimes somewhere still
  such take taken ten than that the their theirs them themselves then thence there thereafter thereby therefore therein
  thereupon these they third this those though three through throughout thru thus to together too top toward towards twelve
  twenty two under unless until up upon us use used using various very via was we well were what whatever when whence
  whenever where whereafter whereas whereby wherein whereupon wherever whether which while whither who whoever whole whom
  whose why will with within without would yet you your yours yourself yourselves`.split(/\s+/),
);

const phrasesOf = (text) => {
  const phrases = [];
  for (const part of text.toLowerCase().split(/[^\p{L}\p{N}\s'’-]+|\s-+\s/u)) {
    let run = [];
    for (const word of [...(part.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? []), 'the']) {
      if (STOP_WORDS.has(word) || /^\d+$/.test(word)) {
        if (run.length > 0) phrases.push(run);
        run = [];
      } else run.push(word);
    }
  }
  return phrases;
};

/** Rapid Automatic Keyword Extraction, DOI 10.1002/9780470689646.ch1: a phrase scores the sum of degree by frequency of its words. */
export function rake(papers) {
  return new Map(
    papers.map(({ id, text }) => {
      const phrases = phrasesOf(text);
      const frequency = new Map();
      const degree = new Map();
      for (const words of phrases) {
        for (const word of words) {
          frequency.set(word, (frequency.get(word) ?? 0) + 1);
          degree.set(word, (degree.get(word) ?? 0) + words.length);
        }
      }
      const scores = new Map(
        phrases.map((words) => [
          words.join(' '),
          words.reduce((sum, word) => sum + degree.get(word) / frequency.get(word), 0),
        ]),
      );
      return [id, sorted(scores)];
    }),
  );
}

/** TF-IDF over words and runs of up to three words without stop words. */
export function tfidf(papers) {
  const terms = papers.map(({ text }) => {
    const counts = new Map();
    for (const words of phrasesOf(text)) {
      for (let from = 0; from < words.length; from += 1) {
        for (let to = from + 1; to <= Math.min(words.length, from + 3); to += 1) {
          const term = words.slice(from, to).join(' ');
          counts.set(term, (counts.get(term) ?? 0) + 1);
        }
      }
    }
    return counts;
  });
  const documents = new Map();
  for (const counts of terms)
    for (const term of counts.keys()) documents.set(term, (documents.get(term) ?? 0) + 1);
  return new Map(
    papers.map(({ id }, i) => [
      id,
      sorted(
        new Map(
          [...terms[i]].map(([term, count]) => [term, count * Math.log(papers.length / documents.get(term))]),
        ),
      ),
    ]),
  );
}

const sorted = (scores) =>
  [...scores].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0)).map(([term]) => term);
