/**
 * `npm run bench:identity -- [folder of corpora]`: author name disambiguation beside three baselines, on gold corpora that
 * stay outside the project. The folder is the argument, `PAPERGRAPH_IDENTITY_CORPORA`, or `../shared/corpora/identity`
 * beside the checkout. Downloads nothing. Each case runs in a process of its own, so that its peak memory is its own.
 *   --write   also writes bench/RESULTS-identity.md
 *   --only    cases, by corpus and mode: --only openreview:full,acl:full; `oracle` is what answers of a person remove
 */
import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuilt, ensureInstalled, ROOT } from '../../scripts/prepare.mjs';
import { show } from './bcubed.mjs';
import { evaluateCorpus } from './evaluate.mjs';

const CASES = [
  ['openreview', 'full'],
  ['openreview', 'stripped'],
  ['openreview', 'ids'],
  ['openreview', 'build'],
  ['ieee', 'full'],
  ['ieee', 'stripped'],
  ['ieee', 'build'],
  ['acl', 'full'],
  ['acl', 'build'],
];
const MODES = {
  full: 'author ids hidden',
  stripped: 'author ids, affiliations and abstracts hidden',
  ids: 'dblp, ORCID and Google Scholar ids shown',
  build: 'author ids hidden, through `papergraph build --only papers.jsonl authors.jsonl`',
};

const HEAD = `# Author name disambiguation, measured

Made by \`npm run bench:identity -- --write\`. B-cubed over mentions (Bagga and Baldwin 1998, 10.3115/980451.980859), over all
gold mentions and over those in blocks (surname and first initial) that hold two or more people; expected calibration
error of the confidence of clusters. The weights were learnt from both halves of the blocks, so neither is a test of them:
RESULTS.md says what weights learnt from one half do for the other. Peak memory is that of the whole process, corpus included.
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    write: { type: 'boolean', default: false },
    only: { type: 'string' },
    build: { type: 'string', default: join(ROOT, 'dist') },
    case: { type: 'string' },
  },
});
const folder = resolve(
  positionals[0] ?? process.env.PAPERGRAPH_IDENTITY_CORPORA ?? join(ROOT, '../shared/corpora/identity'),
);

if (values.case !== undefined) {
  const [corpus, mode] = values.case.split(':');
  const outcome = await evaluateCorpus(join(folder, corpus), { build: values.build, mode });
  process.stdout.write(JSON.stringify(outcome));
} else if (existsSync(folder)) {
  ensureInstalled();
  ensureBuilt();
  report((name) => values.only?.split(',').includes(name) ?? true);
} else {
  process.stderr.write(
    `No gold corpora in ${folder}. Give their folder as argument or in PAPERGRAPH_IDENTITY_CORPORA: it holds a folder ` +
      'for each corpus with papers.jsonl.gz and gold.dev.tsv.gz.\n',
  );
  process.exitCode = 1;
}

function report(wanted) {
  const [cpu] = cpus();
  const machine = `Node ${process.version}, ${cpus().length} cores (${cpu?.model ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GiB`;
  const sections = [`${machine}\n`];
  process.stdout.write(`${machine}\n\n`);
  for (const [corpus, mode] of CASES) {
    if (!wanted(`${corpus}:${mode}`)) continue;
    if (!existsSync(join(folder, corpus))) {
      process.stdout.write(`${corpus}: not there, skipped\n\n`);
      continue;
    }
    const section = sectionOf(
      corpus,
      mode,
      JSON.parse(output('run.mjs', [folder, '--case', `${corpus}:${mode}`])),
    );
    process.stdout.write(`${section}\n`);
    sections.push(section);
  }
  if (wanted('oracle') && existsSync(join(folder, 'openreview'))) {
    const section = `## Answers of an oracle, openreview, author ids hidden\n\n${output('oracle.mjs', [folder])}`;
    process.stdout.write(section);
    sections.push(section.trimEnd() + '\n');
  }
  if (values.write) writeFileSync(join(ROOT, 'bench/RESULTS-identity.md'), `${HEAD}\n${sections.join('\n')}`);
}

/** What a script of this folder prints, run in a process of its own. */
function output(script, args) {
  const { status, stdout } = spawnSync(
    process.execPath,
    ['--max-old-space-size=6000', join(import.meta.dirname, script), ...args, '--build', values.build],
    { encoding: 'utf8', maxBuffer: 2 ** 26, stdio: ['ignore', 'pipe', 2] },
  );
  if (status !== 0) throw new Error(`${script} ${args.join(' ')} failed`);
  return stdout;
}

function sectionOf(corpus, mode, { papers, mentions, seconds, peakMegabytes, note, halves }) {
  const rows = halves.flatMap(({ half, scores, calibrationError }) =>
    scores.map(({ method, all, ambiguous }) => {
      const calibration = method === 'papergraph' ? (calibrationError?.toFixed(4) ?? '') : '';
      return `| ${half} | ${method} | ${show(all)} | ${show(ambiguous)} | ${calibration} |`;
    }),
  );
  return [
    `## ${corpus}, ${MODES[mode]}`,
    '',
    `${papers} papers, ${mentions} mentions: ${seconds.toFixed(1)} s${peakMegabytes ? `, peak ${Math.round(peakMegabytes)} MB` : ''}`,
    ...(note ? ['', `${note}.`] : []),
    '',
    '| half | method | all mentions: P / R / F1 | blocks of two or more people: P / R / F1 | calibration error |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}
