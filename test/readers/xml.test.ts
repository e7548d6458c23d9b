/** What all formats of XML share: records cut out of a stream, damage that spoils one record only, and bombs. */
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { detectReader, readers } from '../../src/readers/index.js';
import { dblpXml } from '../../src/readers/xml/dblp-xml.js';
import { scanElement } from '../../src/readers/xml/xml-element.js';
import { declaredEncoding } from '../../src/readers/xml/xml-bytes.js';
import { NORMALISERS } from '../../src/text/normalisers.js';
import { readListing, textAt, type ReadListing } from '../support/listing.js';
import { sampleListings } from '../support/sample-listings.js';
import { expectTraced } from './sample-papers.js';

const XML = readers.filter(({ name }) => /^(?:arxiv-(?:atom|oai)|dblp-xml|acl-xml|pubmed-xml)$/.test(name));

const titles = ({ records }: ReadListing): (string | undefined)[] => records.map(({ title }) => title?.value);
const told = ({ diagnostics }: ReadListing): unknown[] =>
  diagnostics.map(({ severity, type, line }) => [severity, type, line]);

/** Articles, one a line from line 2 on. */
const article = (title: string): string =>
  `<article key="journals/e/${title}"><title>${title}</title></article>`;
const dblp = (...lines: string[]): string => `<dblp>\n${lines.join('\n')}\n</dblp>\n`;

describe.each(XML.map((reader) => [reader.name, reader] as const))('%s', (name, reader) => {
  const [sample = ''] = sampleListings(name);

  it('traces every value, and tells about every line', async () => {
    const read = await readListing(reader, sample);
    expect(read.records.length).toBeGreaterThan(1);
    expectTraced(sample, read);
  });

  it('I-07 I-09 reads UTF-16, marks and other line ends alike', async () => {
    const values = async (bytes: Uint8Array, chunk?: number): Promise<unknown> =>
      (await readListing(reader, bytes, chunk === undefined ? {} : { chunk })).records.map(
        ({ title, authors, source: { line, endLine } }) => [
          title?.value,
          authors.map(({ printed }) => printed.value),
          line,
          endLine,
        ],
      );
    const plain = await values(Buffer.from(sample));
    const wide = Buffer.from(`\ufeff${sample}`, 'utf16le');
    expect(await values(wide)).toEqual(plain);
    expect(await values(Buffer.from(wide).swap16())).toEqual(plain);
    expect(await values(Buffer.from(`\ufeff${sample}`))).toEqual(plain);
    for (const lineEnd of ['\r\n', '\r'])
      for (const chunk of [1, 4096])
        expect(await values(Buffer.from(sample.replaceAll('\n', lineEnd)), chunk)).toEqual(plain);
  });

  it('keeps the whole records of a file that is cut anywhere, and says that it is', async () => {
    const bytes = Buffer.from(sample);
    const { records } = await readListing(reader, bytes);
    for (let length = Math.max(...records.map(({ source }) => source.start)); length > 400; length -= 97) {
      const read = await readListing(reader, bytes.subarray(0, length));
      const whole = records.filter(({ source }) => source.end <= length);
      expect(read.records.map(({ source }) => source)).toEqual(whole.map(({ source }) => source));
      expect(read.diagnostics.map(({ type }) => type)).toEqual(['TRUNCATED']);
    }
  });
});

