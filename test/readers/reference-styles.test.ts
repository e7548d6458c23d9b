/** References in styles of several fields and languages, where only what stands around a title tells it from names and venues. */
import { describe, expect, it } from 'vitest';
import { chooseReader } from '../../src/pipeline/read.js';
import { readListing } from '../support/listing.js';
import { expectTraced, initials, PAPERS, values, withAnd, type SamplePaper } from './sample-papers.js';

/** Journals that no list of venues has. */
const JOURNALS = [
  'Loom Dynamics',
  'World Weaving',
  'Statistica Textilis',
  'Genetics',
  'Yarn Lett.',
  'Card Sci.',
];
const VOLUMES = ['Patterns and Punched Cards', 'Handbuch der Weberei', 'The Looms of Calais'];
const EDITORS = [
  'In A. Keats & M. Somerville (Hrsg.), ',
  'In: Ann Keats und Mary Somerville (Hg.). ',
  'In A. Keats, editor, ',
  'In A. Keats and M. Somerville, editors, ',
  'In A. Keats & M. Somerville (Coords.) ',
  'In A. Keats & M. Somerville (Eds.), ',
];

/** `Lovelace, A.` */
function inverted(name: string): string {
  const words = initials(name).split(' ');
  const first = words.filter((word) => /^\p{Lu}\.$/u.test(word));
  return `${words.filter((word) => !first.includes(word)).join(' ')}, ${first.join(' ')}`;
}

/** A text cut at the width of a page. */
const wrapped = (text: string): string => text.replaceAll(/(.{40,72})\s/g, '$1\n');

const joined = (names: readonly string[], and: string): string =>
  names.length === 1 ? names[0]! : `${names.slice(0, -1).join(', ')} ${and} ${names.at(-1)!}`;

/** The year is to tell the title, not its question mark. */
const ASKING_NOTHING: readonly SamplePaper[] = PAPERS.map(({ title, authors }) => ({
  title: title.replace('?', ''),
  authors,
}));

interface Style {
  readonly name: string;
  readonly papers?: readonly SamplePaper[];
  readonly names?: (name: string) => string;
  readonly reference: (paper: SamplePaper, at: number) => string;
  readonly venues?: readonly string[];
  readonly years?: readonly string[];
  readonly between?: string;
}

