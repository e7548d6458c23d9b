import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldOfLine, fieldOfLines, tracedText } from '../../src/readers/shared/fields.js';
import { readLines, type Line } from '../../src/readers/shared/lines.js';
import { chunksOf, textAt } from '../support/listing.js';
import { cpuTimer } from '../support/cpu-time.js';

async function linesOf(text: string): Promise<{ lines: Line[]; bytes: Uint8Array }> {
  const bytes = Buffer.from(text);
  const lines: Line[] = [];
  for await (const line of readLines(chunksOf(bytes), { file: 'x', report: () => undefined }))
    lines.push(line);
  return { lines, bytes };
}

/** Where a text can be cut: extractors never cut between a letter and its mark or inside a surrogate pair. */
function bordersOf(text: string): number[] {
  const segments = [...new Intl.Segmenter('und').segment(text)];
  return [...segments.map((segment) => segment.index), text.length];
}

describe('traced fields', () => {
  it('a range of a line carries its bytes', async () => {
    const { lines, bytes } = await linesOf('é\nJosé  Ángel · Bo');
    const field = fieldOfLine(lines[1]!, 0, 11);
    expect(field.value).toBe('José Ángel');
    expect(textAt(bytes, field.at)).toBe('José Ángel');
  });

  it('lower-case is told in the span', async () => {
    const { lines } = await linesOf('ABC');
    expect(fieldOfLine(lines[0]!, 0, 3, 'lower-case')).toEqual({
      value: 'abc',
      at: { start: 0, end: 3, normaliser: 'lower-case' },
    });
  });

  it('several lines are one value, and every part of it has its place', async () => {
    const { lines, bytes } = await linesOf('arXiv:1Ab é  c\n\n\td\u200be f\u0301.');
    const field = fieldOfLines([lines[0]!, lines[2]!], 7);
    expect(field.value).toBe('Ab é c de f\u0301.'.normalize('NFC'));
    const borders = bordersOf(field.value);
    for (const start of borders) {
      for (const end of borders) {
        if (field.value.slice(start, end).trim() === '') continue;
        const part = field.part(start, end);
        expect(part.value).toBe(field.value.slice(start, end).trim());
        expect(textAt(bytes, part.at), `${start}–${end}`).toBe(part.value);
      }
    }
  });

  it('parts of any text read back, combining marks and invisible characters included', () => {
    const unit = fc.constantFrom(
      'a',
      'B',
      ' ',
      '  ',
      '\n',
      'é',
      'e\u0301',
      'r\u0304\u0323',
      '\u200b',
      '👩\u200d💻',
      '\u0301',
      '각',
      '\u11a8',
      '€',
      '😀',
      '.',
    );
    fc.assert(
      fc.property(fc.array(unit, { minLength: 1, maxLength: 25 }), fc.nat(), fc.nat(), (units, a, b) => {
        const raw = units.join('');
        const field = tracedText(raw, (index) => Buffer.byteLength(raw.slice(0, index)));
        const borders = bordersOf(field.value);
        const [start, end] = [borders[a % borders.length]!, borders[b % borders.length]!].sort(
          (x, y) => x - y,
        );
        fc.pre(field.value.slice(start, end).trim() !== '');
        const part = field.part(start!, end!);
        expect(textAt(Buffer.from(raw), part.at)).toBe(part.value);
      }),
      { seed: 1, numRuns: 3000 },
    );
  });

  it('takes time in proportion to the length of the text and the number of parts', () => {
    const raw = 'Li [2020].  '.repeat(20_000);
    const field = tracedText(raw, (index) => index);
    const time = cpuTimer();
    for (let start = 0; start < field.value.length - 11; start += 11) field.part(start, start + 9);
    expect(time()).toBeLessThan(2000);
  });

  it('no line is no field', () => {
    expect(() => fieldOfLines([])).toThrow(RangeError);
  });
});
