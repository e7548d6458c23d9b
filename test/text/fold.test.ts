import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText, foldKey, slug } from '../../src/text/fold.js';
import { NORMALISERS } from '../../src/text/normalisers.js';

describe('cleanText', () => {
  it.each([
    ['  two\t words \r\n here ', 'two words here'],
    ['a\u00a0b\u2003c\u2028d\u2029e', 'a b c d e'],
    ['e\u0301', '\u00e9'],
    ['A$^*$ \\textit{kept} **kept**', 'A$^*$ \\textit{kept} **kept**'],
  ])('folds white space and composes %j, and repairs nothing', (text, clean) => {
    expect(cleanText(text)).toBe(clean);
  });

  it.each([
    '\u200b',
    '\u200c',
    '\u200d',
    '\ufeff',
    '\u2060',
    '\u00ad',
    '\u0000',
    '\u0007',
    '\u007f',
    '\ufffe',
  ])('I-20 drops %j inside a word without breaking the word', (invisible) => {
    expect(cleanText(`Va${invisible}swani`)).toBe('Vaswani');
  });

  it.each(['\u202a', '\u202e', '\u2066', '\u2069', '\u200e', '\u200f', '\u061c'])(
    'I-20 drops the bidirectional control %j',
    (control) => {
      expect(cleanText(`abc${control}def`)).toBe('abcdef');
    },
  );

  it('I-09 folds NEL, which is a line end, to a blank', () => {
    expect(cleanText('one\u0085two')).toBe('one two');
  });

  it('I-20 turns a lone surrogate into U+FFFD and keeps a pair', () => {
    expect(cleanText('a\ud800b')).toBe('a\ufffdb');
    expect(cleanText('a😀b')).toBe('a😀b');
  });

  it.each(['👩‍💻', '👩🏽‍💻', '🏳️‍🌈', '👨‍👩‍👧‍👦'])('keeps %s in one, whose parts a joiner holds together', (emoji) => {
    expect(cleanText(`a ${emoji} b`)).toBe(`a ${emoji} b`);
    expect(cleanText(`\u200d${emoji}\u200d`)).toBe(emoji);
  });

  it('I-20 drops a joiner that has a picture on one side only', () => {
    expect(cleanText('Ada\u200d💻 Love👩\u200dlace')).toBe('Ada💻 Love👩lace');
  });

  it('gives the same when applied twice', () => {
    const unit = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 1 }),
      fc.constantFrom('👩', '💻', '\u200d', '\ufe0f', '\u200b'),
    );
    fc.assert(
      fc.property(fc.string({ unit }), (text) => {
        const once = cleanText(text);
        expect(cleanText(once)).toBe(once);
      }),
      { seed: 1, numRuns: 2000 },
    );
  });

  it('is the normaliser that ranges are read with', () => {
    expect(NORMALISERS.text(' a\nb ')).toBe('a b');
    expect(NORMALISERS['lower-case'](' A\nB ')).toBe('a b');
  });
});

describe('foldKey', () => {
  it.each([
    ['José', 'Jose\u0301'],
    ['Łukasz Kaiser', 'Lukasz Kaiser'],
    ['Søren', 'Soren'],
    ['Straße', 'STRASSE'],
    ['İlker', 'ilker'],
    ['Ægir', 'aegir'],
    ['Đặng', 'Dang'],
    ['Jean-Luc', 'jean luc'],
    ['Quoc V. Le', 'Quoc V Le'],
    ['ﬁne', 'fine'],
    ['Ｆｕｌｌ', 'full'],
    ['Va\u200bswani', 'Vaswani'],
    ['Search &amp; Rescue', 'Search & Rescue'],
    ['Caf&eacute;s and Poincar&#233;', 'Cafés and Poincaré'],
  ])('brings %j and %j together', (a, b) => {
    expect(foldKey(a)).toBe(foldKey(b));
  });

  it.each([
    ['Vaswani', 'V\u0430swani'],
    ['Bo Li', 'Bo Liu'],
    ['किरण', 'कारण'],
    ['がく', 'かく'],
    ['AT&T; more', 'AT more'],
  ])('keeps %j and %j apart', (a, b) => {
    expect(foldKey(a)).not.toBe(foldKey(b));
  });

  it('I-20 does not hang or grow on 300 combining marks', () => {
    expect(foldKey(`e${'\u0301'.repeat(300)}x`)).toBe('ex');
  });

  it('is empty for text without letters or digits', () => {
    expect(foldKey(' *—… ')).toBe('');
  });
});

describe('slug', () => {
  it.each([
    ['Self-Supervised Dataset Distillation!', 'self-supervised-dataset-distillation'],
    ['Łukasz Ørsted', 'lukasz-orsted'],
    ['李明', 'liming'],
    ['', ''],
    ['***', ''],
    ['__proto__', 'proto'],
  ])('makes ASCII words of %j', (text, expected) => {
    expect(slug(text)).toBe(expected);
  });

  it('cuts at a word, and within a word only when that alone is too long', () => {
    expect(slug('one two three', 8)).toBe('one-two');
    expect(slug('abcdefghij', 4)).toBe('abcd');
  });

  it('O-11 is safe in file names and keys, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(slug(text)).toMatch(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/);
        expect(slug(text).length).toBeLessThanOrEqual(60);
      }),
      { seed: 1, numRuns: 1000 },
    );
  });
});
