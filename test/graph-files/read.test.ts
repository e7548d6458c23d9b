import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics.js';
import { PaperGraphError } from '../../src/errors.js';
import { readGraphFile } from '../../src/graph-files/read.js';
import type { Encoding } from '../../src/plugin.js';

interface Read {
  readonly format: string;
  readonly ids: readonly string[];
  /** `source target weight` by id. */
  readonly edges: readonly string[];
  readonly weighted: boolean;
  readonly reports: readonly Diagnostic[];
}

async function read(content: string | Uint8Array, pieces = 7, encoding?: Encoding): Promise<Read> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for (let start = 0; start < bytes.length; start += pieces) yield bytes.subarray(start, start + pieces);
  }
  const reports: Diagnostic[] = [];
  const { format, ids, sources, targets, weights, weighted } = await readGraphFile({
    file: 'graph.txt',
    head: bytes.subarray(0, 65_536),
    chunks: chunks(),
    report: (row) => reports.push(row),
    ...(encoding === undefined ? {} : { encoding }),
  });
  const edges = Array.from(sources, (source, at) => `${ids[source]} ${ids[targets[at]!]} ${weights[at]}`);
  return { format, ids, edges, weighted, reports };
}

async function refusal(content: string): Promise<PaperGraphError> {
  const error: unknown = await read(content).catch((error: unknown) => error);
  expect(error).toBeInstanceOf(PaperGraphError);
  return error as PaperGraphError;
}

describe('an edge list', () => {
  it('has its columns where the first line says, and fields in quotes', async () => {
    const gephi = await read(
      'Source,Target,Type,Id,Label,Weight\na,b,Undirected,0,,2.5\nb,c,Undirected,1,,1\n',
    );
    expect([gephi.edges, gephi.reports]).toEqual([['a b 2.5', 'b c 1'], []]);
    const quoted = await read('"from","to"\n"Lovelace, Ada", "Bo ""B""" \n"Cy,x" y\n');
    expect([quoted.edges, quoted.reports]).toEqual([['Lovelace, Ada Bo "B" 1', '"Cy x" y 1'], []]);
    const semicolons = await read('"Lovelace, Ada";"Babbage, Charles";2\n"Babbage, Charles";Bo\n');
    expect([semicolons.edges, semicolons.reports]).toEqual([
      ['Lovelace, Ada Babbage, Charles 2', 'Babbage, Charles Bo 1'],
      [],
    ]);
    expect((await read('"id";"weight";"target";"source"\n1;2;b;a\n')).edges).toEqual(['a b 2']);
  });

  it('has tabs, names with spaces, comments, and weights where it likes', async () => {
    const found = await read(
      '# a comment\r\nAda L.\tBo\r\n\r\n% another\r\nBo\tCy\t2.5\r\nCy\tAda L.\t1e-3\textra',
    );
    expect(found).toEqual({
      format: 'edge-list',
      ids: ['Ada L.', 'Bo', 'Cy'],
      edges: ['Ada L. Bo 1', 'Bo Cy 2.5', 'Cy Ada L. 0.001'],
      weighted: true,
      reports: [],
    });
  });

  it.each([
    ['commas', 'source,target,weight\na,b,2\nb,c,3\n'],
    ['semicolons', 'a;b;2\nb;c;3'],
    ['spaces', '  a   b 2\nb c 3 1234567\n'],
    ['a header', 'From\tTo\tweight\na\tb\t2\nb\tc\t3\n'],
    ['a byte order mark', '\ufeffa\tb\t2\nb\tc\t3\n'],
  ])('may have %s', async (_, text) => {
    expect((await read(text)).edges).toEqual(['a b 2', 'b c 3']);
  });

  it('has ids of any kind, sorted by code unit', async () => {
    expect((await read('10\t9\n__proto__\tconstructor\nZ\té\n')).ids).toEqual([
      '10',
      '9',
      'Z',
      '__proto__',
      'constructor',
      'é',
    ]);
  });

  it('reports lines that are no edges, by number', async () => {
    const found = await read('a\tb\nonly\na\tc\theavy\na\td\t-1\na\te\t0\nb\tc\tNaN\n');
    expect(found.edges).toEqual(['a b 1']);
    expect(found.weighted).toBe(false);
    expect(found.reports.map(({ line, type }) => [line, type])).toEqual([
      [2, 'EDGE_INCOMPLETE'],
      [3, 'WEIGHT_INVALID'],
      [4, 'WEIGHT_INVALID'],
      [5, 'WEIGHT_INVALID'],
      [6, 'WEIGHT_INVALID'],
    ]);
  });

  it('may be UTF-16, or Latin-1 when that is said', async () => {
    const utf16 = Buffer.from('é\tb\n', 'utf16le');
    expect((await read(utf16)).ids).toEqual(['b', 'é']);
    const latin1 = Buffer.from('é\tb\n', 'latin1');
    expect((await read(latin1, 1, 'latin1')).ids).toEqual(['b', 'é']);
    const { ids, reports } = await read(latin1);
    expect(ids).toEqual(['b', '\ufffd']);
    expect(reports).toMatchObject([{ type: 'ENCODING', severity: 'warn' }]);
  });
});

