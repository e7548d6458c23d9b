/**
 * For judging by hand whether what gold calls a false merge is one: clusters in which gold sees several people, drawn by
 * how much precision each costs in blocks of two or more people, with two mentions of each person.
 *   node bench/identity/false-merges.mjs <folder of a corpus> [how many] [--build dist]
 */
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { readCorpus } from './corpus.mjs';
import { generator } from './synthetic.mjs';

const SHOWN_PEOPLE = 3;
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { build: { type: 'string', default: 'dist' } },
});
const [folder, wanted = '40'] = positionals;
if (folder === undefined) throw new Error('Give the folder of a corpus');
const { disambiguate } = await import(
  pathToFileURL(join(resolve(values.build), 'identity/disambiguate.js')).href
);

const { papers, mentions, gold } = readCorpus(folder);
const { clusters } = disambiguate(mentions, papers, { useIds: false });
const peopleOf = new Map();
for (const { person, block } of gold.values())
  peopleOf.set(block, (peopleOf.get(block) ?? new Set()).add(person));
const mixed = clusters.map(({ mentions: members }) => peopleIn(members)).filter((people) => people.size > 1);
const random = generator(7);
const drawn = mixed
  .map((people) => ({ people, turn: -Math.log(random()) / lossOf(people) }))
  .sort((a, b) => a.turn - b.turn)
  .slice(0, Number(wanted));
for (const [index, { people }] of drawn.entries()) {
  console.log(`\n${index + 1}.`);
  const largest = [...people].sort((a, b) => b[1].length - a[1].length).slice(0, SHOWN_PEOPLE);
  for (const [person, members] of largest) {
    console.log(`  ${person}: ${members.length} mentions`);
    for (const mention of new Set([members[0], members[members.length >> 1]])) console.log(shown(mention));
  }
}

/** Person of gold → mentions in a cluster, those in blocks of two or more people. */
function peopleIn(members) {
  const people = new Map();
  for (const mention of members) {
    const entry = gold.get(mention);
    if (entry === undefined || peopleOf.get(entry.block).size < 2) continue;
    people.set(entry.person, [...(people.get(entry.person) ?? []), mention]);
  }
  return people;
}

/** Sum over the mentions of a cluster of the precision that each lacks. */
function lossOf(people) {
  const counts = [...people.values()].map((members) => members.length);
  const size = counts.reduce((sum, count) => sum + count, 0);
  return counts.reduce((sum, count) => sum + count * (1 - count / size), 0);
}

function shown(mention) {
  const { printed, affiliations, paper, position } = mentions[mention];
  const first = mention - position + 1;
  const authors = mentions.slice(first, first + 8).filter((other) => other.paper === paper);
  const { year, title } = papers[paper];
  return `    ${printed} (${affiliations.join('; ')}), ${year}, ${title}, ${authors.map((author) => author.printed).join(', ')}`;
}
