/**
 * Seeded graphs of three kinds for benchmarks, as columns of edges. Pairs may repeat; loops are left out. Node numbers
 * are shuffled, so that they do not tell the communities.
 */
import { createRandom } from '../dist/network/random.js';

const MEAN_TEAM = 4;

/**
 * Co-authors: groups of 20 to 2,000 people, active by Lotka's law; teams of about four, half of them drawn from the
 * lead's last team, most others from the group.
 */
export function coauthors(papers, seed = 1) {
  const random = createRandom(seed);
  const people = Math.max(50, Math.round(0.6 * papers));
  const groups = groupsOf(people, random, () => Math.min(2000, people / 10, 20 / (1 - 0.99 * random())));
  const activity = Float64Array.from({ length: people }, () => Math.min(300, 1 / (1 - random())));
  const upTo = new Float64Array(people + 1);
  for (let person = 0; person < people; person += 1) upTo[person + 1] = upTo[person] + activity[person];
  const drawn = (from, to) => find(upTo, upTo[from] + random() * (upTo[to] - upTo[from]), from, to);
  const lastTeam = Array.from({ length: people });
  const edges = new Edges(people, random);
  for (let paper = 0; paper < papers; paper += 1) {
    const lead = drawn(0, people);
    const [from, to] = groups.rangeOf(lead);
    const size = Math.min(30, Math.max(1, Math.round((MEAN_TEAM - 1) * Math.exp(0.6 * normal(random)))));
    const team = new Set([lead]);
    for (let tries = 6 * size; tries > 0 && team.size < size; tries -= 1) {
      const last = lastTeam[lead];
      const chance = random();
      if (last !== undefined && chance < 0.45) team.add(last[Math.floor(random() * last.length)]);
      else if (chance < 0.95) team.add(drawn(from, to));
      else team.add(drawn(0, people));
    }
    const members = [...team];
    for (const member of members) lastTeam[member] = members;
    for (let one = 0; one < members.length; one += 1)
      for (let other = 0; other < one; other += 1) edges.add(members[one], members[other]);
  }
  return edges.finish();
}

/** Sparse planted groups of fifty, with a share of edges between them: almost trees inside, hard to tell apart. */
export function sparse(nodes, degree = 5, mixing = 0.2, seed = 2) {
  const random = createRandom(seed);
  const edges = new Edges(nodes, random);
  for (let edge = Math.round((nodes * degree) / 2); edge > 0; edge -= 1) {
    const node = Math.floor(random() * nodes);
    const first = node - (node % 50);
    const other = random() < mixing ? random() * nodes : first + random() * Math.min(50, nodes - first);
    edges.add(node, Math.floor(other));
  }
  return edges.finish();
}

/** Citations: ten references a paper, four of five to the same field, half of those copied from a paper cited. */
export function citations(papers, seed = 3) {
  const random = createRandom(seed);
  const fields = Math.max(5, Math.round(papers / 250));
  const inField = Array.from({ length: fields }, () => []);
  const references = [];
  const edges = new Edges(papers, random);
  for (let paper = 0; paper < papers; paper += 1) {
    // The square makes fields of unequal size.
    const own = inField[Math.floor(fields * random() ** 2)];
    const cited = new Set();
    const wanted = paper === 0 ? 0 : Math.min(60, Math.floor(Math.exp(2.1 + 0.7 * normal(random))));
    for (let tries = 3 * wanted; tries > 0 && cited.size < wanted; tries -= 1) {
      let target = Math.floor(random() * paper);
      if (own.length > 0 && random() < 0.8) {
        target = own[Math.floor(own.length * (1 - random() ** 2))] ?? own.at(-1);
        const theirs = references[target];
        if (theirs.length > 0 && random() < 0.5) target = theirs[Math.floor(random() * theirs.length)];
      }
      cited.add(target);
    }
    references.push([...cited]);
    own.push(paper);
    for (const target of cited) edges.add(paper, target);
  }
  return edges.finish();
}

/** Collects edges and gives every node another number. */
class Edges {
  #names;
  #sources = new Uint32Array(1 << 16);
  #targets = new Uint32Array(1 << 16);
  #size = 0;

  constructor(order, random) {
    this.#names = Uint32Array.from({ length: order }, (_, node) => node);
    for (let last = order - 1; last > 0; last -= 1) {
      const other = Math.floor(random() * (last + 1));
      [this.#names[last], this.#names[other]] = [this.#names[other], this.#names[last]];
    }
  }

  add(source, target) {
    if (source === target) return;
    if (this.#size === this.#sources.length) {
      const [sources, targets] = [this.#sources, this.#targets];
      this.#sources = new Uint32Array(2 * this.#size);
      this.#targets = new Uint32Array(2 * this.#size);
      this.#sources.set(sources);
      this.#targets.set(targets);
    }
    this.#sources[this.#size] = this.#names[source];
    this.#targets[this.#size] = this.#names[target];
    this.#size += 1;
  }

  finish() {
    return {
      order: this.#names.length,
      sources: this.#sources.subarray(0, this.#size),
      targets: this.#targets.subarray(0, this.#size),
    };
  }
}

function groupsOf(count, random, draw) {
  const starts = [0];
  while (starts.at(-1) < count) starts.push(Math.min(count, starts.at(-1) + Math.max(1, Math.floor(draw()))));
  const groupOf = new Uint32Array(count);
  for (let group = 0; group + 1 < starts.length; group += 1)
    groupOf.fill(group, starts[group], starts[group + 1]);
  return { rangeOf: (person) => [starts[groupOf[person]], starts[groupOf[person] + 1]] };
}

/** The last place from `low` to before `high` whose value is not above `wanted`. */
function find(ascending, wanted, low, high) {
  let [from, to] = [low, high - 1];
  while (from < to) {
    const middle = (from + to + 1) >>> 1;
    if (ascending[middle] <= wanted) from = middle;
    else to = middle - 1;
  }
  return from;
}

/** A number of the standard normal distribution (Box and Muller). */
function normal(random) {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
