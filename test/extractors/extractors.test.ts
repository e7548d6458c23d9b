import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extractors/index.js';
import { sessionPage } from '../../src/readers/pages/session-page.js';
import { readListing, textAt } from '../support/listing.js';
import { prose, toyRecord, type Toy } from '../support/toy.js';

const found = (toy: Toy) => extract(toyRecord(toy));

describe('extractors', () => {
  it('find nothing in an empty record', () => {
    expect(found({})).toEqual({
      links: [],
      citations: [],
      references: [],
      venue: null,
      status: null,
      linkPromised: null,
      systems: [],
    });
  });

  it('links: abstract and comment, one that is printed twice once, as printed first', () => {
    const { links } = found({
      abstract: 'Code: https://github.com/a/B. Data: https://zenodo.org/record/1.',
      comment: 'ICML 2023, github.com/A/b.git',
    });
    expect(
      links.map(({ url, kind, owner, repo, printed }) => [url, kind, owner, repo, printed.value]),
    ).toEqual([
      ['https://github.com/a/B', 'code', 'a', 'B', 'https://github.com/a/B'],
      ['https://zenodo.org/record/1', 'dataset', null, null, 'https://zenodo.org/record/1'],
    ]);
  });

  it('citations: in the abstract, each with its sentence, repeats kept', () => {
    const { citations } = found({
      abstract: 'We begin. As Im et al. [2022] say, so we say. Im et al. [2022] end.',
    });
    expect(citations.map(({ printed, context }) => [printed.value, context.value])).toEqual([
      ['Im et al. [2022]', 'As Im et al. [2022] say, so we say.'],
      ['Im et al. [2022]', 'Im et al. [2022] end.'],
    ]);
  });

  it('venue and status: in the comment only', () => {
    const { venue, status } = found({
      abstract: 'ICML 2023. Under review.',
      comment: 'EMNLP 2022, to appear',
    });
    expect(venue).toMatchObject({ series: 'EMNLP', year: 2022, printed: { value: 'EMNLP 2022' } });
    expect(status?.value).toBe('to appear');
    expect(found({ abstract: 'ICML 2023. Under review.' })).toMatchObject({ venue: null, status: null });
  });

  it('venue: a server for preprints in the field of the venue is none, whatever a comment says', () => {
    const venueOf = (toy: Toy) => found(toy).venue?.series ?? null;
    expect(venueOf({ venue: 'arXiv preprint arXiv:1706.03762' })).toBeNull();
    expect(venueOf({ venue: 'arXiv', comment: 'EMNLP 2022' })).toBe('EMNLP');
    expect(venueOf({ venue: 'advances in neural information processing systems' })).toBe('NeurIPS');
  });

  it.each([
    'Code, data and models will be made publicly available.',
    'Our implementation will be made publicly available upon acceptance.',
    'Codes can be found in the Supplement.',
    'Our code is provided as supplementary material.',
    'We will release our code.',
    'We make them available, our code and data, to all: we make our code publicly available.',
    'We include a website for introducing the work.',
    'Code can be found here',
    'We are committed to making our loom code public.',
    'We collect a data set of fish, which we plan to release.',
    'To help others, we open-sourced FishNet and a dataset of its layers.',
    'By publicly sharing FishData and our trained models, we hope for more.',
    'All code, weights, and recipes are publicly released.',
    'We make the resulting models and framework code openly available.',
    'We collect and open-source a dataset of fish.',
  ])('a promise without an address: %j', (promise) => {
    const { linkPromised } = found({ abstract: `${prose('fish')} ${promise}` });
    expect(linkPromised?.value).toBe(promise);
  });

  it.each([
    'The code is available at https://github.com/a/b.',
    'Labelled data is scarce.',
    'The model is found to be better.',
    'We release the tension between fish and birds.',
    'Models are accurate.',
    'However, no explicit implementation is available for fish.',
    'The community has built tools for models and made them openly available.',
    'Experiments with both closed and open-source models bear this out.',
    'Owners of fish tend not to share data with others.',
    'Agents with code execution find more fish.',
    'We use the tree of the source code to supplement the tokens.',
    'We train on models which are publicly available.',
  ])('no promise: %j', (sentence) => {
    expect(found({ abstract: `${prose('fish')} ${sentence}` }).linkPromised).toBeNull();
  });

  it('places of what they find are those of the file, across lines and white space', async () => {
    const abstract =
      'We  study fish, as\u00a0did  Im et al.   [2022] before, and\nbirds (Wu\u200b et al., 2020). Code: https://github.com/a/b\\_c. It ends.';
    const page = `Übung\nAda B · Cy D\n${abstract}\n`;
    const { records } = await readListing(sessionPage, page);
    const { links, citations } = extract(records[0]!);
    const bytes = Buffer.from(page);
    expect(links.map((link) => textAt(bytes, link.printed.at))).toEqual(['https://github.com/a/b\\_c']);
    expect(citations.map((mark) => textAt(bytes, mark.printed.at))).toEqual([
      'Im et al. [2022]',
      'Wu et al., 2020',
    ]);
    for (const { context } of citations) expect(textAt(bytes, context.at)).toBe(context.value);
  });

  it('I-17 many marks and links in one abstract take time in proportion', () => {
    const time = (count: number): number => {
      const abstract = 'Li et al. [2020] say so at  https://a.org/x. '.repeat(count);
      const before = process.cpuUsage();
      expect(found({ abstract }).citations).toHaveLength(count);
      return process.cpuUsage(before).user / 1000;
    };
    time(100);
    const [one, four] = [time(1000), time(4000)];
    expect(four).toBeLessThan(8 * one + 100);
  });
});
