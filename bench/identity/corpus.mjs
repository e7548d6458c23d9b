// Reads a gold corpus: papers, affiliations beside them, and the gold identity of each mention.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

const lines = (file) => gunzipSync(readFileSync(file)).toString('utf8').trimEnd().split('\n');

/** Identifiers of a mention that the gold file holds beside the truth. */
const ID_COLUMNS = ['dblp', 'orcid', 'scholar'];

/**
 * Papers and mentions in the shape of `disambiguate`, and gold by mention index: `{person, block, sourceId}`. `stripped`
 * hides affiliations and abstracts; `ids` shows the identifiers of sources.
 */
export function readCorpus(folder, { stripped = false, ids = false } = {}) {
  const rows = lines(join(folder, 'papers.jsonl.gz')).map((line) => JSON.parse(line));
  const affiliations = new Map();
  if (!stripped) {
    try {
      for (const line of lines(join(folder, 'affiliations.tsv.gz')).slice(1)) {
        const [paper, position, , text] = line.split('\t');
        affiliations.set(`${paper}\t${position}`, text.split('+'));
      }
    } catch (error) {
      if (error.code !== 'ENOENT') throw error;
    }
  }
  const papers = rows.map((row) => ({
    id: row.id,
    title: row.title ?? null,
    abstract: stripped ? null : (row.abstract ?? null),
    year: row.year === undefined || row.year === null ? null : Number(row.year),
    venue: row.venue ?? null,
  }));
  const mentions = [];
  const indexOf = new Map();
  rows.forEach((row, paper) => {
    row.authors.forEach((printed, at) => {
      indexOf.set(`${row.id}\t${at}`, mentions.length);
      const own = affiliations.get(`${row.id}\t${at}`) ?? [];
      mentions.push({ paper, position: at + 1, printed, affiliations: own, ids: {} });
    });
  });
  const gold = new Map();
  const [head, ...body] = lines(join(folder, 'gold.dev.tsv.gz')).map((line) => line.split('\t'));
  const column = (name) => head.indexOf(name);
  for (const cells of body) {
    const sourceId = cells[column('dblp')] || cells[column('orcid')] || '';
    const mention = indexOf.get(`${cells[0]}\t${cells[1]}`);
    for (const name of ids ? ID_COLUMNS : []) {
      if (cells[column(name)]) mentions[mention].ids[name] = cells[column(name)];
    }
    gold.set(mention, {
      person: cells[3],
      block: cells[column('block')],
      sourceId,
    });
  }
  return { papers, mentions, gold };
}

/** By a hash of the block (FNV-1a). */
function isInSecondHalf(block) {
  let hash = 0x811c9dc5;
  for (let at = 0; at < block.length; at += 1)
    hash = Math.imul(hash ^ block.charCodeAt(at), 0x01000193) >>> 0;
  return (hash >>> 7) % 2 === 1;
}

/** The name blocks in two halves, so that what is learnt from one can be tested on the other. */
export const BLOCKS = {
  first: (block) => !isInSecondHalf(block),
  second: isInSecondHalf,
  all: () => true,
};
