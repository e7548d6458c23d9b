/**
 * Records of one paper, brought together: pairwise precision, recall and F1 of the merging of `records`.
 *   node bench/identity/near-duplicates.mjs [folder of corpora] [--papers 3000] [--build dist]
 * Made-up papers of which some come a second time as a preprint: no identifiers, the year before, another venue, a title
 * in another shape, names with initials; and for each of as many others one that only looks alike: another paper of the
 * same people with a title that shares most of its words. With a folder of corpora (`bibtex/` and `identity/acl` in it)
 * also real ones: the proceedings files of ACL 2021 and NAACL 2022 against three years of the ACL Anthology, whose ids tell
 * the truth; pairs within the Anthology do not count, where workshop papers that were printed twice have two ids.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { readCorpus } from './corpus.mjs';
import { generator, syntheticCorpus } from './synthetic.mjs';

const root = resolve(import.meta.dirname, '../..');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    papers: { type: 'string', default: '3000' },
    build: { type: 'string', default: join(root, 'dist') },
  },
});

const load = (path) => import(pathToFileURL(join(resolve(values.build), path)).href);
const { readInput } = await load('pipeline/read.js');
const { readerByName } = await load('readers/index.js');
const { clusterPapers } = await load('resolve/papers.js');
const folder = positionals[0] ?? join(root, '../shared/corpora');

/** Merges the records and compares which of them became one paper with `truth`, one label for each record. */
async function report(title, { records, truth, counted = records.length }) {
  const bytes = Buffer.from(records.map((record) => `${JSON.stringify(record)}\n`).join(''));
  const chunks = (async function* all() {
    yield bytes;
  })();
  const input = { file: 'records.jsonl', reader: readerByName('records'), chunks, stated: null };
  const extracted = [];
  await readInput(
    input,
    () => {},
    (record) => extracted.push(record),
  );
  const place = new Map(records.map(({ id }, at) => [id, at]));
  const placeOf = extracted.map(({ record }) => place.get(record.source.id));
  const start = process.cpuUsage();
  const clusters = clusterPapers(extracted).map(({ members }) => members.map((at) => placeOf[at]));
  const { user, system } = process.cpuUsage(start);
  const among = (count) => (count * (count - 1)) / 2;
  /** Pairs of places of which at least one counts. */
  const pairs = (list) => among(list.length) - among(list.filter((at) => at >= counted).length);
  const groups = (list) => {
    const byPaper = new Map();
    for (const at of list) byPaper.set(truth[at], [...(byPaper.get(truth[at]) ?? []), at]);
    return [...byPaper.values()];
  };
  const sum = (lists) => lists.reduce((total, list) => total + pairs(list), 0);
  const right = sum(clusters.flatMap(groups));
  const found = sum(clusters);
  const wanted = sum(groups([...truth.keys()]));
  const [precision, recall] = [right / found, right / wanted];
  const shown = [precision, recall, (2 * precision * recall) / (precision + recall)].map((value) =>
    value.toFixed(4),
  );
  console.log(
    `${title}: ${records.length} records, ${wanted} pairs; P / R / F1 ${shown.join(' / ')}; ${((user + system) / 1e6).toFixed(1)} s of CPU`,
  );
}

function madeUp(count) {
  const random = generator(11);
  const { papers } = syntheticCorpus(count, { seed: 5 });
  const [records, truth] = [[], []];
  const add = (record, paper) => {
    records.push({ ...record, id: `r${records.length}` });
    truth.push(paper);
  };
  papers.forEach(({ title, authors, year, venue }, paper) => {
    add({ title, authors, year, venue, doi: `10.5555/${paper}` }, paper);
    const chance = random();
    const shape = Math.floor(random() * SHAPES.length);
    if (chance < 0.1) {
      const printed = random() < 0.3 ? authors.map((name) => name.replace(/^(\S)\S+/, '$1.')) : authors;
      add({ title: SHAPES[shape](title), authors: printed, year: year - 1, venue: 'arXiv' }, paper);
    } else if (chance < 0.2) {
      add({ title: OTHERS[shape % OTHERS.length](title), authors, year, venue }, count + paper);
    }
  });
  return { records, truth };
}

/** What becomes of a title between preprint and publication. */
const SHAPES = [
  (title) => title,
  (title) => `${title}.`,
  (title) => title.toUpperCase(),
  (title) => title.replace(' ', ': '),
  (title) => title.replaceAll(/ (\w+) (\w+)$/g, ' $1-$2'),
  (title) => title.replace(/(\w)(\w)(\w{3})/, '$2$1$3'),
  (title) => title.slice(0, -1),
  (title) => title.replace(/ \w+$/, ''),
  (title) => `${title}: extended version`,
  (title) => `On ${title}`,
];

/** Titles of another paper by the same people. */
const OTHERS = [
  (title) => `${title} II`,
  (title) => title.replace(/\w+ \w+$/, 'evaluation of corpora'),
  (title) => title.replace(/^\w+ \w+/, 'Learning robust'),
  (title) => `A reply to ${title}`,
];

function proceedings(name, year) {
  const ids = new Map(
    readFileSync(join(folder, 'bibtex', `${name}.bib`), 'utf8')
      .split(/^@/m)
      .flatMap((entry) => {
        const key = /^\w+\{([^,]+),/.exec(entry)?.[1];
        const id = /aclanthology\.org\/([^/"]+)/.exec(entry)?.[1];
        return key && id ? [[key, id]] : [];
      }),
  );
  const gold = readFileSync(join(folder, 'bibtex', `${name}.gold.jsonl`), 'utf8')
    .trimEnd()
    .split('\n');
  const [records, truth] = [[], []];
  for (const { key, title, authors, year: printed } of gold.map((line) => JSON.parse(line))) {
    records.push({ id: key, title, authors, year: printed });
    truth.push(ids.get(key));
  }
  for (const paper of readCorpus(join(folder, 'identity/acl'), {}).papers) {
    if (paper.year === null || Math.abs(paper.year - year) > 1) continue;
    records.push({
      id: `anthology ${paper.id}`,
      title: paper.title,
      authors: paper.authors,
      year: paper.year,
    });
    truth.push(paper.id);
  }
  return { records, truth, counted: gold.length };
}

await report('made-up near-duplicates', madeUp(Number(values.papers)));
if (existsSync(join(folder, 'bibtex'))) {
  await report('ACL 2021 and the Anthology', proceedings('acl2021', 2021));
  await report('NAACL 2022 and the Anthology', proceedings('naacl2022', 2022));
}
