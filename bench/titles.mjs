/**
 * Titles in two spellings, found by the words that they share, beside the comparison of all with all, in one process.
 * Titles are made up from a seed.
 *
 *     node bench/titles.mjs [titles, default 10000]
 */
import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../scripts/prepare.mjs';

const THRESHOLD = 0.85;
const VOCABULARY = 8000;
const SYLLABLES = 'ba ce di fo gu la me ni po ru sa te vi zo gra sti pro con ter lin'.split(' ');

function makeTitles(count) {
  let state = 1;
  const draw = (limit) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) % limit;
  };
  const words = Array.from({ length: VOCABULARY }, () =>
    Array.from({ length: 2 + draw(3) }, () => SYLLABLES[draw(SYLLABLES.length)]).join(''),
  );
  // Of two draws the smaller: some words are common, most are rare.
  const word = () => words[Math.min(draw(VOCABULARY), draw(VOCABULARY))];
  const titles = [];
  while (titles.length < count) {
    const title = Array.from({ length: 5 + draw(8) }, word).join(' ');
    titles.push(title);
    if (draw(50) === 0) titles.push(`${title.slice(0, -1)}s`);
  }
  return titles.slice(0, count);
}

function allPairs(titles, differInSpelling) {
  const trigrams = titles.map((title) => {
    const padded = ` ${title} `;
    return new Set(Array.from({ length: padded.length - 2 }, (_, at) => padded.slice(at, at + 3)));
  });
  const pairs = new Set();
  for (let a = 0; a < trigrams.length; a += 1) {
    for (let b = a + 1; b < trigrams.length; b += 1) {
      let shared = 0;
      for (const trigram of trigrams[a]) if (trigrams[b].has(trigram)) shared += 1;
      const similar = shared / (trigrams[a].size + trigrams[b].size - shared) >= THRESHOLD;
      if (similar && differInSpelling(titles[a], titles[b])) pairs.add(`${a} ${b}`);
    }
  }
  return pairs;
}

function timed(work) {
  const start = process.cpuUsage();
  const result = work();
  return [result, process.cpuUsage(start).user / 1e6];
}

export async function run([count = '10000'] = []) {
  const { respelledTitles } = await import(join(ROOT, 'dist/resolve/respelled-titles.js'));
  const { differInSpelling } = await import(join(ROOT, 'dist/resolve/title-variants.js'));
  const titles = makeTitles(Number(count));
  const [found, fast] = timed(() => respelledTitles(titles, THRESHOLD));
  const [all, slow] = timed(() => allPairs(titles, differInSpelling));
  const recall = found.filter(({ a, b }) => all.has(`${a} ${b}`)).length / all.size;
  console.log(
    `titles: ${titles.length}, ${all.size} pairs in two spellings; all pairs ${slow.toFixed(1)} s, by shared words ${fast.toFixed(2)} s of CPU: ${(slow / fast).toFixed(0)} times as fast, recall ${recall.toFixed(3)}`,
  );
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === import.meta.filename)
  await run(process.argv.slice(2));
