/** How references print a journal with its volume, date or pages, whichever journal it is. */

const YEAR = String.raw`(?:19|20)\d\d`;

/** Small words within the names of journals. */
const ENGLISH = ['of', 'and', 'in', 'for', 'the', 'on', '&'];
const ANY_LANGUAGE = [
  ...['of', 'and', 'in', 'its', 'for', 'the', 'on'],
  ...['der', 'des', 'die', 'für', 'de', 'et', 'la', '&'],
];

/** Words with a blank before each, of a kind or from a list. */
const words = (word: string, small: readonly string[], most: number): string =>
  `(?: (?:${[word, ...small].join('|')})){0,${most}}`;

/** A word that may be written out or abbreviated, as in `Mach.`. */
const SHORT_WORD = String.raw`\p{Lu}\p{L}{0,12}\.?:?`;
const SHORT_SMALL_WORD = '(?:and|of|in|the|&)';

/** A journal in abbreviations, with its volume: `J. Mach. Learn. Res. 24`, `Chem. Phys. Lett. 578, 92`. */
const ABBREVIATED = new RegExp(
  String.raw`^\p{Lu}\p{Ll}{1,11}\.:?\s+(?:(?:${SHORT_WORD}|${SHORT_SMALL_WORD})\s+){0,8}` +
    String.raw`(?:\d|in press\b|\((?:submitted|accepted|in press|${YEAR})\))`,
  'u',
);

/**
 * The same behind `J.`, which may be a given name as well: `J. Marcet. 1918`. Of several words, one more is abbreviated:
 * `J. Chem. Theory Comput. 9`, `J. Phys. Chem. A, 111`.
 */
const JOURNAL_OF = new RegExp(
  String.raw`^J\.:?\s+\p{Lu}\p{L}{0,12}\.:?\s+(?:` +
    String.raw`(?=[^\d(]*\.,?\s)(?:${SHORT_WORD}\s+|${SHORT_SMALL_WORD}\s+){0,7}\p{Lu}\p{L}{0,12}\.?` +
    String.raw`(?:\s+(?:\d|in press\b|\()|,\s+\d)|(?!${YEAR})\d)`,
  'u',
);

const VOLUME_WORD = String.raw`[\p{Lu}&][\p{L}-]*:?`;

/** A journal of a few words in full, with volume and number, pages or year: `Looms of Europe, vol. 3, no. 2`. */
const VOLUME = new RegExp(
  String.raw`^(?:${[VOLUME_WORD, ...ANY_LANGUAGE].join('|')})${words(VOLUME_WORD, ANY_LANGUAGE, 8)}` +
    String.raw`,? [Vv]ol(?:ume|\.)? ?\d+\b` +
    String.raw`(?:[,.]? ?(?:[Nn]o|[Nn]um|[Ii]ssue|[Ii]ss|[Ff]asc|[Pp]p?|[Pp]ages)\b|,? ?\(?${YEAR}\b)`,
  'u',
);

/** Whether a text starts with the name of a journal, abbreviated or with `vol.` behind it, and its volume. */
export const startsWithJournal = (text: string): boolean =>
  ABBREVIATED.test(text) || JOURNAL_OF.test(text) || VOLUME.test(text);

const FULL_WORD = String.raw`\p{Lu}[\p{L}&-]*`;

/**
 * A journal with its date right behind it, and then its volume: `J Text Res. 2020;5:1-9`, `J Text Res. 2020 Apr 15;5:1-9`,
 * `Nature 2018, 555, 12–15`.
 */
const DATED = new RegExp(
  String.raw`^(?:${[FULL_WORD, ...ENGLISH].join('|')})${words(FULL_WORD, ENGLISH, 8)}[.,]? ${YEAR}` +
    String.raw`(?:(?: \p{Lu}\p{Ll}{2}(?:[- ]\p{Lu}\p{Ll}{2})?(?: \d{1,2})?)?;\s?\d|,\s?\d{1,4}[,(:])`,
  'u',
);

/** Whether a text starts with a journal and its date and volume. */
export const startsWithDatedJournal = (text: string): boolean => DATED.test(text);

const DATED_SHORT_WORD = String.raw`\p{Lu}[\p{L}&-]{0,11}\.?`;

/** The same where the last word of the journal is an abbreviation: `Sci. Total Yarn., 2021, 778`. */
const DATED_ABBREVIATION = new RegExp(
  String.raw`^${DATED_SHORT_WORD}${words(DATED_SHORT_WORD, ENGLISH, 5)}(?<=\.), ${YEAR},\s?\d{1,4}[,(:]`,
  'u',
);

/** A journal in full, its volume and its year in brackets, as mathematicians cite: `Journal of Looms, 55 (2017), 131–143`. */
const BRACKETED_YEAR = new RegExp(
  String.raw`^${FULL_WORD}${words(String.raw`${FULL_WORD}\.?`, [...ENGLISH, 'der', 'für', 'de', 'la'], 8)}` +
    String.raw`,? \d{1,4}(?:\(\d{1,3}\))? ?\(${YEAR}\)`,
  'u',
);

/** The ways to print a journal that leave no doubt. */
const FORMS = [ABBREVIATED, JOURNAL_OF, VOLUME, DATED, BRACKETED_YEAR, DATED_ABBREVIATION];

/** Whether a text starts with a journal in any of the ways in which its volume and its date are printed. */
export const isJournalForm = (text: string): boolean => FORMS.some((form) => form.test(text));

const NUMBERED_WORD = String.raw`[\p{Lu}&][\p{L}&'’-]*\.?`;

/**
 * A journal in full or in abbreviations, its volume, and its issue or pages: `World Weaving 143, 105468`, `Looms Earth Syst.
 * Sci., 30, 421–432`, `Loom Research 47(2) 483-500`.
 */
const NUMBERED = new RegExp(
  String.raw`^(${NUMBERED_WORD}${words(NUMBERED_WORD, ANY_LANGUAGE, 10)}),? \d{1,4}` +
    String.raw`(?:\s?\(\d{1,4}(?:[-–/]\d{1,4})?\)|[,:]\s?(?:pp?\.?\s?|[Aa]rticle |[Aa]rt\.\s?|e)?\d)`,
  'u',
);

const isSmall = (word: string): boolean => ANY_LANGUAGE.includes(word);

/**
 * The name of the journal that a text starts with, when its volume and its issue or pages stand behind it; null for others.
 * A stop within the name is that of an abbreviation when at least half of its words have one; else a sentence ends there.
 */
export function numberedJournal(text: string): string | null {
  const name = NUMBERED.exec(text)?.[1];
  if (name === undefined) return null;
  const large = name.split(' ').filter((word) => !isSmall(word));
  const stops = large.filter((word) => word.endsWith('.')).length;
  const within = large.slice(0, -1).some((word) => word.endsWith('.'));
  return !within || 2 * stops >= large.length ? name : null;
}
