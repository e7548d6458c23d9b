/** The sample listings, counted, and the fuller ones beside the checkout against what a person read in them. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ExtractedRecord } from '../../src/model/input.js';
import type { Paper } from '../../src/model/paper.js';
import { relations } from '../../src/relations/index.js';
import { buildGraph } from '../../src/graph/build.js';
import { resolve } from '../../src/resolve/resolve.js';
import { extractFiles, filesOf, neighbour, ownSeeds, resolveFiles, type Files } from '../support/listing.js';

const seeds = neighbour('seeds');

describe.each<[string, Files | undefined]>([
  ['the sample listings', ownSeeds()],
  ['the listings beside the checkout', seeds === undefined ? undefined : filesOf(seeds)],
])('%s', (_, files) => {
  describe.skipIf(files === undefined)('D-11', () => {
    let extracted: ExtractedRecord[];
    let papers: readonly Paper[];
    let pairs: number;
    const diagnostics: unknown[] = [];

    beforeAll(async () => {
      extracted = await extractFiles(files!, { report: (diagnostic) => diagnostics.push(diagnostic) });
      const { corpus } = resolve(extracted);
      papers = corpus.papers;
      pairs = buildGraph(corpus, relations).countEdges('CO_AUTHORED_WITH');
    });

    it('have 10, 91, 10 and 285 records, and every line is accounted for', () => {
      const counts = [...files!.keys()].map(
        (file) => extracted.filter(({ record }) => record.source.file === file).length,
      );
      expect(counts).toEqual([10, 91, 10, 285]);
      expect(diagnostics).toEqual([]);
    });

    it('have 1,715 printed names and 4,427 pairs of co-authors', () => {
      const names = extracted.flatMap(({ record }) => record.authors.map((author) => author.printed.value));
      expect(new Set(names).size).toBe(1715);
      expect(pairs).toBe(4427);
    });

    it('have 95 links', () => {
      expect(papers.flatMap(({ row }) => row.links)).toHaveLength(95);
      for (const { url } of papers.flatMap(({ row }) => row.links))
        expect(['http:', 'https:']).toContain(new URL(url).protocol);
    });

    it('one paper stands in two of them, and no two that look alike are joined', () => {
      expect(papers).toHaveLength(395);
      const merged = papers.filter(({ row }) => row.sources.length > 1);
      expect(
        merged.map(({ row }) => [
          row.id,
          row.title,
          row.authors.length,
          row.sources.map((s) => s.file.slice(0, 3)),
        ]),
      ).toEqual([
        [
          'paper:arxiv:2310.06511',
          'Self-Supervised Dataset Distillation for Transfer Learning',
          6,
          ['000', '003'],
        ],
      ]);
    });

    it('nobody who returns beside a co-author is split', () => {
      const seen = new Map<string, { id: string; beside: Set<string> }[]>();
      let returned = 0;
      for (const { row } of papers) {
        for (const author of row.authors) {
          const beside = new Set(
            row.authors.filter((other) => other !== author).map((other) => other.printed),
          );
          const earlier = seen.get(author.printed) ?? [];
          for (const other of earlier) {
            if (![...other.beside].some((name) => beside.has(name))) continue;
            returned += 1;
            expect(other.id, author.printed).toBe(author.id);
          }
          seen.set(author.printed, [...earlier, { id: author.id, beside }]);
        }
      }
      expect(returned).toBeGreaterThan(20);
    });

    it('keep orphan abstracts, missing abstracts and cut ones as what they are', () => {
      const flagged = (flag: string): number => papers.filter(({ row }) => row.flags.includes(flag)).length;
      const onPages = extracted.filter(({ record }) => record.source.format === 'session-page');
      expect(onPages.filter(({ record }) => record.title === null)).toHaveLength(4);
      expect(flagged('abstract-missing')).toBe(2);
      expect(flagged('abstract-truncated')).toBe(1);
      expect(flagged('author-repeated')).toBe(4);
    });
  });
});

interface GoldPaper {
  readonly doc: string;
  readonly n: number;
  readonly line: number;
  readonly title: string | null;
  readonly authors: readonly string[];
  readonly abstractStart: string | null;
  readonly abstractEnd: string | null;
  readonly abstractChars: number | null;
  readonly abstractMissing: boolean;
  readonly abstractTruncated: boolean;
  readonly session: string | null;
  readonly location: string | null;
  readonly comment: string | null;
  readonly arxivId: string | null;
  readonly created: string | null;
  readonly codeLinks: readonly { readonly url: string; readonly kind: string }[];
  readonly citations: readonly {
    readonly raw: string;
    readonly authors: readonly string[];
    readonly etAl: boolean;
    readonly year: number;
    readonly venue: string | null;
  }[];
  readonly linkAnnouncedAbsent: string | null;
  readonly venue: { readonly series: string; readonly year: number | null } | null;
  readonly venueBasis: string | null;
}

const gold = neighbour('gold');

describe.skipIf(gold === undefined || seeds === undefined)('records read by a person', () => {
  let pairs: (readonly [GoldPaper, ExtractedRecord])[];

  beforeAll(async () => {
    const extracted = await extractFiles(filesOf(seeds!));
    const papers = JSON.parse(readFileSync(`${gold!}/papers.json`, 'utf8')) as GoldPaper[];
    pairs = papers.map((paper) => {
      const inFile = extracted.filter(({ record }) => record.source.file.startsWith(paper.doc));
      return [paper, inFile[paper.n - 1]!] as const;
    });
  });

  /** The gold of a field against the record's, with the paper's number, so that a difference names its paper. */
  function expectEqual(
    name: string,
    of: (paper: GoldPaper) => unknown,
    is: (item: ExtractedRecord) => unknown,
  ): void {
    it(`${name}`, () => {
      expect(pairs).toHaveLength(165);
      expect(pairs.map(([paper, item]) => [paper.doc, paper.n, is(item)])).toEqual(
        pairs.map(([paper]) => [paper.doc, paper.n, of(paper)]),
      );
    });
  }

  const host = (url: string): string => url.replace(/^https?:\/\/[^/]*/, (start) => start.toLowerCase());
  expectEqual(
    'title',
    (paper) => paper.title,
    ({ record }) => record.title?.value ?? null,
  );
  expectEqual(
    'authors as printed',
    (paper) => paper.authors,
    ({ record }) => record.authors.map((author) => author.printed.value),
  );
  expectEqual(
    'line',
    (paper) => paper.line,
    ({ record }) => record.source.line,
  );
  expectEqual(
    'abstract',
    (paper) => [paper.abstractStart, paper.abstractEnd, paper.abstractChars, paper.abstractMissing],
    ({ record: { abstract } }) =>
      abstract
        ? [abstract.value.slice(0, 60), abstract.value.slice(-60), abstract.value.length, false]
        : [null, null, 0, true],
  );
  expectEqual(
    'cut abstracts',
    (paper) => paper.abstractTruncated,
    ({ record }) => record.abstractTruncated,
  );
  expectEqual(
    'session',
    (paper) => paper.session,
    ({ record }) => record.session?.value ?? null,
  );
  expectEqual(
    'location',
    (paper) => paper.location,
    ({ record }) => record.location?.value ?? null,
  );
  expectEqual(
    'comment',
    (paper) => paper.comment,
    ({ record }) => record.comment?.value ?? null,
  );
  expectEqual(
    'date',
    (paper) => paper.created,
    ({ record }) => record.created?.value ?? null,
  );
  expectEqual(
    'arXiv id',
    (paper) => paper.arxivId,
    ({ record }) => record.ids.arxiv?.value ?? null,
  );
  expectEqual(
    'links',
    (paper) => paper.codeLinks.map(({ url, kind }) => [host(url), kind]),
    ({ findings }) => findings.links.map(({ url, kind }) => [host(url), kind]),
  );
  expectEqual(
    'citations',
    (paper) => paper.citations.map(({ authors, etAl, year, venue }) => ({ authors, etAl, year, venue })),
    ({ findings }) =>
      findings.citations.map(({ authors, etAl, year, venue }) => ({ authors, etAl, year, venue })),
  );
  expectEqual(
    'links promised',
    (paper) => paper.linkAnnouncedAbsent !== null,
    ({ findings }) => findings.linkPromised !== null,
  );
  expectEqual(
    'venues that the page names',
    (paper) => (paper.venueBasis === 'comment' ? [paper.venue?.series, paper.venue?.year] : null),
    ({ findings: { venue } }) => venue && [venue.series, venue.year],
  );
});

