import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalLink, findLinks } from '../../src/text/link.js';

const urls = (text: string): string[] => findLinks(text).map((link) => link.url);
const only = (text: string) => {
  const found = findLinks(text);
  expect(found).toHaveLength(1);
  return { ...found[0]!, printed: text.slice(found[0]!.start, found[0]!.end) };
};

const REPOSITORY = 'https://github.com/db-Lee/selfsup_dd';

describe('findLinks', () => {
  it.each([
    'Code: https://github.com/db-Lee/selfsup_dd',
    'Code: https://github.com/db-Lee/selfsup_dd.',
    'Code: http://github.com/db-Lee/selfsup_dd, and more',
    'Code: https://github.com/db-Lee/selfsup_dd/',
    'Code: https://github.com/db-Lee/selfsup_dd.git',
    'Code: https://github.com/db-Lee/selfsup_dd.git.',
    'Code: https://www.github.com/db-Lee/selfsup_dd',
    'Code: HTTPS://GitHub.com/db-Lee/selfsup_dd',
    'Code: github.com/db-Lee/selfsup_dd',
    'Code: www.github.com/db-Lee/selfsup_dd;',
    'Code (https://github.com/db-Lee/selfsup_dd).',
    'Code [https://github.com/db-Lee/selfsup_dd].',
    'Code {https://github.com/db-Lee/selfsup_dd}.',
    'Code <https://github.com/db-Lee/selfsup_dd>.',
    'Code “https://github.com/db-Lee/selfsup_dd”.',
    'Code at https://github.com/db-Lee/selfsup_dd.We show',
    "https://github.com/db-Lee/selfsup_dd's code",
    'https://github.com/db-Lee/ selfsup_dd.',
    'https://github.com/ db-Lee/selfsup_dd.',
    'git clone git@github.com:db-Lee/selfsup_dd.git',
    'https://github.com/db-Lee/selfsup_dd#readme',
    'https://github.com/db-Lee/selfsup_dd?tab=readme-ov-file',
    'https://github.com/db-Lee/selfsup_dd/tree/main',
    'https://github.com/db-Lee/selfsup_dd/blob/master/README.md',
    'http:/github.com/db-Lee/selfsup_dd',
    '\\url{https://github.com/db-Lee/selfsup_dd}',
    '\\url{https://github.com/db-Lee/selfsup\\_dd}',
    '\\href{https://github.com/db-Lee/selfsup_dd}{here}',
    '\\footnote{Code: https://github.com/db-Lee/selfsup_dd.}',
    '\\footnote{\\url{https://github.com/db-Lee/selfsup_dd}}',
    '[code](https://github.com/db-Lee/selfsup_dd)',
    '**https://github.com/db-Lee/selfsup_dd**',
    'see https://github.com/db-Lee/selfsup_dd。',
    'see https://github.com/db-Lee/selfsup_dd…',
  ])('gives one canonical address for %j', (text) => {
    expect(urls(text)).toEqual([REPOSITORY]);
  });

  it.each([
    ['[https://github.com/a/b](https://github.com/a/b)', ['https://github.com/a/b']],
    ['at cs.example.edu/~ada/code.', ['https://cs.example.edu/~ada/code']],
    ['(aka.ms/fish)', ['https://aka.ms/fish']],
    ['doi:10.5281/zenodo.12345.', ['https://doi.org/10.5281/zenodo.12345']],
    ['https://hf.co/a/b', ['https://huggingface.co/a/b']],
    ['https://example.org/?a=1.', ['https://example.org/?a=1']],
    ['https://github.com/microsoft/ for details', ['https://github.com/microsoft']],
    ['and/or, km.h/s, e.g.x/y, 10.1145/1.2', []],
    ['at ada.github.io and ada.gitlab.io', ['https://ada.github.io', 'https://ada.gitlab.io']],
  ])('reads %j', (text, expected) => {
    expect(urls(text)).toEqual(expected);
  });

  it('reports the printed range, without what the sentence adds', () => {
    expect(only('Code (https://github.com/db-Lee/selfsup_dd.git).').printed).toBe(`${REPOSITORY}.git`);
  });

  it.each([
    ['https://github.com/a/b/tree/main/sub_dir', 'https://github.com/a/b/tree/main/sub_dir'],
    ['https://gitlab.com/a/b/-/blob/main/x.py', 'https://gitlab.com/a/b/-/blob/main/x.py'],
  ])('keeps the deep address %s, and names its repository', (text, url) => {
    expect(only(text)).toMatchObject({ url, owner: 'a', repo: 'b', kind: 'code' });
  });

  it('keeps balanced brackets and letter case of the path, and http where no https is known', () => {
    expect(urls('(see http://en.Example.org/wiki/A_(b))')).toEqual(['http://en.example.org/wiki/A_(b)']);
  });

  it('separates addresses that are joined by a comma or semicolon', () => {
    const text = 'https://github.com/a/b,https://github.com/c/d;https://github.com/e/f';
    expect(urls(text)).toEqual([
      'https://github.com/a/b',
      'https://github.com/c/d',
      'https://github.com/e/f',
    ]);
  });

  it.each(['see mygithub.com/foo/bar', 'see gist.github.com/foo/1234'])(
    'does not read a known host out of another: %j',
    (text) => {
      expect(urls(text).filter((url) => url.startsWith('https://github.com'))).toEqual([]);
    },
  );

  it('finds none in text without an address', () => {
    expect(urls('Mail a@b.org. See Sec. 3.1, e.g. Fig.2 or example.org, and v1.2.3.')).toEqual([]);
  });

  it.each([
    ['Data at https://huggingface.co/datasets/a/b', 'dataset'],
    ['Weights at https://huggingface.co/a/b', 'model'],
    ['Demo at https://huggingface.co/spaces/a/b', 'demo'],
    ['Data at https://zenodo.org/record/1', 'dataset'],
    ['Code at https://zenodo.org/record/1', 'code'],
    ['See doi:10.5281/zenodo.1', 'dataset'],
    ['Models: https://huggingface.co/ada', 'model'],
    ['See https://huggingface.co/papers/2301.00001', 'other'],
    ['See https://gitlab.example.org/a/b', 'code'],
    ['See https://www.kaggle.com/code/a/b', 'code'],
    ['See https://gist.github.com/a/1', 'code'],
    ['See https://github.com/topics/fish', 'other'],
    ['See https://fish.readthedocs.io', 'project-page'],
    ['Code and videos are at https://sites.google.com/view/x', 'project-page'],
    ['Videos are at https://sites.google.com/view/x', 'demo'],
    ['Code at https://anonymous.4open.science/r/x-12', 'code'],
    ['Our code is at https://foo.github.io/bar/', 'project-page'],
    ['Project page: https://example.org/x', 'project-page'],
    ['Watch the videos at https://foo.gitlab.io/bar', 'demo'],
    ['Source code: https://example.org/x', 'code'],
    ['The data sets are at https://example.org/x', 'dataset'],
    ['We thank https://example.org/x', 'other'],
  ])('tells what %j leads to', (text, kind) => {
    expect(only(text).kind).toBe(kind);
  });

  it.each([
    ['code', 'codebase,implementations,source,software,library,package,repository,toolkit,toolbox'],
    ['dataset', 'datasets,data set,benchmarks,corpus,corpora,data'],
    ['model', 'models,weights,checkpoint'],
    ['demo', 'demos,videos,audio,samples,listening examples,demonstration'],
    ['project-page', 'project page,project website,project link,website,web site,homepage'],
  ])('tells %s by the words before an address', (kind, words) => {
    const told = words.split(',').map((word) => [word, only(`The ${word}: https://example.org/x`).kind]);
    expect(told).toEqual(words.split(',').map((word) => [word, kind]));
  });

  it.each([
    ['https://www.kaggle.com/models/a/b', 'model'],
    ['https://modelscope.cn/datasets/a/b', 'dataset'],
    ['https://modelscope.cn/studios/a/b', 'demo'],
    ['https://modelscope.cn/models/a/b', 'model'],
    ['https://a-b.hf.space/x', 'demo'],
    ['https://a.streamlit.app/x', 'demo'],
    ['https://youtu.be/abc', 'demo'],
    ['https://pypi.org/project/a', 'code'],
    ['https://example.org/datasets/a', 'dataset'],
    ['https://example.org', 'project-page'],
  ])('tells what %s is by the address alone', (url, kind) => {
    expect(only(`See ${url}`).kind).toBe(kind);
  });

  it('the words of the sentence before do not count', () => {
    expect(only('We release our code. More: https://example.org/x').kind).toBe('other');
  });
});

