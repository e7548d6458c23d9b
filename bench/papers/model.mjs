import { createRandom } from '../../dist/network/random.js';
import { Lists } from './column.mjs';
import { People } from './people.mjs';

const FIRST_YEAR = 1985;
const YEARS = 41;
const VENUES = 2000;
const MOST_AUTHORS = 30;
const MOST_REFERENCES = 60;
/** Where team members come from, as shares; the rest is anyone. */
const FROM_LAST_TEAM = 0.45;
const FROM_COMMUNITY = 0.9;
const FROM_NEIGHBOURS = 0.97;
const PREPRINTS = 0.02;

/**
 * Papers one after the other, with a plan behind them: people in communities, active by Lotka's law; teams of about four
 * around a lead, half of them from the lead's last team; about ten references, four of five to the same community, half
 * of those copied from a paper that is cited; one record in fifty the preprint of the paper before. The same seed gives
 * the same papers.
 *
 * @param citations whether papers have references, which take most of the memory
 */
export function* papers({ count, seed, citations = true }) {
  const random = createRandom(seed);
  const people = new People(count, random);
  const names = shuffled(people.count, random);
  const teams = new Lists(count);
  const references = new Lists(count);
  const lastPaper = new Int32Array(people.count).fill(-1);
  const ofCommunity = Array.from({ length: people.communities }, () => []);
  for (let paper = 0; paper < count; paper += 1) {
    const preprint = paper > 0 && random() < PREPRINTS;
    const lead = preprint ? teams.at(paper - 1, 0) : people.anyone();
    const community = people.communityOf(lead);
    const team = preprint
      ? [...teams.of(paper - 1)]
      : teamOf(lead, community, people, teams, lastPaper, random);
    teams.add(team);
    for (const member of team) lastPaper[member] = paper;
    const own = ofCommunity[community];
    const cited = citations ? referencesOf(paper, own, references, random) : [];
    references.add(cited);
    if (citations) own.push(paper);
    yield {
      paper,
      preprint,
      community,
      year: FIRST_YEAR + Math.floor((YEARS * Math.log(1 + 8 * (paper / count))) / Math.log(9)),
      venue:
        random() < 0.7 ? (7 * community + Math.floor(3 * random())) % VENUES : Math.floor(VENUES * random()),
      // Numbers that do not tell the community.
      authors: team.map((member) => names[member]),
      references: cited,
    };
  }
}

/** How many people `papers` draws from. */
export const peopleFor = (count) => new People(count, () => 0.5).count;

function teamOf(lead, community, people, teams, lastPaper, random) {
  const size = Math.min(MOST_AUTHORS, Math.max(1, Math.round(Math.exp(1.2 + 0.6 * normal(random)))));
  const team = new Set([lead]);
  const last = lastPaper[lead];
  for (let tries = 6 * size; tries > 0 && team.size < size; tries -= 1) {
    const source = random();
    if (last >= 0 && random() < FROM_LAST_TEAM)
      team.add(teams.at(last, Math.floor(random() * teams.lengthOf(last))));
    else if (source < FROM_COMMUNITY) team.add(people.memberOf(community));
    else if (source < FROM_NEIGHBOURS)
      team.add(people.memberOf((community + 1 + Math.floor(4 * random())) % people.communities));
    else team.add(people.anyone());
  }
  return [...team];
}

function referencesOf(paper, own, references, random) {
  const wanted =
    paper === 0 ? 0 : Math.min(MOST_REFERENCES, Math.floor(Math.exp(2.1 + 0.7 * normal(random))));
  const cited = new Set();
  for (let tries = 3 * wanted; tries > 0 && cited.size < wanted; tries -= 1) {
    let target = Math.floor(random() * paper);
    if (own.length > 0 && random() < 0.8) {
      // The square prefers the newest.
      target = own[Math.floor(own.length * (1 - random() ** 2))] ?? own.at(-1);
      const theirs = references.lengthOf(target);
      if (theirs > 0 && random() < 0.5) target = references.at(target, Math.floor(random() * theirs));
    }
    cited.add(target);
  }
  return [...cited];
}

function shuffled(count, random) {
  const numbers = Uint32Array.from({ length: count }, (_, index) => index);
  for (let last = count - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [numbers[last], numbers[other]] = [numbers[other], numbers[last]];
  }
  return numbers;
}

/** A number of the standard normal distribution (Box and Muller). */
function normal(random) {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
