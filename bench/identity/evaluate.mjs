// Evaluates author name disambiguation on one gold corpus, beside three baselines.
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { evaluate } from './bcubed.mjs';
import { calibrationError } from './calibration.mjs';
import { isValidation, readCorpus } from './corpus.mjs';

export const HALVES = {
  training: (block) => !isValidation(block),
  validation: isValidation,
};

/**
 * B-cubed of papergraph and of the baselines on both halves of the name blocks. `mode`: `full`, `stripped` (affiliations
 * and abstracts hidden) or `ids` (identifiers shown, but for those that the gold is made of).
 */
export async function evaluateCorpus(folder, { build, mode }) {
  const load = (path) => import(pathToFileURL(join(resolve(build), path)).href);
  const { disambiguate } = await load('identity/disambiguate.js');
  const { foldKey } = await load('text/fold.js');
  const { nameParts } = await load('identity/name-parts.js');
  const { papers, mentions, gold } = readCorpus(folder, {
    stripped: mode === 'stripped',
    ids: mode === 'ids',
  });
  const start = performance.now();
  const result = disambiguate(mentions, papers, { useIds: mode === 'ids' });
  const seconds = (performance.now() - start) / 1000;
  const label = new Int32Array(mentions.length);
  result.clusters.forEach((cluster, index) =>
    cluster.mentions.forEach((mention) => (label[mention] = index)),
  );
  const printed = (mention) => mentions[mention].printed;
  const block = (mention) => {
    const { last, joined } = nameParts(printed(mention));
    return `${last} ${joined.slice(0, 1)}`;
  };
  const source = (mention) => gold.get(mention)?.sourceId || `name ${foldKey(printed(mention))}`;
  const labellings = {
    'full name': (mention) => foldKey(printed(mention)),
    'surname and initial': block,
    'source ids, else full name': source,
    papergraph: (mention) => label[mention],
  };
  const halves = Object.entries(HALVES).map(([half, keep]) => ({
    half,
    scores: Object.entries(labellings).map(([method, labelOf]) => ({
      method,
      ...evaluate(gold, labelOf, keep),
    })),
    calibrationError: calibrationError(result.clusters, gold, keep).error,
  }));
  return {
    papers: papers.length,
    mentions: mentions.length,
    seconds,
    peakMegabytes: process.resourceUsage().maxRSS / 1000,
    halves,
  };
}
