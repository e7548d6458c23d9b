import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  COMMUNITY_COLOURS,
  NO_COMMUNITY_COLOUR,
  nodeColour,
  nodeSize,
} from '../../src/exporters/appearance.js';
import { inChunks } from '../../src/exporters/chunks.js';
import { textOf, TypedColumn } from '../../src/exporters/columns.js';
import { gexfExporter } from '../../src/exporters/gexf.js';
import { graphmlExporter } from '../../src/exporters/graphml.js';
import { exporters } from '../../src/exporters/index.js';
import { jsonText } from '../../src/exporters/json.js';
import { decimalText, rounded } from '../../src/exporters/numbers.js';
import { safeId, withoutForbidden } from '../../src/exporters/text.js';
import { escapeXml } from '../../src/exporters/xml.js';
import { timelineOf } from '../../src/exporters/years.js';
import { graphOf } from '../../src/graph/build.js';
import type { AttributeValue } from '../../src/model/graph-schema.js';
import { edge, node, viewOf } from './graphs.js';
import { hostileText } from './hostile-text.js';
import { oneOfEachKind } from './one-of-each-kind.js';
import { written, writtenText } from './write.js';

describe('O-01 XML text', () => {
  it('drops exactly what XML 1.0 forbids', () => {
    for (let code = 0; code <= 0xffff; code += 1) {
      if (code >= 0xd800 && code <= 0xdfff) continue;
      const allowed = code === 0x9 || code === 0xa || code === 0xd || (code >= 0x20 && code <= 0xfffd);
      const char = String.fromCharCode(code);
      if (withoutForbidden(`a${char}b`) !== (allowed ? `a${char}b` : 'ab'))
        expect.fail(`U+${code.toString(16)}`);
    }
  });

  it('escapes markup and the white space that parsers change', () => {
    expect(escapeXml(`<a b="c" d='e'>&]]>\t\n\r\u0085\u2028`)).toBe(
      '&lt;a b=&quot;c&quot; d=&apos;e&apos;&gt;&amp;]]&gt;&#9;&#10;&#13;&#133;&#8232;',
    );
  });

  it('keeps ids apart that differ only in a forbidden character', () => {
    expect(safeId('link:\u0001')).not.toBe(safeId('link:\u0002'));
    expect(safeId('paper:doi:10.1000/é')).toBe('paper:doi:10.1000/é');
  });
});

describe('O-02 lone surrogates', () => {
  it('become U+FFFD in every format', () => {
    expect(withoutForbidden('a\ud800b')).toBe('a\ufffdb');
    expect(jsonText({ a: ['\udc00', '\u{1F600}'] })).toBe('{"a":["\ufffd","\u{1F600}"]}');
  });
});

describe('O-03 odd values', () => {
  it('are never written as they are', () => {
    for (const exporter of exporters) {
      if (exporter.name.startsWith('neo4j') || ['viewer', 'atlas'].includes(exporter.name)) continue;
      for (const [file, bytes] of written(exporter, hostileText)) {
        const text = bytes.toString('utf8');
        expect(text, file).not.toMatch(/NaN|Infinity|undefined|\[object|"-0[".]/);
      }
    }
  });

  it('are left out of the tables', () => {
    const xml = writtenText(gexfExporter, hostileText, 'knowledge.gexf');
    for (const name of ['ratio', 'infinite', 'nothing', 'list']) expect(xml).not.toContain(`"${name}"`);
    expect(xml).toContain('<attvalue for="zero" value="0"/>');
    expect(xml).toContain('<attvalue for="tiny" value="0.000000001"/>');
    expect(xml).toContain('<attvalue for="attribute_id" value="reserved"/>');
    expect(xml).toContain('<attribute id="year" title="year" type="double"/>');
  });
});

describe('graphs in columns', () => {
  it.each([
    ['one-of-each-kind', oneOfEachKind],
    ['hostile-text', hostileText],
  ])('are written like graphs of objects: %s', (_, context) => {
    const { knowledge } = context.graphs;
    const view = graphOf([...knowledge.view.nodes(), ...knowledge.view.edges()]);
    const inColumns = { ...context, graphs: { ...context.graphs, knowledge: { ...knowledge, view } } };
    for (const [exporter, name] of [
      [gexfExporter, 'knowledge.gexf'],
      [graphmlExporter, 'knowledge.graphml'],
    ] as const)
      expect(writtenText(exporter, inColumns, name)).toBe(writtenText(exporter, context, name));
  });
});

