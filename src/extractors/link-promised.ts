import type { Extractor } from '../plugin.js';
import { findLinks } from '../text/link.js';
import { sentenceRanges } from '../text/prose.js';

const ARTEFACT =
  'codes?|code ?base|implementations?|data ?sets?|data|demonstrations|models?|weights|checkpoints|benchmarks?|website|project page|library|scripts|software|demos?|artifacts?';
const PUBLISHED =
  '(?:\\w+ly )?(?:made )?(?:\\w+ly )?(?:available|accessible|public|given|released?|open[- ]?sourced|published|shared|provided|included|found|accessed|obtained|downloaded)';

/** What makes a sentence a promise. Bounded gaps keep every pattern linear. */
const PROMISES: readonly RegExp[] = [
  // The code … will be released; codes can be found in the supplement.
  new RegExp(`\\b(?:${ARTEFACT})\\b[^.;]{0,60}\\b(?:will|shall|(?:is|are) to) be ${PUBLISHED}`, 'i'),
  new RegExp(
    `\\b(?:codes?|implementations?|software|scripts)\\b[^.;,]{0,40}\\b(?:is|are|can be|could be|may be|has been|have been) ${PUBLISHED}`,
    'i',
  ),
  new RegExp(
    `\\b(?:data ?sets?|models?|weights|checkpoints|benchmarks?)\\b[^.;,]{0,30}\\b(?:is|are) (?:made )?(?:publicly|openly|freely) (?:available|accessible|released)`,
    'i',
  ),
  // The code is in the supplement; a website is included.
  /\b(?:codes?|implementations?|software|scripts)\b[^.;,]{0,40}\b(?:supplement(?:ary material)?|appendix)\b/i,
  /\b(?:a|the|our) (?:web ?site|project page)\b[^.;,]{0,40}\bis (?:included|provided|available|given)\b/i,
  /\b(?:data ?sets?|demonstrations|models?|weights|checkpoints|benchmarks?)\b[^.;]{0,60}\b(?:is|are) made (?:publicly |openly |freely )?available\b/i,
  // We release our code; we make them available; we include a website.
  new RegExp(
    `\\b(?:we|and|also|to|will) (?:also |will |plan to |publicly |openly |freely ){0,4}(?:release|open[- ]?source|publish|share) [^.;]{0,90}\\b(?:${ARTEFACT}|environments?|infrastructure|database|toolkit|open source)\\b`,
    'i',
  ),
  /\b(?:make|made|making) (?:them|it|(?:our|the|all|this) [^.;]{1,50}|[^.;]{0,30}\bcodes?\b[^.;]{0,20}) (?:publicly |openly |freely )?available\b/i,
  /\b(?:include|provide|with) (?:an? |our |the )?(?:website|project page|easy-to-use (?:code ?base|library|implementation)|(?:source )?codes?)\b/i,
  /\beasy-to-use (?:code ?base|library|implementation)\b/i,
];

/** What every promise has in it; most sentences have none of these. */
const HINT =
  /\b(?:will|shall|to) be \w|\bcod(?:es?|e ?base)\b|implementation|software|scripts|publicly|openly|freely|web ?site|project page|available|releas|open[- ]?sourc|publish|\bshare\b|easy-to-use/i;

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