describe('a damaged record', () => {
  it.each<[string, string, string]>([
    ['is not closed', '<article key="a"><title>Bad</title>', 'XML_SYNTAX'],
    ['has an element that is not closed', '<article key="a"><title>Bad</article>', 'XML_SYNTAX'],
    ['has a tag in the wrong place', '<article key="a"><title>Bad</title></i></article>', 'XML_SYNTAX'],
    ['has a quote left open', '<article key="a><title>Bad</title></article>', 'XML_SYNTAX'],
    ['has a < in its text', '<article key="a"><title>p < 0.05</title></article>', 'XML_SYNTAX'],
    ['has a comment left open', '<article key="a"><!-- <title>Bad</title></article>', 'XML_SYNTAX'],
    ['is nested too deep', `<article>${'<i>'.repeat(10_000)}${'</i>'.repeat(10_000)}</article>`, 'TOO_DEEP'],
    ['has no title', '<article key="a"><year>2020</year></article>', 'MISSING_FIELD'],
  ])('that %s spoils itself only', async (_, bad, type) => {
    const text = dblp(article('One'), article('Two'), bad, article('Three'), article('Four'));
    const read = await readListing(dblpXml, text);
    expect(titles(read)).toEqual(['One', 'Two', 'Three', 'Four']);
    expect(read.diagnostics.map((row) => row.type)).toEqual([type]);
    const [row] = read.diagnostics;
    expect([4, 5]).toContain(row!.line);
    expect(text.slice(row!.lineByte!).split('\n', 1)[0]).toBe(text.split('\n')[row!.line! - 1]);
  });

  it('I-26 is told with its line and byte, each of 137 among 10,000', async () => {
    const lines = Array.from({ length: 10_000 }, (_, index) => article(`Paper ${index}`));
    const bad = Array.from({ length: 137 }, (_, index) => 7 + index * 71);
    for (const at of bad) lines[at] = lines[at]!.replace('</title>', '');
    const text = dblp(...lines);
    const read = await readListing(dblpXml, text, { chunk: 4096 });
    expect(read.records).toHaveLength(10_000 - 137);
    expect(read.diagnostics.map(({ line }) => line)).toEqual(bad.map((at) => at + 2));
    for (const { byte } of read.diagnostics) expect(text.slice(byte!)).toMatch(/^<\/article>/);
  });

  it('is told about line by line', async () => {
    const read = await readListing(
      dblpXml,
      dblp('<article key="a">', '<title>Bad', '</article>', article('Two')),
    );
    expect(told(read)).toEqual([['reject', 'XML_SYNTAX', 4]]);
    expect([...read.passedOver]).toEqual([
      [1, 'markup around the records'],
      [2, 'rejected record'],
      [3, 'rejected record'],
      [6, 'markup around the records'],
    ]);
  });

  it('leaves the elements around the others as they are', async () => {
    const [acl] = sampleListings('acl-xml');
    const text = acl!.replace('<paper id="2"><title>', '<paper id="2"><title><b>');
    const read = await readListing(
      readers.find(({ name }) => name === 'acl-xml')!,
      text,
    );
    expect(read.records.map(({ year }) => year?.value)).toEqual(['2020', '2020']);
    expect(read.diagnostics).toHaveLength(1);
  });
});

