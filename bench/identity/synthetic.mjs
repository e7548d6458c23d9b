// A made-up corpus of any size: research groups with topics and affiliations, people with common and rare names who
// write mostly within their group, initials on every tenth paper. The same size and seed give the same corpus.

/** A seeded generator of numbers from 0 to below 1. */
export function generator(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
  };
}

const SOUNDS = [
  'ba',
  'ko',
  'ri',
  'mu',
  'ten',
  'sal',
  'vi',
  'dor',
  'na',
  'pel',
  'gu',
  'li',
  'zan',
  'fe',
  'to',
  'har',
];
const word = (index) => {
  let [text, rest] = ['', index + 16];
  while (rest > 0) {
    text += SOUNDS[rest % 16];
    rest = Math.floor(rest / 16);
  }
  return text;
};
const capital = (text) => text[0].toUpperCase() + text.slice(1);
const COMMON_SURNAMES = 'Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Kim Lee Park Singh Kumar Smith'.split(
  ' ',
);
const COMMON_GIVEN =
  'Wei Yang Jing Min Lei Yu Jun Hao Xin Tao Ming Yan Peng Chao Fei Bo David Michael Anna Maria'.split(' ');

export function syntheticCorpus(paperCount, { seed = 1, abstracts = false } = {}) {
  const random = generator(seed);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const skewed = (count) => Math.floor(count * random() ** 3);
  const people = Array.from({ length: Math.ceil(paperCount * 0.9) }, (_, id) => {
    const surname = random() < 0.25 ? pick(COMMON_SURNAMES) : capital(word(skewed(20_000)));
    const given = random() < 0.25 ? pick(COMMON_GIVEN) : capital(word(30_000 + skewed(8_000)));
    return { id, surname, given, group: Math.floor(id / 9) };
  });
  const groups = Math.ceil(people.length / 9);
  const papers = [];
  const mentions = [];
  const truth = [];
  for (let index = 0; index < paperCount; index += 1) {
    const group = Math.floor(random() * groups);
    const authors = new Set();
    const size = 1 + Math.floor(random() * 6);
    for (let at = 0; at < size; at += 1) {
      const from =
        random() < 0.85 ? group * 9 + Math.floor(random() ** 1.5 * 9) : Math.floor(random() * people.length);
      authors.add(people[Math.min(from, people.length - 1)]);
    }
    const text = (length) =>
      Array.from({ length }, () =>
        word(random() < 0.5 ? (group * 37 + skewed(60)) % 30_000 : skewed(30_000)),
      ).join(' ');
    const initials = random() < 0.1;
    const printed = [...authors].map(
      ({ given, surname }) => `${initials ? `${given[0]}.` : given} ${surname}`,
    );
    papers.push({
      id: `paper:${index}`,
      title: text(8),
      abstract: abstracts ? text(120) : null,
      year: 2000 + Math.floor(random() * 25),
      venue: `Venue ${Math.floor(random() * 200)}`,
      authors: printed,
    });
    [...authors].forEach((person, at) => {
      const affiliations = random() < 0.6 ? [`University of ${capital(word(person.group % 3000))}`] : [];
      mentions.push({ paper: index, position: at + 1, printed: printed[at], affiliations, ids: {} });
      truth.push(person.id);
    });
  }
  return { papers, mentions, truth };
}
