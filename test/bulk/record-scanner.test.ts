/** What the scanner takes from bytes is what JSON.parse and the parser take, whatever the order, escapes and white space. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseLine, parseRecord } from '../../src/bulk/parse-record.js';
import { RecordFields, type TextRanges, type WantedFields } from '../../src/bulk/record-fields.js';
import { RecordScanner } from '../../src/bulk/record-scanner.js';

const WANTED: readonly WantedFields[] = [
  { authors: 'id', references: true },
  { authors: 'name', references: false },
  { authors: null, references: true },
];

function textsOf(fields: RecordFields, { starts, ends, decoded, length }: TextRanges): string[] {
  return Array.from({ length }, (_, index) => {
    const bytes = decoded[index] === 1 ? fields.decoded.bytes : fields.line;
    return Buffer.from(bytes.subarray(starts[index], ends[index])).toString();
  });
}

const plain = (fields: RecordFields) => ({
  id: textsOf(fields, fields.id),
  year: fields.year,
  authors: textsOf(fields, fields.authors),
  kinds: [...fields.authorKinds.subarray(0, fields.authors.length)],
  names: textsOf(fields, fields.names),
  references: textsOf(fields, fields.references),
  unnamed: fields.unnamed,
});

function scanned(line: Uint8Array, wanted: WantedFields) {
  const fields = new RecordFields();
  const bytes = Buffer.concat([Buffer.from('junk\n'), line, Buffer.from('\n{"id":"next"}\n')]);
  return new RecordScanner(wanted, fields).scan(bytes, 5, 5 + line.length) ? plain(fields) : null;
}

function parsed(line: Uint8Array, wanted: WantedFields) {
  const result = parseLine(Buffer.from(line).toString());
  if ('type' in result) return null;
  const fields = new RecordFields();
  return parseRecord(result.value, wanted, fields) === null ? plain(fields) : null;
}

const blank = fc.constantFrom('', '', '', ' ', '\t', ' \r ');

/** A string in JSON, its characters escaped or not. */
const quoted = (text: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.tuple(text, fc.boolean()).map(([value, escape]) => {
    const json = JSON.stringify(value);
    if (!escape) return json;
    const unit = (code: number): string => `\\u${code.toString(16).padStart(4, '0')}`;
    return `"${Array.from({ length: value.length }, (_, at) => unit(value.charCodeAt(at))).join('')}"`;
  });

const word = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    'A1',
    'W2',
    'Ada  Lovelace',
    ' Bo ',
    'Żółć',
    'e\u0301',
    '\u00a0',
    '0000-0002-1825-0097',
  ),
  fc.constantFrom(
    'https://orcid.org/0000-0002-1825-009x',
    '__proto__',
    'constructor',
    '1',
    '01',
    '\ud800',
    '\0',
  ),
  fc.string({ maxLength: 8 }),
  fc.string({ unit: 'binary', maxLength: 4 }),
);

const scalar = fc.oneof(
  quoted(word),
  fc.constantFrom(
    'null',
    'true',
    'false',
    '0',
    '-0',
    '7',
    '-7',
    '1.0',
    '1e3',
    '2020',
    '1899',
    '"2020"',
    '"in 2020"',
  ),
  fc.constantFrom('9007199254740993', '12345678901234567890', '1234567890123456.5', '-9007199254740993'),
);

const containerOf = (values: fc.Arbitrary<string>, keys: fc.Arbitrary<string>) => ({
  list: fc
    .tuple(fc.array(fc.tuple(blank, values, blank), { maxLength: 4 }), blank)
    .map(
      ([items, inside]) => `[${items.length === 0 ? inside : items.map((item) => item.join('')).join(',')}]`,
    ),
  object: fc
    .tuple(fc.array(fc.tuple(blank, quoted(keys), blank, blank, values, blank), { maxLength: 5 }), blank)
    .map(
      ([members, inside]) =>
        `{${members.length === 0 ? inside : members.map(([a, key, b, c, value, d]) => `${a}${key}${b}:${c}${value}${d}`).join(',')}}`,
    ),
});

