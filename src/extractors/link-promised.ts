import type { Extractor } from '../plugin.js';
import { findLinks } from '../text/link.js';
import { sentenceRanges } from '../text/prose.js';

const ARTEFACT =
  'codes?|code ?base|implementations?|data ?sets?|data|demonstrations|models?|weights|checkpoints|benchmarks?|website|project page|library|scripts|software|demos?|artifacts?';
const PUBLISHED =
  '(?:\\w+ly )?(?:made )?(?:\\w+ly )?(?:available|accessible|public|given|released?|open[- ]?sourced|published|shared|provided|included|found|accessed|obtained|downloaded)';

/** What may be published, with the verb and its object some words apart. */
const PUBLISHABLE = `(?:${ARTEFACT}|environments?|infrastructure|database|toolkit|open source)`;
/** Whose it is, or which; `closed and open-source models` and `infer and share information` have none. */
const ONES_OWN = '(?:our|the|all|both|this|these|them|it|an?)';

/** What makes a sentence a promise. Bounded gaps keep every pattern linear. */
const PROMISES: readonly RegExp[] = [
  // The code … will be released; codes can be found in the supplement.
  new RegExp(`\\b(?:${ARTEFACT})\\b[^.;]{0,60}\\b(?:will|shall|(?:is|are) to) be ${PUBLISHED}`, 'i'),
  new RegExp(
    `(?<!\\bno (?:[\\w-]{1,20} )?)\\b(?:codes?|implementations?|software|scripts)\\b[^.;,]{0,40}\\b(?:is|are|can be|could be|may be|has been|have been) ${PUBLISHED}`,
    'i',
  ),
  // Not of others: models which are publicly available.
  new RegExp(
    `\\b(?:codes?|data ?sets?|models?|weights|checkpoints|benchmarks?)\\b[^.;]{0,50}(?<!\\b(?:which|that)) (?:is|are) (?:made )?(?:publicly|openly|freely) (?:available|accessible|released|shared)`,
    'i',
  ),
  // The code is in the supplement; a website is included.
  /\b(?:codes?|implementations?|software|scripts)\b[^.;,]{0,40}\b(?:in|as|with|within|through|via) (?:the |our |a )?(?:supplement(?:ary|al|s)?\b|appendix\b)/i,
  /\b(?:a|the|our) (?:web ?site|project page)\b[^.;,]{0,40}\bis (?:included|provided|available|given)\b/i,
  /\b(?:data ?sets?|demonstrations|models?|weights|checkpoints|benchmarks?)\b[^.;]{0,60}\b(?:is|are) made (?:publicly |openly |freely )?available\b/i,
  // We release code; we also open-sourced a data set.
  new RegExp(
    `\\bwe (?:also |additionally |will |have |plan to |intend to |publicly |openly |freely ){0,4}(?:release|open[- ]?sourced?|publish|share) [^.;]{0,90}\\b${PUBLISHABLE}\\b`,
    'i',
  ),
  // … and release new data sets; … and share our code.
  new RegExp(
    `\\b(?:and|also|to|will) (?:also |will |publicly |openly |freely ){0,3}(?:(?:release|publish) |(?:open[- ]?source|share) ${ONES_OWN} )[^.;]{0,90}\\b${PUBLISHABLE}\\b`,
    'i',
  ),
  // … a data set, which we plan to release; by releasing our library …
  /\bwhich we (?:also |will |plan to |intend to |publicly |openly |freely ){0,3}(?:release|open[- ]?source|publish|share)\b/i,
  new RegExp(
    `\\bby (?:publicly |openly |freely )?(?:releasing|open[- ]?sourcing|publishing|sharing) [^.;]{0,60}\\b${PUBLISHABLE}\\b`,
    'i',
  ),
  // We make them available; committed to making our code public.
  new RegExp(
    `\\b(?:make|making|we (?:have )?made) (?:them|it|[^.;]{0,50}\\b(?:${ARTEFACT})\\b[^.;]{0,40}) (?:publicly |openly |freely )?(?:available|accessible|public)\\b`,
    'i',
  ),
  /\b(?:include|provide|with) (?:an? |our |the )?(?:website|project page|easy-to-use (?:code ?base|library|implementation)|(?:source )?codes?(?=[.,;:)]|$| (?:and|or|for|to|in|at|on|via|along)\b))/i,
  /\beasy-to-use (?:code ?base|library|implementation)\b/i,
];

/** What every promise has in it; most sentences have none of these. */
const HINT =
  /\b(?:will|shall|to) be \w|\bcod(?:es?|e ?base)\b|implementation|software|scripts|publicly|openly|freely|web ?site|project page|available|releas|open[- ]?sourc|publish|\bshar(?:e|ing)\b|\bpublic\b|easy-to-use/i;

/** The sentence that promises code, data or models without giving an address. */
export const linkPromised: Extractor<'linkPromised'> = {
  name: 'linkPromised',
  extract({ abstract, comment }) {
    for (const field of [abstract, comment]) {
      if (!field || findLinks(field.value).length > 0) continue;
      // Promises stand at the end, so the last one counts.
      for (const { start, end } of sentenceRanges(field.value).reverse()) {
        const sentence = field.value.slice(start, end);
        if (HINT.test(sentence) && PROMISES.some((promise) => promise.test(sentence)))
          return field.part(start, end);
      }
    }
    return null;
  },
};
