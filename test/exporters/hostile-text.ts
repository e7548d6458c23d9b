import type { GraphNode } from '../../src/model/graph-schema.js';
import type { Point } from '../../src/model/graph-view.js';
import { author, contextOf, edge, node, paper } from './graphs.js';

const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i);

/** U+0000–001F, U+007F–009F, the noncharacters, lone surrogates, markup and what spreadsheets run. */
const PIECES: readonly string[] = [
  ...[...range(0, 0x1f), ...range(0x7f, 0x9f), 0xfffe, 0xffff].map((code) => String.fromCharCode(code)),
  '\ud800',
  '\udc00',
  ']]>',
  '<b>&amp;</b>',
  '"double" and \'single\'',
  'back\\slash',
  'a,b;c|d',
  '\u{1F600} \u2028 \u2029 \u202E',
  "=HYPERLINK('x')",
  '+1',
  '-1',
  '@SUM',
  '＝1',
  ' padded ',
  '</script><!--',
  '',
];

export const hostileTitles = PIECES.map((piece, i) =>
  piece === '' ? '' : `${piece}title ${i} ${piece} end`,
);

const paperId = (i: number): string => `paper:title:${i}`;
const authorId = (i: number): string => `author:name:${i}`;

const papers: GraphNode[] = hostileTitles.map((title, i) =>
  node('paper', paperId(i), title, {
    year: 2000 + i,
    note: title,
    'a"<b>\u0001': title,
    mixed: i % 2 === 0 ? i : title,
  }),
);
const authors: GraphNode[] = hostileTitles.map((title, i) => node('author', authorId(i), title));

const odd: GraphNode[] = [
  node('link', 'link:\u0001', 'two ids that differ in a forbidden character'),
  node('link', 'link:\u0002', 'two ids that differ in a forbidden character'),
  node('venue', 'venue:odd', 'odd values', {
    year: 2 ** 40,
    ratio: Number.NaN,
    infinite: Infinity,
    zero: -0,
    huge: 1e21,
    tiny: 1e-9,
    list: [],
    texts: ['a, b', '"q"', 'back\\slash', "it's"],
    id: 'reserved',
    nothing: null,
  }),
];

const namesakes: GraphNode[] = [
  node('author', 'author:name:wei-wang-1', 'Wei Wang'),
  node('author', 'author:name:wei-wang-2', 'Wei Wang'),
];

const nodes = [...papers, ...authors, ...namesakes, ...odd];

const positions = new Map<string, Point>(nodes.map(({ key }, i) => [key, { x: i, y: -i / 3 }]));
positions.set(paperId(0), { x: -0, y: -0.001 });
positions.set(paperId(1), { x: Number.NaN, y: 0 });
positions.delete(paperId(2));

export const hostileText = contextOf({
  nodes,
  edges: hostileTitles.flatMap((title, i) => [
    edge('AUTHORED', authorId(i), paperId(i), { position: 1, printed: title }),
    ...(i === 0
      ? []
      : [
          edge('CO_AUTHORED_WITH', authorId(i - 1), authorId(i), {
            papers: 1,
            weight: i === 1 ? Number.NaN : 0.1 * i,
          }),
          edge('CITES', paperId(i), paperId(i - 1), { context: title }),
        ]),
  ]),
  papers: hostileTitles.map((title, i) =>
    paper(paperId(i), {
      title,
      abstract: title,
      authors: [{ id: authorId(i), name: title, printed: title, affiliations: [title], ids: {} }],
      year: 2000 + i,
    }),
  ),
  authors: [
    ...hostileTitles.map((title, i) =>
      author(authorId(i), title, { mentions: [{ paper: paperId(i), position: 1, printed: title }] }),
    ),
    ...namesakes.map(({ key, attributes }) => author(key, attributes.label)),
  ],
  communities: { formatVersion: 1, graphs: [] },
  positions,
});