describe('I-18 bombs', () => {
  const laughs = Array.from(
    { length: 9 },
    (_, index) => `<!ENTITY lol${index + 1} "${`&lol${index};`.repeat(10)}">`,
  ).join('');
  const withDoctype = (subset: string, title: string): string =>
    `<?xml version="1.0"?>\n<!DOCTYPE dblp [${subset}]>\n${dblp(article('Good'), article(title))}`;

  it.each<[string, string]>([
    ['a billion laughs', withDoctype(`<!ENTITY lol0 "lol">${laughs}`, '&lol9;')],
    ['a long entity used often', withDoctype(`<!ENTITY a "${'a'.repeat(1_000_000)}">`, '&a;'.repeat(10_000))],
    ['parameter entities', withDoctype('<!ENTITY % a "<!ENTITY b \'lol\'>">%a;', '&b;')],
    ['a file', withDoctype('<!ENTITY a SYSTEM "file:///etc/passwd">', '&a;')],
  ])('%s is not followed: the record is rejected', async (_, text) => {
    const read = await readListing(dblpXml, text, { chunk: 65_536 });
    expect(titles(read)).toEqual(['Good']);
    expect(told(read)).toEqual([['reject', 'ENTITY', 5]]);
  });

  it('a document type elsewhere is not fetched, and its entities are the characters that dblp means', async () => {
    const text = `<!DOCTYPE dblp SYSTEM "http://127.0.0.1:9/dblp.dtd">\n${dblp(article('G&ouml;del &amp; &#233;'))}`;
    expect(titles(await readListing(dblpXml, text))).toEqual(['Gödel & é']);
  });

  it('elements nested too deep around records end the reading', async () => {
    const read = await readListing(dblpXml, `<dblp>${'<a>'.repeat(10_000)}${article('Deep')}`);
    expect(titles(read)).toEqual([]);
    expect(told(read)).toEqual([['reject', 'TOO_DEEP', 1]]);
  });

  it.each<[string, string, string, string, string]>([
    ['an attribute', '<article key="', '"><title>Two</title></article>', 'XML_SYNTAX', 'Three'],
    ['a text', '<article><title>', '</title></article>', 'RECORD_TOO_LONG', 'Three'],
    ['a comment', '<article><!--', '--><title>Two</title></article>', 'RECORD_TOO_LONG', 'Three'],
  ])(
    '%s of 40 MB is passed over in the memory of a record, whatever the pieces',
    async (_, before, after, type, last) => {
      for (const size of [65_536, 5_000_000, 0]) {
        const [start, end] = [`<dblp>\n${article('One')}\n${before}`, `${after}\n${article(last)}\n</dblp>`];
        async function* chunks(): AsyncGenerator<Uint8Array> {
          if (size === 0) yield Buffer.from(start + 'a'.repeat(40_000_000) + end);
          else {
            yield Buffer.from(start);
            for (let left = 40_000_000; left > 0; left -= size) yield Buffer.alloc(Math.min(left, size), 'a');
            yield Buffer.from(end);
          }
        }
        const found: unknown[] = [];
        const report = (row: { type: string }): void => void found.push(row.type);
        for await (const { title } of dblpXml.read(chunks(), { file: 'x', report })) found.push(title?.value);
        expect(found).toEqual(['One', type, last]);
      }
    },
  );
});

describe('I-19 references', () => {
  it('that name no character stay as they stand, with a warning', async () => {
    const read = await readListing(dblpXml, dblp(article('R&D and &nosuch; &lt;i&gt;')));
    expect(titles(read)).toEqual(['R&D and &nosuch; <i>']);
    expect(told(read)).toEqual([['warn', 'ENTITY', 2]]);
  });

  it('in sections and comments are none', async () => {
    const read = await readListing(
      dblpXml,
      dblp('<article key="a"><title><![CDATA[a &nosuch; <b>]]><!-- &no; --></title></article>'),
    );
    expect(titles(read)).toEqual(['a &nosuch; <b>']);
    expect(told(read)).toEqual([]);
  });
});

describe('encodings', () => {
  const latin = Buffer.from(dblp(article('Émilie')), 'latin1');

  it('that the declaration states are used', async () => {
    const head = Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?>');
    expect(declaredEncoding(head)).toBe('latin1');
    const bytes = Buffer.concat([head, latin]);
    const read = await readListing(dblpXml, bytes);
    expect(titles(read)).toEqual(['Émilie']);
    expect(textAt(bytes, read.records[0]!.title!.at, 'latin1')).toBe('Émilie');
  });

  it('I-08 that are wrong are told once a record', async () => {
    const read = await readListing(dblpXml, Buffer.concat([latin, Buffer.from(article('\ufffd is meant'))]));
    expect(titles(read)).toEqual(['\ufffdmilie', '\ufffd is meant']);
    expect(told(read)).toEqual([['warn', 'ENCODING', 2]]);
  });
});