describe('GEXF', () => {
  const text = (edges: string): string =>
    `<?xml version="1.0" encoding="UTF-8"?><!-- <graphml> -->
     <gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3"><graph defaultedgetype="directed">
     <nodes><node id="b" label="Bo &amp; Co"><viz:size value="2"/></node><node id="a&#233;"/><node id="lonely"/></nodes>
     <edges>${edges}</edges></graph></gexf>`;

  it('gives ids, weights and nodes without edges', async () => {
    const found = await read(
      text('<edge id="0" source="b" target="aé" weight="2.5"/><edge source="b" target="b" label="x"/>'),
    );
    expect(found).toMatchObject({
      format: 'gexf',
      ids: ['aé', 'b', 'lonely'],
      edges: ['b aé 2.5', 'b b 1'],
      weighted: true,
      reports: [],
    });
  });

  it('reports edges without ends or with a bad weight', async () => {
    const { edges, reports } = await read(
      text('<edge source="b"/><edge source="b" target="aé" weight="x"/><edge source="b" target="aé"/>'),
    );
    expect(edges).toEqual(['b aé 1']);
    expect(reports.map(({ type, line }) => [type, line])).toEqual([
      ['EDGE_INCOMPLETE', 4],
      ['WEIGHT_INVALID', 4],
    ]);
  });

  it('may have a prefix', async () => {
    const { ids } = await read(
      '<g:gexf xmlns:g="x"><g:graph><g:nodes><g:node id="n"/></g:nodes></g:graph></g:gexf>',
    );
    expect(ids).toEqual(['n']);
  });
});

describe('GraphML', () => {
  const text = (keys: string, edges: string): string =>
    `<graphml xmlns="http://graphml.graphdrawing.org/xmlns">${keys}<graph edgedefault="undirected">
     <node id="n1"><data key="name">Ada</data></node><node id="n0"/>${edges}</graph></graphml>`;

  it('gives the weight of the key with that name, or its default', async () => {
    const keys =
      '<key id="w" for="edge" attr.name="weight" attr.type="double"><default>4</default></key>' +
      '<key id="name" for="node" attr.name="weight"><default>9</default></key>';
    const edges =
      '<edge source="n0" target="n1"><data key="w"> 2.5 </data><data key="name">7</data></edge><edge source="n1" target="n0"/>';
    const found = await read(text(keys, edges));
    expect(found).toMatchObject({ format: 'graphml', ids: ['n0', 'n1'], weighted: true, reports: [] });
    expect(found.edges).toEqual(['n0 n1 2.5', 'n1 n0 4']);
  });

  it('counts edges without a key of weights as one, and reports hyperedges', async () => {
    const { edges, weighted, reports } = await read(
      text(
        '',
        '<edge source="n0" target="n1"><data key="w">3</data></edge><hyperedge><endpoint node="n0"/></hyperedge>',
      ),
    );
    expect([edges, weighted]).toEqual([['n0 n1 1'], false]);
    expect(reports).toMatchObject([{ type: 'EDGE_UNKNOWN' }]);
  });
});

describe('what is refused', () => {
  it.each([
    ['INPUT_UNKNOWN_FORMAT', 'GML', 'graph [\n  node [\n    id 0\n  ]\n]'],
    ['INPUT_UNKNOWN_FORMAT', 'GML', 'Creator "Mark"\ngraph\n[\n  node\n'],
    ['INPUT_UNKNOWN_FORMAT', 'Pajek', '*Vertices 2\n1 "a"\n'],
    ['INPUT_UNKNOWN_FORMAT', 'Matrix Market', '%%MatrixMarket matrix\n2 2 1\n'],
    ['INPUT_UNKNOWN_FORMAT', 'GraphViz', 'digraph g { a -> b }'],
    ['INPUT_UNKNOWN_FORMAT', 'JSON', '{"nodes": []}'],
    ['INPUT_UNKNOWN_FORMAT', 'HTML', '<!DOCTYPE html><html></html>'],
    ['INPUT_UNKNOWN_FORMAT', 'XML without a graph', '<?xml version="1.0"?><feed/>'],
    ['INPUT_UNKNOWN_FORMAT', 'no line that is an edge', 'word\nanother\n'],
    ['INPUT_UNKNOWN_FORMAT', 'hardly a line that is an edge', `Halle B\n${'word\n'.repeat(11)}`],
    ['NO_RECORDS', 'no nodes', '# nothing but a comment\n'],
    ['NO_RECORDS', 'no nodes', '<gexf><graph/></gexf>'],
    ['INPUT_UNREADABLE', 'line 2: unexpected close tag;', '<gexf>\n<node id="a"></gexf>'],
    ['INPUT_UNREADABLE', 'unclosed', '<gexf><graph><nodes><node id="a"/>'],
    ['INPUT_UNREADABLE', 'entity', '<gexf><node id="&lol;"/></gexf>'],
    ['INPUT_UNREADABLE', 'nest deeper', `<gexf>${'<a>'.repeat(300)}`],
  ])('%s: %s', async (code, words, content) => {
    const { code: found, message } = await refusal(content);
    expect([found, message]).toEqual([code, expect.stringMatching(new RegExp(`graph\\.txt .*${words}`))]);
  });

  it('does not expand entities that a file declares', async () => {
    const bomb =
      '<!DOCTYPE gexf [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><gexf><node id="&b;"/></gexf>';
    expect((await refusal(bomb)).code).toBe('INPUT_UNREADABLE');
  });
});