const KEYS = {
  person: ['id', 'orcid', 'name', 'display_name', 'fullname', 'ids', 's2', 'affiliation'],
  authorship: ['author', 'raw_author_name', 'institutions'],
};

const { value } = fc.letrec<{ value: string }>((tie) => {
  const { list, object } = containerOf(tie('value'), word);
  return { value: fc.oneof({ depthSize: 'small' }, scalar, list, object) };
});

const person = containerOf(fc.oneof(scalar, value), fc.constantFrom(...KEYS.person)).object;
const authorship = containerOf(fc.oneof(person, scalar), fc.constantFrom(...KEYS.authorship)).object;
const listOf = (items: fc.Arbitrary<string>) => containerOf(items, word).list;

/** Members of records, most of them of the right type. */
const member = fc.oneof(
  fc.tuple(fc.constantFrom('id', 'year', 'publication_year', 'title'), scalar),
  fc.tuple(fc.constantFrom('authors', 'authors'), listOf(fc.oneof(quoted(word), person, scalar))),
  fc.tuple(fc.constant('authorships'), listOf(fc.oneof(authorship, authorship, scalar))),
  fc.tuple(fc.constantFrom('references', 'referenced_works'), listOf(fc.oneof(quoted(word), scalar, person))),
  fc.tuple(fc.constantFrom('id', 'authors', 'authorships', 'references', 'year', 'abstract'), value),
);

const record = fc
  .tuple(fc.array(fc.tuple(blank, member, blank, blank, blank), { maxLength: 7 }), blank, blank, blank)
  .map(([members, before, inside, after]) => {
    const text = members.map(([a, [key, of], b, c, d]) => `${a}${JSON.stringify(key)}${b}:${c}${of}${d}`);
    return `${before}{${text.length === 0 ? inside : text.join(',')}}${after}`;
  });