describe('D-05 numbers', () => {
  it('are rounded, without -0 and without exponents', () => {
    expect(Object.is(rounded(-0.001, 2), 0)).toBe(true);
    expect(rounded(Number.NaN, 2)).toBeNull();
    expect(decimalText(-0.001, 2)).toBe('0');
    expect(decimalText(1e-9, 9)).toBe('0.000000001');
    expect(decimalText(1 / 3, 9)).toBe('0.333333333');
    expect(decimalText(100, 2)).toBe('100');
    expect(decimalText(-1.5, 2)).toBe('-1.5');
    expect(decimalText(1e30, 2)).toBe('1e+30');
    expect(decimalText(10.5, 0)).toBe('11');
    expect(decimalText(99.999, 0)).toBe('100');
  });

  it('of places are what exact arithmetic gives, next to halves too', () => {
    const near = fc
      .tuple(fc.integer({ min: -(2 ** 31), max: 2 ** 31 }), fc.integer({ min: -3, max: 3 }))
      .map(([halves, off]) => (halves / 200) * (1 + off * Number.EPSILON));
    fc.assert(
      fc.property(fc.oneof(near, fc.double({ min: -1e8, max: 1e8, noNaN: true })), (value) => {
        const exact = value.toFixed(2).replace(/\.?0+$/, '');
        expect(decimalText(value, 2)).toBe(exact === '-0' ? '0' : exact);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('O-05 columns', () => {
  const type = (...values: AttributeValue[]) => {
    const column = new TypedColumn('year');
    for (const value of values) column.see(value);
    return column.type;
  };

  it('have the narrowest type that holds all values', () => {
    expect(type(2020, null, 2021)).toBe('integer');
    expect(type(2020, 0.5)).toBe('double');
    expect(type(2 ** 31)).toBe('double');
    expect(type(true, false)).toBe('boolean');
    expect(type(['a'], ['b'])).toBe('strings');
    expect(type(2020, 'unknown')).toBe('string');
    expect(type(2020, true)).toBe('string');
    expect(type(['a'], 'b')).toBe('string');
    expect(type(null, '', [], Number.NaN, '\u0001')).toBeUndefined();
  });

  it('write a promoted value as text', () => {
    const text = textOf({ name: 'year', type: 'string' }, String);
    expect(text(2020)).toBe('2020');
    expect(text(['a', 'b'])).toBe('a; b');
  });

  it('keep ids of nodes and edges apart in GraphML', () => {
    const xml = writtenText(graphmlExporter, oneOfEachKind, 'knowledge.graphml');
    const ids = [...xml.matchAll(/<key id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids).toContain('edge_kind');
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('years', () => {
  const timeline = timelineOf(oneOfEachKind.graphs.knowledge.view);

  it('of authors are those of their papers, of co-authorships those of joint papers', () => {
    const { view } = oneOfEachKind.graphs.knowledge;
    const years = new Map([...view.nodes()].map((node) => [node.key, timeline.yearsOfNode(node)]));
    expect(years.get('paper:doi:10.1000/first')).toEqual([2022]);
    expect(years.get('author:name:bo-ek')).toEqual([2022, 2023]);
    expect(years.get('author:name:graph-lab')).toEqual([2023]);
    expect(years.get('session:gd:2022:1')).toEqual([]);
    const joint = [...view.edges('CO_AUTHORED_WITH')].map((edge) => timeline.yearsOfEdge(edge));
    expect(joint).toEqual([[2022, 2023], [2023]]);
  });

  it('leave out papers that only one of two co-authors wrote', () => {
    const view = viewOf(
      [
        node('paper', 'paper:1', 'joint', { year: 2020 }),
        node('paper', 'paper:2', 'alone', { year: 2021 }),
        node('author', 'author:a', 'A'),
        node('author', 'author:b', 'B'),
      ],
      [
        edge('AUTHORED', 'author:a', 'paper:1'),
        edge('AUTHORED', 'author:a', 'paper:2'),
        edge('AUTHORED', 'author:b', 'paper:1'),
      ],
    );
    const joint = edge('CO_AUTHORED_WITH', 'author:a', 'author:b');
    expect(timelineOf(view).yearsOfEdge(joint)).toEqual([2020]);
  });

  it('are found by the numbers of the nodes of a part, and none for what is no part', () => {
    const { view } = oneOfEachKind.graphs.knowledge;
    const keys = Array.from(view.nodes('author'), ({ key }) => key);
    const numbers = timeline.numbersOf(['a', ...keys, 'zebra']);
    const years = Array.from(numbers, (number) => timeline.yearsAt(number));
    expect(years).toEqual([[], ...keys.map((key) => timeline.yearsOfNode({ key })), []]);
    expect(years).toContainEqual([2022, 2023]);
    expect(timeline.yearsBetween('CO_AUTHORED_WITH', numbers[0]!, numbers[1]!)).toEqual([]);
  });
});

describe('appearance', () => {
  const luminance = ({ r, g, b }: { r: number; g: number; b: number }): number => {
    const linear = (value: number): number => {
      const share = value / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    };
    return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
  };
  const colours = [
    ...COMMUNITY_COLOURS.map((_, rank) => nodeColour('author', rank)),
    ...(['author', 'venue', 'session', 'repository', 'link', 'work'] as const).map((kind) =>
      nodeColour(kind, undefined),
    ),
  ];

  it('every colour has a contrast of 3:1 on the light and the dark ground', () => {
    const light = luminance({ r: 0xfb, g: 0xfa, b: 0xf7 });
    const dark = luminance({ r: 0x12, g: 0x14, b: 0x17 });
    for (const colour of colours) {
      expect((light + 0.05) / (luminance(colour) + 0.05)).toBeGreaterThanOrEqual(3);
      expect((luminance(colour) + 0.05) / (dark + 0.05)).toBeGreaterThanOrEqual(3);
    }
    expect(new Set(colours.map((colour) => JSON.stringify(colour))).size).toBe(colours.length);
  });

  it('communities beyond the eighth are grey', () => {
    const grey = Number.parseInt(NO_COMMUNITY_COLOUR.slice(1, 3), 16);
    expect(nodeColour('paper', 8)).toEqual({ r: grey, g: grey, b: grey });
    expect(nodeColour('paper', 7)).not.toEqual(nodeColour('paper', 8));
  });

  it('area follows the degree', () => {
    expect(nodeSize(16) ** 2 / nodeSize(4) ** 2).toBeCloseTo(4);
    expect(nodeSize(0)).toBe(nodeSize(1));
  });
});

describe('chunks', () => {
  it('are modest and lose nothing', () => {
    const pieces = Array.from({ length: 10_000 }, (_, i) => `Zeile ${i} für 𝒳\n`);
    const chunks = [...inChunks(pieces)];
    expect(Buffer.concat(chunks).toString()).toBe(pieces.join(''));
    expect(chunks.length).toBeGreaterThan(1);
    for (const chunk of chunks) expect(chunk.length).toBeLessThan(100_000);
    expect([...inChunks([])]).toEqual([]);
  });
});
