// A gold corpus through `papergraph build`: the clusters are read back from the authors of papers.jsonl.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/**
 * Writes the corpus as JSON Lines for the reader `records`, without any author id, builds papers.jsonl and authors.jsonl
 * from it, and labels each mention with the author that papers.jsonl names at its position. Records that became one
 * paper share its authors: a mention is then the author with its name, else the one with its surname and initial
 * (`blockOf`), else null.
 */
export function buildLabels({ papers, mentions, blockOf }, { build, heap = 6000 }) {
  const folder = mkdtempSync(join(tmpdir(), 'papergraph-identity-'));
  try {
    writeFileSync(join(folder, 'records.jsonl'), recordsOf(papers, mentions));
    const start = performance.now();
    const { status } = spawnSync(
      process.execPath,
      [
        ...[`--max-old-space-size=${heap}`, join(resolve(build), 'cli.js'), '--quiet'],
        ...['build', 'records.jsonl', '--only', 'papers.jsonl', 'authors.jsonl'],
      ],
      { cwd: folder, stdio: ['ignore', 'ignore', 2] },
    );
    if (status !== 0) throw new Error(`papergraph build ended with ${status}`);
    const seconds = (performance.now() - start) / 1000;
    const rows = readFileSync(join(folder, 'exports/papers.jsonl'), 'utf8').trimEnd().split('\n');
    return { seconds, ...labelsOf(rows, papers, mentions, blockOf) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function recordsOf(papers, mentions) {
  const authors = papers.map(() => []);
  for (const { paper, printed, affiliations } of mentions)
    authors[paper].push({ name: printed, affiliations });
  return papers
    .map(({ id, title, abstract, year, venue }, at) =>
      JSON.stringify({ id, title, abstract, year, venue, authors: authors[at] }),
    )
    .map((line) => `${line}\n`)
    .join('');
}

function labelsOf(rows, papers, mentions, blockOf) {
  const authorsOf = new Map();
  for (const row of rows) {
    const { authors, sources } = JSON.parse(row);
    const kept = authors.map(({ id, printed }) => ({ id, printed }));
    for (const source of sources) authorsOf.set(source.id, kept);
  }
  let lost = 0;
  const labels = mentions.map(({ paper, position, printed }) => {
    const authors = authorsOf.get(papers[paper].id) ?? [];
    const own = authors[position - 1];
    const found =
      own?.printed === printed
        ? own
        : (authors.find((author) => author.printed === printed) ??
          authors.find((author) => blockOf(author.printed) === blockOf(printed)));
    if (found === undefined) lost += 1;
    return found?.id ?? null;
  });
  return { labels, papers: rows.length, lost };
}