describe('files', () => {
  it('without line ends are read in pieces', async () => {
    const text = `<dblp>${Array.from({ length: 3000 }, (_, index) => article(`Paper ${index} é`)).join('')}</dblp>`;
    const read = await readListing(dblpXml, text, { chunk: 1000 });
    expect(read.records).toHaveLength(3000);
    expectTraced(text, read);
  });

  it('that follow one another are one', async () => {
    const read = await readListing(
      dblpXml,
      `<?xml version="1.0"?>${dblp(article('One'))}<?xml version="1.0"?>${dblp(article('Two'))}`,
    );
    expect(titles(read)).toEqual(['One', 'Two']);
    expect(told(read)).toEqual([]);
  });

  it('of unknown XML are nobody’s', () => {
    for (const text of [
      '<?xml version="1.0"?><catalog><book><title>On Looms</title><author>Ada Lovelace</author></book></catalog>',
      '<catalog>\n<book>\n<title>On Looms</title>\n<author>Ada Lovelace</author>\n</book>\n</catalog>',
      '<feed xmlns="http://www.w3.org/2005/Atom"><title>News</title><entry><title>On Looms</title></entry></feed>',
      '<rss version="2.0"><channel><title>News</title><item><title>On Looms</title></item></channel></rss>',
    ])
      expect(detectReader(text)?.name).toBeUndefined();
  });
});

/** Elements as saxes and as `scanElement` see them. */
type Shape = readonly [name: string, ...children: Shape[]];

describe('elements', () => {
  const name = fc.constantFrom('a', 'b', 'x:c', 'tex-math', 'Ä');
  const words = fc.constantFrom(
    '',
    'some words',
    'a &amp; b',
    '&#233;',
    ' \n ',
    'é',
    '<!-- <a> -->',
    '<![CDATA[<b>]]>',
    '<?p <a?>',
  );
  const attributes = fc.constantFrom('', ' k="1"', " k='a > b'", '\n  x:k = "é&lt;" l=""', ' ');
  const element = fc.letrec<{ element: string }>((tie) => ({
    element: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.tuple(name, attributes).map(([tag, rest]) => `<${tag}${rest}/>`),
      fc
        .tuple(name, attributes, fc.array(fc.oneof(words, tie('element')), { maxLength: 4 }))
        .map(([tag, rest, inner]) => `<${tag}${rest}>${inner.join('')}</${tag}>`),
    ),
  })).element;

  const local = (qualified: string): string => qualified.slice(qualified.indexOf(':') + 1);

  function bySaxes(text: string): { shape: Shape; words: string } {
    const parser = new SaxesParser();
    const open: Shape[] = [['']];
    let shown = '';
    parser.on('opentag', (tag) => {
      const shape: Shape = [local(tag.name)];
      (open.at(-1) as unknown as Shape[]).push(shape);
      open.push(shape);
    });
    parser.on('closetag', () => void open.pop());
    for (const kind of ['text', 'cdata'] as const) parser.on(kind, (part) => void (shown += part));
    parser.write(text).close();
    return { shape: open[0]![1] as Shape, words: shown };
  }

  function ofElement(text: string): Shape {
    const found = scanElement(text, 0, new Set());
    if (found === 'unfinished' || 'fault' in found) throw new Error(JSON.stringify(found));
    const shapeOf = (node: typeof found): Shape => [node.name, ...node.children.map(shapeOf)];
    expect(found.end).toBe(text.length);
    return shapeOf(found);
  }

  it('and their words are those that saxes finds', () => {
    fc.assert(
      fc.property(element, (text) => {
        const expected = bySaxes(text);
        expect(ofElement(text)).toEqual(expected.shape);
        expect(NORMALISERS['xml-text'](text)).toBe(NORMALISERS.text(expected.words));
      }),
      { seed: 1, numRuns: 2000 },
    );
  });

  it('are found by their bytes as by their characters', () => {
    fc.assert(
      fc.property(element, (text) => {
        const bytes = Buffer.from(text).toString('latin1');
        expect(ofElement(bytes)).toEqual(
          JSON.parse(Buffer.from(JSON.stringify(ofElement(text))).toString('latin1')),
        );
      }),
      { seed: 1, numRuns: 500 },
    );
  });
});