const STYLES: readonly Style[] = [
  {
    name: 'the date of the meeting beside the year',
    names: inverted,
    reference: ({ title, authors }, at) =>
      `${at + 1}. ${joined(authors, '&')} (202${at}, ${['January', 'June 12–14', 'Oct.', 'May 30 - June 2', 'December', 'March 3'][at]!}). ${title.replace('?', '')}. In Proceedings of the ${at + 4}th Conference on Looms (pp. 1-9).`,
    papers: ASKING_NOTHING,
    years: PAPERS.map((_, at) => `202${at}`),
  },
  ...['und', 'y', 'e', 'et', 'en', 'och', 'og'].map((and): Style => ({
    name: `names joined by "${and}", and a colon behind the year`,
    reference: ({ title, authors }, at) =>
      `* ${joined(authors, and)} (201${at}): ${title.replace('?', '')}. Proceedings of the Society of Looms.`,
    papers: ASKING_NOTHING,
  })),
  {
    name: 'inverted names joined by "y"',
    names: inverted,
    reference: ({ title, authors }, at) =>
      `* ${joined(authors, 'y')} (201${at}). ${title.replace('?', '')}. *Revista de Telares*, 9(${at + 1}), 1-9.`,
    papers: ASKING_NOTHING,
  },
  {
    name: 'commas between all parts, and journals told by volume and pages',
    names: inverted,
    reference: ({ title, authors }, at) =>
      `- ${joined(authors, 'and')}, 202${at}, ${title.replace('?', '')}, ${JOURNALS[at]!}${at % 2 ? ' 14' : ', 14'}${['(2): 1-9', '3, 105468', '(3):1637-1655', ', 421–432', ':1094-1104', '(1)'][at]!}.`,
    papers: ASKING_NOTHING,
    venues: JOURNALS,
  },
  {
    name: 'journals that are linked, in italics, behind a comma',
    reference: ({ title, authors }, at) =>
      `${withAnd(authors)}. (201${at}) ${title.replace('?', '')}, [_${JOURNALS[at]!.replace('.', '')}_](https://doi.org/10.1234/loom.${at}), ${at % 2 ? 'in press' : `1${at}(3):520-545`}.  `,
    papers: ASKING_NOTHING,
    between: '\n\n',
  },
  {
    name: 'journal and volume set in italics as one',
    names: inverted,
    reference: ({ title, authors }, at) =>
      `${joined(authors, '&')} (201${at}). ${title.replace('?', '')}: effects of core, and crank. *${JOURNALS[at]!.replace('.', '')}, 3${at} (1)*, 185 – 198. (Link to a version to read) [DOI: 10.1234/loom.${at}](https://doi.org/10.1234/loom.${at})`,
    papers: ASKING_NOTHING.map(({ title, authors }) => ({
      title: `${title}: effects of core, and crank`,
      authors,
    })),
    between: '\n\n',
  },
  {
    name: 'volumes behind their editors',
    names: inverted,
    reference: ({ title, authors }, at) =>
      `${joined(authors, '&')} (201${at}). ${title.replace('?', '')}. ${EDITORS[at]!}*${VOLUMES[at % 3]!}* (S. 139-161). London: Clement.`,
    papers: ASKING_NOTHING,
    venues: PAPERS.map((_, at) => VOLUMES[at % 3]!),
    between: '\n\n',
  },
  {
    name: 'titles in italics, and links at the journals',
    reference: ({ title, authors }, at) =>
      `* ${withAnd(authors)}. *${title}.* [${JOURNALS[at]!}](https://doi.org/10.1234/loom.${at}) \\| [arXiv](https://arxiv.org/abs/2112.1052${at})`,
    papers: PAPERS.map(({ title, authors }) => ({
      title: title.endsWith('?') ? title : `${title}`,
      authors,
    })),
  },
  {
    name: 'linked people, a linked title in quotes, and meetings that look like people',
    reference: ({ title, authors }, at) =>
      `- ${withAnd(authors.map((name) => `[${name}](https://example.org/${name.length})`))}, ["${title}"](https://example.org/p${at}.pdf), ${['Lovelace Miniconference', 'Textile Proposal', 'Calais Symposium', 'Künstliche Weberei', 'Doctoral Proposal', 'Loom Imaging'][at]!}, Feb. 199${at}, Berkeley, CA.`,
    years: PAPERS.map((_, at) => `199${at}`),
  },
  {
    name: 'paragraphs cut at the width of a page, with the year behind the names',
    names: inverted,
    reference: ({ title, authors }, at) =>
      wrapped(
        `${joined(authors, '&')} (201${at}). "${title} and the things that were learnt from it in the years behind". In: _${JOURNALS[at]!.replace('.', '')}_ 10.4, p. e100359${at}. DOI: [10.1234/journal.pcbi.100359${at}](http://dx.doi.org/10.1234/journal.pcbi.100359${at}).`,
      ),
    papers: PAPERS.map(({ title, authors }) => ({
      title: `${title} and the things that were learnt from it in the years behind`,
      authors,
    })),
    between: '\n\n',
  },
];

describe('I-10 references', () => {
  it.each(STYLES)('$name', async ({ papers = PAPERS, names, reference, venues, years, between }) => {
    const wanted = papers.map(({ title, authors }) => ({
      title,
      authors: names ? authors.map(names) : authors,
    }));
    const written = PAPERS.map(({ title, authors }) => ({
      title,
      authors: names ? authors.map(names) : authors,
    }));
    const page = `# Publications\n\n${written.map(reference).join(between ?? '\n')}\n`;
    const listing = await readListing(chooseReader({ file: 'page.txt', head: Buffer.from(page) }), page);
    expect(listing.records.map(values)).toEqual(wanted);
    if (venues) expect(listing.records.map(({ venue }) => venue?.value)).toEqual(venues);
    if (years) expect(listing.records.map(({ year }) => year?.value)).toEqual(years);
    expectTraced(page, listing);
  });
});
