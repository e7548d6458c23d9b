/** YAML as front matter is written in: where its values stand, and what is wrong with it. */
import { describe, expect, it } from 'vitest';
import { yamlName } from '../../src/text/yaml-name.js';
import { scalarText } from '../../src/text/yaml-quoted.js';
import { parseYaml } from '../../src/text/yaml.js';
import { YamlFault, type YamlNode } from '../../src/text/yaml-nodes.js';

type Plain = string | Plain[] | { [key: string]: Plain };

/** A text as plain values, white space folded. */
function plainOf(text: string, asWritten = false): Plain | null {
  const toPlain = (node: YamlNode): Plain => {
    if (node.kind === 'list') return node.items.map(toPlain);
    if (node.kind === 'map')
      return Object.fromEntries([...node.members].map(([key, value]) => [key, toPlain(value)]));
    return scalarText(text, node).replace(/\s+/g, ' ').trim();
  };
  const node = parseYaml(text, { asWritten });
  return node && toPlain(node);
}

describe('parseYaml', () => {
  it.each<[string, string, Plain | null]>([
    ['nothing', '# only a comment\n\n', null],
    ['a scalar', 'Ada Lovelace\n', 'Ada Lovelace'],
    [
      'names with values',
      "a: 1\nb-c: x y\n\"d\\\"e\": z\n'f''g': h\n",
      { a: '1', 'b-c': 'x y', 'd"e': 'z', "f'g": 'h' },
    ],
    ['values without quotes over lines', 'a: one\n  two\n\n  three\nb: c\n', { a: 'one two three', b: 'c' }],
    ['addresses and times', 'a: https://x.org/y:z\nb: 10:30\n', { a: 'https://x.org/y:z', b: '10:30' }],
    ['comments', 'a: b # c\n# d\n  # e\nf: g#h\n', { a: 'b', f: 'g#h' }],
    ['single quotes', "a: 'it''s: # \\n'\nb: 'over\n  lines' # c\n", { a: "it's: # \\n", b: 'over lines' }],
    [
      'double quotes',
      'a: "\\"x\\" \\u00e9\\x41\\U0001F600 \\\n   y"\nb: "\\\\alpha"\n',
      { a: '"x" éA😀 y', b: '\\alpha' },
    ],
    [
      'blocks',
      'a: |-\n  x: y\n  # z\n\n   w\nb: >2\n  k\nc: |\nd: e\n',
      { a: 'x: y # z w', b: 'k', c: '', d: 'e' },
    ],
    ['lists', 'a:\n- x\n- y: 1\n  z: 2\n-\n- - p\n  - q\n', { a: ['x', { y: '1', z: '2' }, '', ['p', 'q']] }],
    [
      'indented lists',
      'a:\n    - x\n    -\n      y: z\nb:\n  c:\n    d\n',
      { a: ['x', { y: 'z' }], b: { c: 'd' } },
    ],
    [
      'brackets',
      "a: [1, 'b, c', [d, {e: f, 'g': \"h\"}],\n  i j]\nb: {}\n",
      {
        a: ['1', 'b, c', ['d', { e: 'f', g: 'h' }], 'i j'],
        b: {},
      },
    ],
    ['nothing behind a name', 'a:\nb: # c\nd: ~\n', { a: '', b: '', d: '~' }],
    ['a list alone', '- a\n- b\n', ['a', 'b']],
    ['anchors and tags', 'a: &x y\nb: !!str z\nc: &m\n  d: e\n', { a: 'y', b: 'z', c: { d: 'e' } }],
    ['names that come twice', 'a: 1\na: 2\n', { a: '2' }],
    ['names of objects', '__proto__: 1\nconstructor: 2\n', { ['__proto__']: '1', constructor: '2' }],
  ])('reads %s', (_, text, expected) => {
    expect(plainOf(text)).toEqual(expected);
  });

  it.each<[string, RegExp, string]>([
    ['a: b: c\n', /holds a colon before a blank; put it in quotes/, ': c'],
    ['a: b\n  c: d\n', /holds a colon before a blank/, ': d'],
    ["a: 'it's'\n", /text stands behind the end of a value; write a quote/, "s'"],
    ["a: b\nc: 'd\ne: f\n", /quote that starts here is not closed/, "'d"],
    ['a: "b\\"\n', /quote that starts here is not closed/, '"b'],
    ['a: [b, c\nd: e\n', /expected a comma or \]/, ': e'],
    ['a: [b, [c\n', /a \[ that starts here is not closed/, '[c'],
    ['a: {b}\n', /a name without a colon stands in braces/, 'b}'],
    ['a: b\nc\nd: e\n', /expected a name followed by a colon and a blank/, 'c\n'],
    ['a:\n\tb: c\n', /a tab stands where blanks have to/, '\tb'],
    ['a:\n- b: c\n d: e\n', /indented more than the one that it belongs to/, 'd: e'],
    ['  a: b\nc: d\n', /indented less than those before it/, 'c: d'],
    ['a: `b`\n', /a value cannot start with `; put it in quotes/, '`b'],
    ['a: - b\n', /a value cannot start with -; put it in quotes/, '- b'],
    ['a: |x\n  y\n', /a value cannot start with \| or >; put it in quotes/, '|x'],
    ['a: &x b\nc: *x\n', /alias \(\*name\), which is not followed/, '*x'],
    ['a: [*x]\n', /alias \(\*name\), which is not followed/, '*x'],
  ])('says what is wrong and where: %j', (text, message, at) => {
    const parse = (): unknown => parseYaml(text);
    expect(parse).toThrow(message);
    try {
      parse();
    } catch (error) {
      expect(text.slice((error as YamlFault).index).startsWith(at)).toBe(true);
    }
  });

  it.each(['a: [', 'a: {b: ', '- '])('I-11 refuses what is nested without end: %j', (unit) => {
    const text = unit.startsWith('a: ') ? `a: ${unit.slice(3).repeat(100_000)}` : unit.repeat(100_000);
    expect(() => parseYaml(text)).toThrow(YamlFault);
    const steps = Array.from({ length: 500 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join('');
    expect(() => parseYaml(steps)).toThrow(/nested more than 32 deep/);
  });

  it('I-18 I-17 takes no longer for a bomb of aliases, and time in step with the length', () => {
    const bomb = `a: &a [x, x]\n${Array.from({ length: 60 }, (_, n) => `b${n}: &b${n} [*a, *a]\n`).join('')}`;
    expect(() => parseYaml(bomb)).toThrow(/alias/);
    for (const unit of [
      'a: b\n',
      '- a\n',
      'a ',
      "'",
      '"',
      '\\',
      '[a,',
      '{',
      ': ',
      '# ',
      '\n',
      ' ',
      '\t',
      '&a ',
      '!',
      '|',
      '- a: b\n  c: [d]\n',
    ]) {
      for (const asWritten of [false, true])
        for (const start of ['', 'a: ', 'a: "', "a: '", 'a: [', 'a: |\n  ', '- ']) {
          const before = process.cpuUsage();
          try {
            parseYaml(start + unit.repeat(100_000 / unit.length), { asWritten });
          } catch (error) {
            expect(error).toBeInstanceOf(YamlFault);
          }
          expect(process.cpuUsage(before).user / 1000, JSON.stringify([start, unit])).toBeLessThan(1000);
        }
    }
  });
});

describe('parseYaml, of what people write all the same,', () => {
  it.each<[string, string, Plain]>([
    ['colons in values', 'a: b: c\nd:\n- e\n', { a: 'b: c', d: ['e'] }],
    [
      'colons in lines that go on',
      'a: one\n  two of it: three\nb: c\n',
      { a: 'one two of it: three', b: 'c' },
    ],
    ['text behind quotes', 'a: \'b\' c\nd: "e" f: g\n', { a: "'b' c", d: '"e" f: g' }],
    ['quotes inside of quotes', 'a: \'it\'s\'\nb: "a "b" c"\n', { a: "it's", b: 'a "b" c' }],
    ['brackets in front of text', '- [Re] looms\n- {a} b\n', ['[Re] looms', '{a} b']],
    [
      'signs in front of text',
      'a: *b* c\nd: @e\nf: % g\nh: `i`\nj: - k\nl: >m\n',
      {
        ...{ a: '*b* c', d: '@e', f: '% g', h: '`i`', j: '- k', l: '>m' },
      },
    ],
    ['tabs', '-\ta: b\n\tc:\n\t\t- d\n\te: f\n', [{ a: 'b', c: ['d'], e: 'f' }]],
    ['tabs beside blanks', '- a: b\n\tc:\n\t  - d\n    - e\n', [{ a: 'b', c: ['d', 'e'] }]],
    ['aliases', 'a: *x\nb: [*y]\nc: d\n', { a: '', b: [''], c: 'd' }],
  ])('reads %s', (_, text, expected) => {
    expect(plainOf(text, true)).toEqual(expected);
  });

  it.each<[string, RegExp, string]>([
    ['a: b\n  c: d\n', /holds a colon before a blank/, ': d'],
    ['a: "b\nc: d\n', /quote that starts here is not closed/, '"b'],
    ['a: [b\n', /a \[ that starts here is not closed/, '[b'],
    ['- a: b\n c: d\n', /indented more than the one that it belongs to/, 'c: d'],
  ])('says what is wrong and where: %j', (text, message, at) => {
    const parse = (): unknown => parseYaml(text, { asWritten: true });
    expect(parse).toThrow(message);
    try {
      parse();
    } catch (error) {
      expect(text.slice((error as YamlFault).index).startsWith(at)).toBe(true);
    }
  });
});

it('yamlName puts the parts of a name in the order of printing', () => {
  expect(yamlName("- family: Vallée\n  prefix: 'de la'\n  given: Luigi\n  suffix: Jr.")).toBe(
    'Luigi de la Vallée Jr.',
  );
  expect(yamlName('{family: Lovelace, given: "Ada"}')).toBe('Ada Lovelace');
  for (const other of ['Ada Lovelace', '- a', 'given: [Ada]', 'given: "Ada', ''])
    expect(yamlName(other)).toBe('');
});