const corpora = neighbour('corpora/session');

describe.skipIf(corpora === undefined)('other session pages', () => {
  it.each([
    ['neurips2023-s1-a', 603],
    ['neurips2023-s2-b', 595],
  ])('%s: title and author list of at least 99 % of its papers', async (name, count) => {
    const page = readFileSync(`${corpora!}/${name}.txt`);
    const expected = readFileSync(`${corpora!}/${name}.gold.jsonl`, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { title: string; authors: string[]; abstract: string | null });
    expect(expected).toHaveLength(count);
    const read = (await extractFiles(new Map([[name, page]]))).map(({ record }) => record);
    const key = (title: string, authors: readonly string[]): string => [title, ...authors].join('\n');
    const found = new Map(
      read.map((record) => [
        key(
          record.title?.value ?? '',
          record.authors.map((author) => author.printed.value),
        ),
        record.abstract?.value ?? null,
      ]),
    );
    const exact = expected.filter(({ title, authors }) => found.has(key(title, authors)));
    const withAbstract = exact.filter(
      ({ title, authors, abstract }) => found.get(key(title, authors)) === (abstract || null),
    );
    process.stderr.write(
      `${name}: ${exact.length} of ${count} papers with exact title and authors, ` +
        `${withAbstract.length} of these with the exact abstract; ${read.length} records\n`,
    );
    expect(exact.length / count).toBeGreaterThanOrEqual(0.99);
    expect(withAbstract.length / count).toBeGreaterThanOrEqual(0.95);
    expect(Math.abs(read.length - count) / count).toBeLessThan(0.02);
  });
});

