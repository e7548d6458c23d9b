// Evaluates author name disambiguation on one gold corpus, beside three baselines.
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { evaluate } from './bcubed.mjs';
import { calibrationError } from './calibration.mjs';
import { BLOCKS, readCorpus } from './corpus.mjs';
import { buildLabels } from './end-to-end.mjs';

export const HALVES = { first: BLOCKS.first, second: BLOCKS.second };

/**
 * B-cubed of papergraph and of the baselines on both halves of the name blocks. `mode`: `full`, `stripped` (affiliations
 * and abstracts hidden), `ids` (identifiers shown, but for those that the gold is made of) or `build` (as `full`, through
 * the command and its files).
 */
export async function evaluateCorpus(folder, { build, mode }) {
  const load = (path) => import(pathToFileURL(join(resolve(build), path)).href);
  const { foldKey } = await load('text/fold.js');
  const { nameParts } = await load('identity/name-parts.js');
  const { papers, mentions, gold } = readCorpus(folder, {
    stripped: mode === 'stripped',
    ids: mode === 'ids',
  });
  const blockOf = (name) => {
    const { last, joined } = nameParts(name);
    return `${last} ${joined.slice(0, 1)}`;
  };
  const { label, seconds, clusters, note } =
    mode === 'build'
      ? throughBuild({ papers, mentions, blockOf }, build)
      : await inMemory(load, papers, mentions, mode);
  const printed = (mention) => mentions[mention].printed;
  const source = (mention) => gold.get(mention)?.sourceId || `name ${foldKey(printed(mention))}`;
  const labellings = {
    'full name': (mention) => foldKey(printed(mention)),
    'surname and initial': (mention) => blockOf(printed(mention)),
    'source ids, else full name': source,
    papergraph: label,
  };
  const halves = Object.entries(HALVES).map(([half, keep]) => ({
    half,
    scores: Object.entries(labellings).map(([method, labelOf]) => ({
      method,
      ...evaluate(gold, labelOf, keep),
    })),
    calibrationError: clusters && calibrationError(clusters, gold, keep).error,
  }));
  return {
    papers: papers.length,
    mentions: mentions.length,
    seconds,
    peakMegabytes: mode === 'build' ? null : process.resourceUsage().maxRSS / 1000,
    note,
    halves,
  };
}

async function inMemory(load, papers, mentions, mode) {
  const { disambiguate } = await load('identity/disambiguate.js');
  const start = performance.now();
  const { clusters } = disambiguate(mentions, papers, { useIds: mode === 'ids' });
  const seconds = (performance.now() - start) / 1000;
  const labels = new Int32Array(mentions.length);
  clusters.forEach((cluster, index) => cluster.mentions.forEach((mention) => (labels[mention] = index)));
  return { label: (mention) => labels[mention], seconds, clusters, note: '' };
}

/** The whole command. A mention that its files do not hold stands alone. */
function throughBuild(corpus, build) {
  const { seconds, labels, papers: kept, lost } = buildLabels(corpus, { build });
  const note = `${kept} papers in papers.jsonl; ${lost} mentions are not on theirs, as another record speaks for it, and count as people of their own`;
  return { label: (mention) => labels[mention] ?? `lost ${mention}`, seconds, clusters: null, note };
}
