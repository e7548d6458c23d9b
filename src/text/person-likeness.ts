import { isTitleWord } from './title-words.js';

/** Words that belong to a last name. */
export const PARTICLE =
  /^(?:[Vv]an|[Vv]on|vom|zum|zur|[Dd]er|[Dd]en|[Dd]e|[Dd]el|dela|[Dd]ella|dello|dell|[Dd]i|[Dd]a|das|dos|do|du|des|d|[Ll]a|[Ll]e|lo|los|las|[Ee]l|[Aa]l|í|[Bb]in|[Ii]bn|ben|bint|abu|ter|ten|te|tot|zu|af|av|y|e|i|ul|St|San|Santa|op|im|in|'t|’t)$/;
/** What stands behind a name and belongs to it. */
export const SUFFIX = /^(?:jr|sr|ii|iii|iv|2nd|3rd)\.?$/i;
/** A first name that is given by its initials only. */
export const INITIALS =
  /^(?:\p{Lu}\p{Ll}?\.[\s-]{0,2}|\p{Ll}\.[\s-]?){1,5}\p{Lu}?$|^\p{Lu}{1,3}$|^\p{Lu}(?:[\s-]\p{Lu}){1,3}$/u;
const ORGANISATION =
  /(?<!\p{L})(?:universi\p{L}*|institut\p{L}*|colleges?|laborator\p{L}*|labs?|research|inc|corp|corporation|gmbh|ltd|llc|school|department|dept|academy|faculty|facultad|cent(?:er|re)|hospital|polytechnic\p{L}*|politecnico|école|ecole|google|microsoft|facebook|meta ai|amazon|apple|nvidia|ibm|intel|adobe|deepmind|openai|alibaba|tencent|baidu|bytedance|samsung|salesforce|siemens|technolog(?:y|ies)|technion|cnrs|inria|max planck|fraunhofer|national|foundation(?! models?)|csail|kaist|postech|cuhk|hkust)(?!\p{L})/iu;

/** The words of a text. */
export const words = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');

/** Points between names, of which the first may be written small. */
export const BETWEEN_DOTS = /\S\s[·⋅]\s/u;

/** Whether a text can start with a name: cheap, and true of every list that counts as one of people. */
export function startsLikeName(text: string): boolean {
  if (BETWEEN_DOTS.test(text)) return true;
  const first =
    /^[\s"'“(]*(?:(?:by|authors?)\s*:?\s+)?([^,;·⋅•∙|&()\n\t\d*†‡§:]{0,80})/i.exec(text)?.[1] ?? '';
  const [name = ''] = first.split(
    /\s+(?:and|und|och|og|y|e|et|en)\s+(?=\p{Lu})|\s+and\s|\s+et\.? al\b|(?<=\p{L}{3}|\s\p{L}{2})\.\s|\s[–—-]+\s/u,
  );
  const bare = name.replace(/[\s.]{1,80}$/, '');
  // The place of work may stand right behind the name.
  if (
    words(bare).length > 2 &&
    looksLikeOrganisation(words(bare).slice(2).join(' ')) &&
    likeness(words(bare).slice(0, 2).join(' ')) === 1
  )
    return true;
  return bare !== '' && (likeness(bare) > 0 || INITIALS.test(name.trim()) || PARTICLE.test(bare));
}

/** Names that are also function words of titles. */
const SHORT_NAME = /^(?:An|As|At|By|Can|Do|How|In|Is|My|On|Or|So|The|To|Us|We|Who)$/;

/** Words of programmes, menus, counters and letters, which stand in lines of their own like names. */
const PAGE_WORD = new Set(
  (
    'abstract abstracts accepted agenda area award awards ballroom bibliography board bookmark break breakfast browse cite cited ' +
    'citations closing coffee comments conference conferences contact cookies dear details dinner discussion dissertation downloads editorial export faq filter filters foyer ' +
    'doi home issue issues journal journals keynote keywords location login lunch matter meeting menu networking opening oral orals overview page pages papers ' +
    'plenary poster posters pre-print preprint print privacy program programme proceedings reception references refreshments register ' +
    'registration remarks room saturday saved schedule search session sessions share sponsors spotlight submission ' +
    'submissions subscribe symposium thesis thursday total track tracks tuesday tutorial tutorials wednesday welcome workshop ' +
    'workshops works'
  ).split(' '),
);
/** Countries behind the names of cities; those that many people are called as well are left out. */
const COUNTRY = new Set(
  (
    'argentina australia austria belgium brazil canada chile china colombia croatia cyprus czechia denmark egypt estonia ' +
    'finland germany greece hungary iceland india indonesia iran italy japan korea luxembourg macau malaysia mexico ' +
    'netherlands norway pakistan poland portugal qatar romania russia rwanda serbia singapore slovakia slovenia spain ' +
    'sweden switzerland taiwan thailand tunisia türkiye ukraine uruguay vietnam UAE UK USA'
  ).split(' '),
);
/** Countries that people are called as well, though seldom by their given name. */
const COUNTRY_OR_NAME =
  /^(?:england|france|ireland|scotland|wales|new zealand|south africa|south korea|united (?:kingdom|states))$/i;

/**
 * Whether a text is the name of a country that hardly anybody is called.
 * @param inAddress or of one that people are called as well
 */
export const isCountry = (text: string, inAddress = false): boolean =>
  COUNTRY.has(text.length <= 3 ? text : text.toLowerCase()) || (inAddress && COUNTRY_OR_NAME.test(text));

/** Whether a text is a city with its country, as in `Dublin, Ireland`. */
export function isCityAndCountry(text: string): boolean {
  const [city = '', country = '', ...others] = text.split(/,\s*/);
  return (
    others.length === 0 &&
    /^\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,2}$/u.test(city) &&
    (isCountry(country) || COUNTRY_OR_NAME.test(country))
  );
}

/** Plurals of acronyms, such as `GANs`. */
const ACRONYMS = /^\p{Lu}{2,}s$/u;

/** Short names of universities, which are words of titles as well. */
const ACRONYM =
  /^(?:(?:mit|cmu|eth|epfl|ucla|uc|nyu|usc|ucsd|uiuc|ucl|hku|nus|ntu|pku|cnrs)(?: \p{L}+){0,2})$|^(?:IIT|IIIT|NIT|TU|KU|UT|UC|UW) \p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?$/iu;

/** Whether a text names a place where people work, rather than a person or a group of authors. */
export function looksLikeOrganisation(text: string): boolean {
  const clean = text.trim();
  if (clean.length > 100 || words(clean).length > 10 || /[.:?!]\s/.test(clean)) return false;
  if (/\b(?:team|collaboration|consortium)\b/i.test(clean) || isTornQuote(clean)) return false;
  return ORGANISATION.test(clean) || ACRONYM.test(clean);
}

/** Whether a text has only one side of a quotation. */
const isTornQuote = (text: string): boolean =>
  text.split('"').length % 2 === 0 || text.includes('“') !== text.includes('”');

/** `Ada Change Loy`: the word of titles stands between two that are none. */
const isBetweenNames = ([first = '', middle = '', last = '', ...others]: readonly string[]): boolean =>
  others.length === 0 && isTitleWord(middle) && [first, last].every((word) => /^\p{Lu}\p{Ll}+$/u.test(word));

/** Capitals behind small letters, as in the names of methods: `AllenNLP`. */
const GLUED_ACRONYM = /\p{Ll}{2}\p{Lu}{2}/u;

/** How much a text looks like the name of one person: 1 a full name, 0.5 possible, 0 no. */
export function likeness(name: string): number {
  const text = name.replace(/\([^()]*\)/g, ' ').trim();
  if (
    text === '' ||
    text.length > 60 ||
    /^by\s/i.test(text) ||
    /[?!:;@/\\"“”<>=%。．：［］]|^\[[^\]]*\d|\d{2}|\p{L}\d\p{L}|\p{L}[\d*†‡¹²³⁴-⁹]\.\s|\s(?=\p{L}{0,20}[aeiouy])\p{L}[\p{L}'’-]+\.\s|^(?!prof\.)\p{L}{4,}\.\s/iu.test(
      text,
    )
  )
    return 0;
  const tokens = words(text.replace(/,/g, ' '));
  if (tokens.length > 8) return 0;
  if (/^(?:\p{Script=Han}|\p{Script=Hangul}|\s){2,5}$/u.test(text)) return 1;
  let full = 0;
  let initials = 0;
  let lower = 0;
  let doubtful = 0;
  let titleWords = 0;
  for (const [index, token] of tokens.entries()) {
    const bare = token.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
    if (bare === '') return 0;
    if (SUFFIX.test(bare)) continue;
    // `in` belongs to names such as `in ’t Veld` only.
    const isWord = bare === 'in' && !/^['’]t$/.test(tokens[index + 1] ?? '');
    if (PARTICLE.test(bare) && !isWord && index < tokens.length - 1 && tokens.length > 2) continue;
    if (INITIALS.test(token)) initials += 1;
    else if (SHORT_NAME.test(bare)) doubtful += 1;
    else if (
      isTitleWord(bare) ||
      PAGE_WORD.has(bare.toLowerCase()) ||
      COUNTRY.has(bare.length <= 3 ? bare : bare.toLowerCase()) ||
      ACRONYMS.test(bare) ||
      GLUED_ACRONYM.test(bare) ||
      bare.split(/[-–]/).some((part) => part.length > 3 && isTitleWord(part))
    ) {
      // A few people are called Level or Content; no list has two such names in one member.
      titleWords += 1;
      if (titleWords > 1 || /^\p{Ll}/u.test(bare) || tokens.length > 3) return 0;
    } else if (/^\p{Ll}/u.test(bare) && !/^(?:d|l|al|el|o|de|von|’|')['’-]?\p{Lu}/u.test(bare)) lower += 1;
    else full += 1;
  }
  if (titleWords > 0) return isBetweenNames(tokens) ? 0.5 : full + initials > 0 && lower === 0 ? 0.2 : 0;
  if (lower > 0) return likenessOfLowerCase(full, lower, tokens.length);
  if (full + doubtful === 0) return initials >= 2 ? 0.5 : 0;
  if (full + initials + doubtful < 2) return /^\p{Lu}/u.test(text) && doubtful === 0 ? 0.5 : 0.3;
  if (full > 5) return 0.4;
  return doubtful > 0 ? 0.8 : 1;
}

/** Some people write themselves without capitals. */
function likenessOfLowerCase(full: number, lower: number, tokens: number): number {
  if (full === 0) return tokens === 2 || tokens === 3 ? 0.5 : 0;
  return lower === 1 && tokens <= 4 ? 0.4 : 0;
}