describe('I-24 hostile links', () => {
  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    '\u0001javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:msgbox(1)',
    'file:///etc/passwd',
    'javascript://example.org/%0aalert(1)',
    'file://example.org/etc/passwd',
    'ftp://example.org/looms.zip',
    'https://user:pw@example.org/',
    'https://:pw@example.org/',
    'http://127.0.0.1/',
    'http://[::1]/',
    'http://localhost:8080/x',
    'http://2130706433/',
    `https://example.org/${'a'.repeat(100_000)}`,
    'https://',
    'http://.',
    'https://%',
  ])('are no links: %j', (text) => {
    expect(findLinks(text)).toEqual([]);
    expect(findLinks(`see ${text} there`)).toEqual([]);
    expect(canonicalLink(text, '')).toBeNull();
  });

  it.each([
    'https://x.org/a%0Ab',
    'https://x.org/a%3Cscript%3E',
    'https://x.org/%E2%80%AEabc',
    'https://x.org/a%20b',
  ])('stays percent-encoded: %s', (text) => {
    expect(urls(text)).toEqual([text]);
  });

  it('an address inside another scheme is only the address', () => {
    expect(urls('javascript:https://example.org/x')).toEqual(['https://example.org/x']);
  });

  it('only http and https come out, without credentials, blanks or markup, and the range is that of the text', () => {
    const part = fc.oneof(
      fc.constantFrom(
        'https://',
        'http://',
        'www.',
        'github.com/',
        'javascript:',
        'data:',
        '@',
        ':',
        '%0A',
        '%00',
        '<',
        '"',
        '\\',
        '{',
        '}',
        '(',
        ')',
        'foo.github.io',
        'example.org/',
        '\u202e',
        ' ',
      ),
      fc.string({ unit: 'binary', maxLength: 6 }),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const text = parts.join('');
        let last = 0;
        for (const { start, end, url } of findLinks(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = end;
          const { protocol, username, password, hostname } = new URL(url);
          expect(['http:', 'https:']).toContain(protocol);
          expect(username + password).toBe('');
          expect(hostname).toContain('.');
          // oxlint-disable-next-line no-control-regex
          expect(url).not.toMatch(
            /[\s<>"\\^`{}\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069]/,
          );
        }
      }),
      { seed: 1, numRuns: 5000 },
    );
  });

  it('a canonical address is its own canonical form', () => {
    const segment = fc.stringMatching(/^[A-Za-z0-9_-]{0,10}[A-Za-z0-9]$/);
    fc.assert(
      fc.property(
        segment,
        segment,
        fc.constantFrom('github.com', 'gitlab.com', 'example.org'),
        (a, b, host) => {
          const [first] = findLinks(`https://${host}/${a}/${b}`);
          expect(urls(first?.url ?? '')).toEqual([first?.url]);
        },
      ),
      { seed: 1, numRuns: 500 },
    );
  });
});
