/** The words of which statements of a venue are made. */

/** Words that venues start with, but hardly a title does. */
const FIRST_WORDS = [
  ...[String.raw`proc\b`, 'proceedings', 'advances in', 'journal of', 'transactions (?:on|of)'],
  ...['international (?:conference|journal|workshop)', 'conference on', 'workshop on', 'symposium on'],
  ...['annual (?:conference|meeting)', 'ieee', 'acm', 'lncs', 'technical report'],
  ...['arxiv', 'biorxiv', 'preprint', 'in submission', 'under review', 'to appear'],
  ...['published:?', 'accepted', 'forthcoming'],
  ...[String.raw`pages? \d`, String.raw`pp?\. ?\d`, String.raw`vol\b`],
];
/** The same behind `the`, where titles may stand as well: `the 12th Annual Conference`. */
const WORDS_BEHIND_THE = [
  ...['acm', 'ieee', 'usenix', 'international', 'annual', 'conference', 'proceedings', 'journal'],
];

const VENUE_START = new RegExp(
  String.raw`^(?:in(?::)? )?(?:the (?=(?:\d{1,3}(?:st|nd|rd|th) )?(?:${WORDS_BEHIND_THE.join('|')})))?` +
    `(?:${FIRST_WORDS.join('|')})`,
  'i',
);

/** Whether a text starts as venues do: `In Proceedings of …`, `IEEE Transactions on …`, `pp. 12`. */
export const startsWithVenueWords = (text: string): boolean => VENUE_START.test(text);

const DEGREES = [
  ...[String.raw`ph\.?\s?d\.?`, String.raw`m\.?\s?(?:sc|a|phil|eng)\.?`, String.raw`b\.?\s?(?:sc|a)\.?`],
  ...['doctoral', 'doctorate', "master['’]?s?", "bachelor['’]?s?"],
  ...['diploma', 'licentiate', 'habilitation', 'honou?rs'],
];
/** In one word, in several languages. */
const THESES = [
  ...['dissertation', 'diplomarbeit', 'masterarbeit', 'bachelorarbeit', 'doktorarbeit'],
  ...['habilitationsschrift', 'thèse', 'mémoire de', 'tesis (?:doctoral|de)', 'tese de'],
];
const THESIS = new RegExp(
  String.raw`^(?:(?:${DEGREES.join('|')}) (?:thesis|dissertation)|${THESES.join('|')})(?!\p{L})`,
  'iu',
);

/** Whether a text starts with what a thesis is called: `PhD thesis, University of London`. */
export const isThesis = (text: string): boolean => THESIS.test(text);

/** Words within statements of a venue, besides the names of places and series. */
const INNER_WORDS = [
  ...['proc(?:eedings)?', 'conference', 'conf', 'workshops?', 'journal', 'trans(?:actions)?', 'symposium'],
  ...['of', 'the', 'on', 'in', 'at', 'and', 'for', 'to', 'international', 'annual', 'ieee', 'acm'],
  ...['track', 'main', 'findings', 'oral', 'posters?', 'spotlight', 'highlight', 'demo', 'industry'],
  ...['long', 'short', 'papers?', 'student', 'abstract', 'extended'],
  ...['best', 'outstanding', 'distinguished', 'award'],
  ...['pages?', 'pp?', 'vol(?:ume)?', 'no'],
  ...['appear', 'accepted', 'preprint', 'under', 'review'],
  ...[String.raw`jan\w*`, String.raw`feb\w*`, String.raw`mar\w*`, String.raw`apr\w*`, 'may', 'june?'],
  ...[
    'july?',
    String.raw`aug\w*`,
    String.raw`sep\w*`,
    String.raw`oct\w*`,
    String.raw`nov\w*`,
    String.raw`dec\w*`,
  ],
];
const INNER_WORD = new RegExp(`^(?:${INNER_WORDS.join('|')})$`, 'i');

/** How many words of a text are none that venues are made of. */
export const countOtherWords = (text: string): number =>
  text.split(/[^\p{L}]+/u).filter((word) => word.length > 1 && !INNER_WORD.test(word)).length;