describe('the scanner', () => {
  it.each(WANTED)('takes what the parser takes from random records: %j', (wanted) => {
    let taken = 0;
    fc.assert(
      fc.property(record, (text) => {
        const line = Buffer.from(text);
        const found = scanned(line, wanted);
        if (found === null) return;
        taken++;
        expect(found).toEqual(parsed(line, wanted));
      }),
      { numRuns: 3000, seed: 1 },
    );
    // What it leaves proves nothing.
    expect(taken).toBeGreaterThan(500);
  });

  it.each(WANTED)(
    'takes nothing from damaged bytes that JSON.parse refuses, and else the same: %j',
    (wanted) => {
      const damage = fc.tuple(
        fc.nat(),
        fc.oneof(fc.nat(255), fc.constantFrom(...Buffer.from('{}[]",:\\0e-. u'))),
        fc.nat(2),
      );
      fc.assert(
        fc.property(record, fc.array(damage, { minLength: 1, maxLength: 3 }), (text, damages) => {
          let line = Buffer.from(text);
          for (const [place, byte, removed] of damages) {
            const at = place % (line.length + 1);
            line = Buffer.concat([line.subarray(0, at), Buffer.of(byte), line.subarray(at + removed)]);
          }
          if (line.includes(10)) return;
          const found = scanned(line, wanted);
          if (found !== null) expect(found).toEqual(parsed(line, wanted));
        }),
        { numRuns: 3000, seed: 2 },
      );
    },
  );

  it('reads usual records without the parser', () => {
    const lines = [
      '{"id":"p1","title":"A \\"quoted\\" title","authors":["Ada Lovelace",{"name":"Zoë  Ünal","id":"z"}],"year":2020,"references":["p0", 7]}',
      '{ "publication_year" : 1999 , "id" : "https://openalex.org/W1", "authorships": [ {"author_position":"first","institutions":[{"id":"I1"}],"author":{"id":"https://openalex.org/A5","display_name":"Bo Ek","orcid":null},"raw_author_name":"B. Ek"} ], "referenced_works": [] }',
      '{"authors":[{"name":"Cy","orcid":"https://orcid.org/0000-0002-1825-009x","affiliation":{"id":"x","name":"y"}}],"abstract_inverted_index":{"We":[0,1e3]}}',
      '{"authors":[{"id":9007199254740993,"name":"Big"},{"id":9007199254740992,"name":"Bigger"}]}',
    ];
    const found = lines.map((line) => scanned(Buffer.from(line), WANTED[0]!));
    expect(found).toEqual(lines.map((line) => parsed(Buffer.from(line), WANTED[0]!)));
    expect(found.map((fields) => fields?.authors)).toEqual([
      ['Ada Lovelace', 'z'],
      ['https://openalex.org/A5'],
      ['0000-0002-1825-009X'],
      ['9007199254740993', '9007199254740992'],
    ]);
    expect(found.map((fields) => fields?.year)).toEqual([2020, 1999, 0, 0]);
    expect(found[0]?.names).toEqual(['Ada Lovelace', 'Zoë Ünal']);
  });

  it('takes every character as the parser takes it, alone and with a mark behind it', () => {
    for (let code = 0x80; code <= 0xffff; code++) {
      if (code === 0xd800) code = 0xe000;
      const character = String.fromCharCode(code);
      for (const text of [`a${character}b`, `${character}\u0301 ${character}`]) {
        const line = Buffer.from(`{"id":"${text}","authors":["Ada ${text}"]}`);
        const found = scanned(line, WANTED[0]!);
        const known = parsed(line, WANTED[0]!);
        if (JSON.stringify(found) !== JSON.stringify(known)) expect([code, found]).toEqual([code, known]);
      }
    }
  });

  it.each([
    ['a cut record', '{"id":"a"'],
    ['two records', '{"id":"a"}{"id":"b"}'],
    ['a trailing comma', '{"id":"a",}'],
    ['a control character', '{"id":"a\tb"}'],
    ['an escape that is none', '{"title":"\\x"}'],
    ['a number with a leading zero', '{"n":01}'],
    ['a point without digits', '{"n":1.}'],
    ['a word in part', '{"n":nul}'],
    ['a list that ends as an object', '{"n":[1}'],
    ['deep nesting', `{"n":${'['.repeat(256)}${']'.repeat(256)}}`],
    ['a key twice', '{"id":"a","id":"b"}'],
    ['a key with an escape', '{"\\u0069d":"a"}'],
    ['a list', '[]'],
    ['nothing', ''],
  ])('leaves %s to the parser', (_, line) => {
    expect(scanned(Buffer.from(line), WANTED[0]!)).toBeNull();
  });
});

describe('the parser', () => {
  const nested = (open: string, close: string, depth: number): string =>
    `{"n":${open.repeat(depth)}1${close.repeat(depth)}}`;

  it.each([
    ['{"id":', 'BAD_JSON'],
    ['{1234567890123456:1}', 'BAD_JSON'],
    ['\ufeff{}', 'BAD_JSON'],
    ['[1]', 'NOT_AN_OBJECT'],
    ['"x"', 'NOT_AN_OBJECT'],
    ['{"authors":"Ada Lovelace and Charles Babbage"}', 'WRONG_TYPE'],
    ['{"referenced_works":{}}', 'WRONG_TYPE'],
  ])('refuses %s as %s', (text, type) => {
    const line = parseLine(text);
    const fault = 'type' in line ? line : parseRecord(line.value, WANTED[0]!, new RecordFields());
    expect(fault?.type).toBe(type);
  });

  it('I-11 refuses what is nested too deeply', () => {
    for (const text of [nested('[', ']', 256), nested('{"a":', '}', 5001), nested('[', ']', 1_000_000)]) {
      const line = parseLine(text);
      expect('type' in line && line.type).toBe('TOO_DEEP');
    }
    expect(parseLine(nested('[', ']', 255))).toHaveProperty('value');
  });

  it('I-13 keeps whole numbers that a double does not hold', () => {
    const line = Buffer.from(
      '{"authors":[{"id":9007199254740993},{"id":"9007199254740993"}],"ids":{"9007199254740993":1}}',
    );
    expect(parsed(line, WANTED[0]!)?.authors).toEqual(['9007199254740993', '9007199254740993']);
  });
});
