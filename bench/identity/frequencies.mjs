// Counts the surnames and given names of the gold corpora: `node bench/identity/frequencies.mjs <corpora> [<build>]`.
// Writes src/identity/name-frequencies.ts. Uses printed names only, no gold.
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { format, resolveConfig } from 'prettier';

/** Rarer parts of names are left out: the estimate for the unknown serves them. */
const FEWEST = 10;
const SETS = ['openreview', 'ieee', 'acl'];

const [corpora, build = 'dist'] = process.argv.slice(2);
if (corpora === undefined) throw new Error('Name the folder that holds openreview, ieee and acl.');
const { nameTable } = await import(join(resolve(build), 'identity', 'name-table.js'));

const printed = SETS.flatMap((set) =>
  gunzipSync(readFileSync(join(corpora, set, 'papers.jsonl.gz')))
    .toString('utf8')
    .trimEnd()
    .split('\n')
    .flatMap((line) => JSON.parse(line).authors),
);
const names = nameTable(printed).names.filter(({ given }) => given[0]?.length > 1);
const counts = (part) => {
  const all = new Map();
  for (const name of names) all.set(name[part], (all.get(name[part]) ?? 0) + 1);
  const kept = [...all].filter(([text, count]) => count >= FEWEST && !text.includes(' ') && text !== '');
  kept.sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return kept.map(([text, count]) => `${text} ${count}`).join(' ');
};
const path = 'src/identity/name-frequencies.ts';
const source = `/**
 * How many of ${names.length} written-out names hold a surname or given names, those that ${FEWEST} or more hold: counted by
 * \`bench/identity/frequencies.mjs\` on the authors of 153,000 papers (OpenReview, IEEE ICRA and IROS, ACL Anthology).
 * Generated: do not edit.
 */
export const COUNTED_NAMES = ${names.length};

export const SURNAMES =
  '${counts('last')}';

export const GIVEN_NAMES =
  '${counts('joined')}';
`;
writeFileSync(path, await format(source, { ...(await resolveConfig(path)), parser: 'typescript' }));
