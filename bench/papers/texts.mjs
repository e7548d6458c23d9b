import { createRandom } from '../../dist/network/random.js';

const ONSETS = 'b c d f g h j k l m n p r s t v w z ch sh tr kr st'.split(' ');
/** One in about thirty is not ASCII, and so is one name in seven. */
const VOWELS = [...'aeiou'.repeat(5), 'ai', 'ou', 'ei', 'au', 'ü', 'ia'];
const GIVEN_NAMES = 400;
const SURNAMES = 12_000;
const WORDS = 8000;
const INSTITUTIONS = 3000;

/**
 * Names and titles. Names follow Zipf's law over few given names and surnames, so that many people share one; people are
 * numbered, and one person has one name whatever is asked when.
 */
export class Texts {
  #given;
  #surnames;
  #words;
  #institutions;
  #random;
  #seed;
  #lastTitle = 'An untitled paper';

  constructor(seed) {
    const random = createRandom(seed + 1);
    const words = (count, least, most) => Array.from({ length: count }, () => word(random, least, most));
    this.#given = words(GIVEN_NAMES, 1, 3).map(capitalised);
    this.#surnames = words(SURNAMES, 2, 3).map(capitalised);
    this.#words = words(WORDS, 2, 4);
    this.#institutions = words(INSTITUTIONS, 2, 3).map((name) => `${capitalised(name)} University`);
    this.#random = random;
    this.#seed = seed;
  }

  /** What is known of a person, drawn from a hash of the number. */
  person(number) {
    const draw = (what) => hash(number, what, this.#seed) / 2 ** 32;
    const given = this.#given[zipf(draw(1), GIVEN_NAMES)];
    const surname = this.#surnames[zipf(draw(2), SURNAMES)];
    const institution = Math.floor(draw(3) * INSTITUTIONS);
    return {
      name: `${given} ${surname}`,
      initials: `${given[0]}. ${surname}`,
      institution,
      affiliation: this.#institutions[institution],
      orcid: draw(4) < 0.4 ? orcid(number) : null,
    };
  }

  /** Whether a byline prints initials. */
  printsInitials() {
    return this.#random() < 0.12;
  }

  /** Words of the community and common ones; a preprint's title is the last one with its end changed. */
  title(community, preprint) {
    const random = this.#random;
    if (preprint) {
      const changed = random() < 0.5 ? `${this.#lastTitle}.` : this.#lastTitle.replace(/ \S+$/, '');
      return (this.#lastTitle = changed);
    }
    const words = Array.from({ length: 5 + Math.floor(9 * random()) }, () => {
      const own = random() < 0.4;
      return this.#words[own ? (31 * community + Math.floor(30 * random())) % WORDS : zipf(random(), WORDS)];
    });
    return (this.#lastTitle = capitalised(words.join(' ')));
  }

  chance() {
    return this.#random();
  }
}

function word(random, least, most) {
  const syllables = least + Math.floor(random() * (most - least + 1));
  const pick = (from) => from[Math.floor(random() * from.length)];
  return Array.from({ length: syllables }, () => pick(ONSETS) + pick(VOWELS)).join('');
}

const capitalised = (text) => text[0].toUpperCase() + text.slice(1);

/** A rank below `count`, drawn by Zipf's law. */
const zipf = (chance, count) => Math.min(count - 1, Math.floor(Math.exp(chance * Math.log(count + 1))) - 1);

function hash(number, what, seed) {
  let mixed = Math.imul(number ^ Math.imul(what, 0x9e3779b1) ^ seed, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** An ORCID iD with its check digit (ISO 7064 11,2). */
function orcid(number) {
  const digits = String(number).padStart(15, '0');
  let total = 0;
  for (const digit of digits) total = (total + Number(digit)) * 2;
  const check = (12 - (total % 11)) % 11;
  const all = digits + (check === 10 ? 'X' : check);
  return [0, 4, 8, 12].map((at) => all.slice(at, at + 4)).join('-');
}
