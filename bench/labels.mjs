/**
 * For judging labels by hand: communities of a build with the titles of their papers, and apart from them their terms.
 * Communities are taken evenly from the co-author ones with at least five papers (or as many as told), largest first.
 *
 *     node bench/labels.mjs <output folder> titles [how many] [least papers]
 *     node bench/labels.mjs <output folder> terms [how many] [least papers]
 *     node bench/labels.mjs <output folder> kept <output folder of an earlier run>
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { labelCommunities } from '../dist/analysis/labels.js';
import { indexTerms } from '../dist/analysis/paper-terms.js';
import { compareText } from '../dist/text/compare.js';
import { memberCounts } from '../dist/analysis/paper-communities.js';

const [folder = 'exports', what = 'titles', wanted = '20'] = process.argv.slice(2);
/** Small builds have few large communities. */
const LEAST_PAPERS = Number(process.argv[5] ?? 5);
const SHOWN_TITLES = 14;

const papers = readFileSync(join(folder, 'papers.jsonl'), 'utf8').trimEnd().split('\n').map(JSON.parse);
const communities = communitiesIn(folder);
const communityOf = new Map(communities.flatMap(({ id, members }) => members.map((member) => [member, id])));
const held = papers.map((paper) => {
  const authors = new Set(paper.authors.map(({ id }) => id));
  const counts = memberCounts(authors, communityOf);
  return {
    ...paper,
    venue: paper.venue?.series ?? null,
    shares: new Map([...counts].map(([id, count]) => [id, count / authors.size])),
  };
});

const labelsOf = (some) => {
  const subjects = communities.map(({ id, topMembers }) => ({ id, strongest: topMembers[0].name }));
  const titled = some.filter(({ title, shares }) => title !== null && shares.size > 0);
  return labelCommunities(
    subjects,
    indexTerms(titled),
    titled.map(({ shares }) => shares),
  );
};

if (what === 'kept') {
  const earlier = communitiesIn(wanted).filter(({ size }) => size >= 3);
  const now = new Map(communities.map((community) => [community.id, community]));
  const same = earlier.filter(({ id }) => now.has(id));
  const kept = same.filter(({ id, label }) => now.get(id).label === label);
  process.stdout.write(
    `${earlier.length} earlier communities of three or more: ${same.length} ids kept, ${kept.length} of them with the label\n`,
  );
} else {
  const labels = labelsOf(held);
  const large = communities.map((community) => ({
    ...community,
    own: held
      .filter(({ shares }) => (shares.get(community.id) ?? 0) >= 0.5)
      .sort((a, b) => compareText(a.title ?? '', b.title ?? '')),
  }));
  const eligible = large.filter(({ own }) => own.length >= LEAST_PAPERS);
  const count = Math.min(Number(wanted), eligible.length);
  for (let place = 0; place < count; place += 1) {
    const { id, own } = eligible[Math.floor((place * eligible.length) / count)];
    const step = Math.max(1, own.length / SHOWN_TITLES);
    const titles = Array.from(
      { length: Math.min(SHOWN_TITLES, own.length) },
      (_, at) => own[Math.floor(at * step)].title,
    );
    process.stdout.write(
      what === 'terms'
        ? `${place + 1}. ${labels
            .get(id)
            .terms.slice(0, 3)
            .map(({ term }) => term)
            .join(' | ')}\n`
        : `${place + 1}. ${own.length} papers\n${titles.map((title) => `   ${title}\n`).join('')}`,
    );
  }
}

function communitiesIn(output) {
  const { graphs } = JSON.parse(readFileSync(join(output, 'communities.json'), 'utf8'));
  return graphs.find(({ graph }) => graph === 'coauthor').communities;
}