it('reading the samples leaves nothing of one file in another', async () => {
  const all = await resolveFiles(ownSeeds());
  expect(all.merged).toBe(1);
});

interface GoldName {
  readonly name: string;
  readonly verdict: 'same' | 'different';
  readonly groups: readonly (readonly string[])[];
}

describe.skipIf(gold === undefined || seeds === undefined)(
  'names on several papers, told apart by a person',
  () => {
    it('are told apart alike', async () => {
      const extracted = await extractFiles(filesOf(seeds!));
      const { papers } = resolve(extracted).corpus;
      const { sameName } = JSON.parse(readFileSync(`${gold!}/authors.json`, 'utf8')) as {
        sameName: GoldName[];
      };
      const idOn = (place: string, name: string): string | undefined => {
        const [doc, number] = place.split('/');
        const { source } = extracted.filter(({ record }) => record.source.file.startsWith(doc!))[
          Number(number) - 1
        ]!.record;
        const paper = papers.find(({ row }) =>
          row.sources.some(({ file, start }) => file === source.file && start === source.start),
        );
        return paper?.row.authors.find((author) => author.name === name)?.id;
      };
      const wrong = sameName.filter(({ name, groups }) => {
        const ids = groups.map((group) => new Set(group.map((place) => idOn(place, name))));
        return (
          ids.some((set) => set.size !== 1) || new Set(ids.flatMap((set) => [...set])).size !== groups.length
        );
      });
      // Wrong in one of twelve is what the figures on the large corpora promise.
      expect(wrong.map(({ name }) => name).length).toBeLessThanOrEqual(1);
    });
  },
);
