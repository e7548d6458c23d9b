const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** English words that carry no subject. */
const STOP_WORDS = words(`
  a about above across after again against al all almost along also although always am among an and another
  any approach approaches are around as at away back be because been before behind being below between beyond both
  but by can cannot case could did do does doing done down during each either else enough et even ever every few for
  framework frameworks from further get gets getting give given gives had has have having he her here hers him his
  how however i if in inside instead into introduction is it its itself just know less let like made make makes
  many may me might more most much must my need needs neither never no nor not nothing now of off often on
  once one only onto or other others our out outside over own paper per perhaps perspective perspectives put rather
  really s same say see seen shall she should since so some something soon still strategies strategy study such
  survey t take taken technique techniques than that the their them then there these they this those through thus to
  together too toward towards two under until up upon us use used uses using versus very via vs want was way ways we
  well were what when where whether which while who whom whose why will with within without would yet you your
`);

/** Words of papers in general. */
const GENERIC_WORDS = words(`
  accuracy aggregation algorithm algorithms analysis answer answers application applications architecture
  architectures aware based benchmark benchmarks better bound bounds challenge challenges classification collapse
  common computation computational consistency data dataset datasets deep design designs development deviation
  effective efficient efficiently empirical enhance enhanced enhancement enhancing error errors estimation evaluate
  evaluating evaluation experiment experimental experiments explore exploring exposure fast faster free fundamental
  general generalization generalized good guided high improve improved improving information investigating large learn
  learned learner learners learning learns limit limits low making method methods model modeling modelling models
  multi network networks neural new novel number optimal performance pitfall pitfalls position power powerful pre
  principled problem problems process processes progressive rate rates real reduced rethinking revisiting robust
  scalable scale simple small solution solving state strong studies system systems task tasks theory time toward train
  trained training understanding unified unifying universal world
`);

/** Words that begin many titles and say how something is, never what it is. */
const PRAISE = words(`
  advanced advancing better diverse effective efficient efficiently enhanced enhancing experimental fast faster good
  improved improving increasing inspired new novel powerful practical preliminary principled sharper simple strong
  superior unified unifying
`);

const COMPOUND_OF_MANNER =
  /-(?:agnostic|aligned|augmented|aware|based|conditioned|driven|efficient|enhanced|free|guided|inspired|level|specific)$/;
const CONTRACTION = /(?:n['’]t|['’](?:d|ll|m|re|s|ve))$/;
const ADVERB = /[a-z]{2}ly$/;
const NOUNS_IN_LY = words('anomaly assembly butterfly family monopoly supply');

/** Whether a word in lower case cannot be part of a term: function words, adverbs, single letters, bare numbers. */
export const isStopWord = (word: string): boolean =>
  STOP_WORDS.has(word.replace(CONTRACTION, '')) ||
  /^(?:[a-z]|[\d.]+)$/.test(word) ||
  (ADVERB.test(word) && !NOUNS_IN_LY.has(word));

/** Whether a word in lower case praises and so does not begin a term. */
export const isPraise = (word: string): boolean => PRAISE.has(word);

/**
 * Whether a word in lower case is no term by itself, although a term of several words may hold it, as in "language
 * models", "reinforcement learning" or "quality-aware routing".
 */
export const isGenericWord = (word: string): boolean =>
  GENERIC_WORDS.has(word) || COMPOUND_OF_MANNER.test(word);
