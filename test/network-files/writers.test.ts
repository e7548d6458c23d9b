/** Networks as files: what is written, and what programs that are not ours read from it. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { DirectedGraph, UndirectedGraph } from 'graphology';
import { parse } from 'graphology-gexf';
import { RelaxNGValidator, XmlDocument } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';
import { describe, expect, it } from 'vitest';
import { safeId, withoutForbidden } from '../../src/exporters/text.js';
import { buildNetwork } from '../../src/network/csr.js';
import { ByteWriter } from '../../src/network-files/byte-writer.js';
import { NETWORK_FORMATS } from '../../src/network-files/index.js';
import type { NamedNetwork } from '../../src/network-files/named-network.js';
import type { PackedTexts } from '../../src/structures/packed-texts.js';

function packed(texts: readonly string[]): PackedTexts {
  const parts = texts.map((text) => Buffer.from(text));
  const offsets = Uint32Array.of(0, ...parts.map((part) => part.length));
  for (let index = 1; index < offsets.length; index++) offsets[index]! += offsets[index - 1]!;
  return { offsets, bytes: Buffer.concat(parts) };
}

/** Chunks share their memory, so each is copied before the next is asked for. */
function written(end: string, named: NamedNetwork): string {
  const parts: Buffer[] = [];
  for (const chunk of NETWORK_FORMATS.get(end)!.write(named)) parts.push(Buffer.from(Uint8Array.from(chunk)));
  return Buffer.concat(parts).toString();
}

const KEYS = [
  'a',
  'b"<&>\'',
  'c\u0001',
  'c\\u0002',
  'd]]>',
  'é\u0085\u2028',
  '𝒳',
  ' two  spaces ',
  'tab\tline\n',
];
const LABELS = ['Ada', '', '<b>"&\'</b>', '\u0000', 'Ünal \\ "x"', '\ufffe', 'Ada', '  ', 'x'];

function hostile(directed: boolean): NamedNetwork {
  const sources = Uint32Array.of(0, 1, 2, 3, 4, 5, 6, 7);
  const targets = Uint32Array.of(1, 2, 3, 4, 5, 6, 7, 8);
  const weights = Float32Array.of(1, 1 / 3, 2.5, 1e-7, 123_456.7, 4, 5, 3e9);
  return {
    title: 'Odd <network>',
    network: buildNetwork(KEYS.length, { sources, targets, weights }, directed),
    keys: packed(KEYS),
    labels: packed(LABELS),
    columns: [
      { name: 'degree', values: Uint32Array.from(KEYS, (_, node) => node) },
      { name: 'year', values: Uint16Array.of(0, 1999, 0, 0, 0, 0, 0, 0, 2020), missing: 0 },
    ],
  };
}

const schema = join(import.meta.dirname, '../../../shared/schemas/gexf-1.3/gexf.rng');
const hasSchema = existsSync(schema);
if (!hasSchema) process.stderr.write(`Skipping the check of GEXF against its schema: no ${schema}\n`);

describe.each([false, true])('GEXF, directed: %s', (directed) => {
  it('gives back ids, labels, columns and weights', () => {
    const graph = parse(directed ? DirectedGraph : UndirectedGraph, written('.gexf', hostile(directed)));
    expect(graph.nodes()).toEqual(KEYS.map(safeId));
    expect(graph.mapNodes((_, { label }) => label as string)).toEqual(
      LABELS.map((label, node) => withoutForbidden(label) || safeId(KEYS[node]!)),
    );
    expect(graph.mapNodes((_, { degree }) => degree as number)).toEqual(KEYS.map((_, node) => node));
    expect(graph.mapNodes((_, { year }) => year as unknown)).toEqual([
      ...[undefined, 1999, undefined, undefined, undefined, undefined, undefined, undefined, 2020],
    ]);
    expect(graph.mapEdges((_, { weight }) => Number(weight))).toEqual([
      1, 0.3333333, 2.5, 1e-7, 123_456.7, 4, 5, 3e9,
    ]);
  });

  it.skipIf(!hasSchema)('is valid against the schema', () => {
    xmlRegisterFsInputProviders();
    using rng = XmlDocument.fromString(readFileSync(schema, 'utf8'), { url: schema });
    using validator = RelaxNGValidator.fromDoc(rng);
    using document = XmlDocument.fromString(written('.gexf', hostile(directed)));
    validator.validate(document);
    expect(document.root.name).toBe('gexf');
  });
});

it('GraphML is well-formed', () => {
  using document = XmlDocument.fromString(written('.graphml', hostile(false)));
  expect(document.root.name).toBe('graphml');
});

it('Pajek and edge lists have a line for each node and edge', () => {
  const { network } = hostile(false);
  const pajek = written('.net', hostile(false)).trimEnd().split('\n');
  expect(pajek).toHaveLength(network.order + network.size + 2);
  expect(pajek[1]).toBe('1 "Ada (a)"');
  expect(pajek[5]).toBe('5 "Ünal / \'x\' (d]]>)"');
  const list = written('.tsv', hostile(false)).trimEnd().split('\n');
  expect(list.map((line) => line.split('\t').length)).toEqual(list.map(() => 3));
  expect(list).toContain('two spaces\ttab line\t3000000000');
});

it('a network without nodes is a file as well', () => {
  const none = packed([]);
  const network = buildNetwork(0, { sources: new Uint32Array(0), targets: new Uint32Array(0) });
  for (const end of NETWORK_FORMATS.keys())
    expect(() =>
      written(end, { title: 'None', network, keys: none, labels: null, columns: [] }),
    ).not.toThrow();
});

it('large files come in blocks', () => {
  const order = 20_000;
  const nodes = Uint32Array.from({ length: order }, (_, node) => node);
  const network = buildNetwork(order, { sources: nodes, targets: nodes.map((node) => (node + 1) % order) });
  const keys = packed(Array.from(nodes, (node) => `node ${node}`));
  const named = { title: 'Ring', network, keys, labels: null, columns: [] };
  const lengths = Array.from(NETWORK_FORMATS.get('.gexf')!.write(named), ({ length }) => length);
  expect(lengths.length).toBeGreaterThan(4);
  expect(Math.max(...lengths)).toBeLessThan(2 ** 18 + 200);
  expect(written('.gexf', named).match(/<edge /g)).toHaveLength(order);
});

it('numbers are written as JavaScript prints them', () => {
  fc.assert(
    fc.property(fc.nat(2 ** 32 - 1), (value) => {
      expect(Buffer.from(new ByteWriter().integer(value).take()).toString()).toBe(String(value));
    }),
  );
});

describe.each(['.gexf', '.graphml'])('bytes that are no UTF-8, in %s', (end) => {
  it('are written as the sign that stands for them', () => {
    const bytes = Buffer.concat([Buffer.from('ab'), Buffer.of(0xe9), Buffer.from('cd')]);
    const labels = { bytes, offsets: Uint32Array.of(0, 2, 5) };
    const network = buildNetwork(2, { sources: Uint32Array.of(0), targets: Uint32Array.of(1) });
    const parts: Uint8Array[] = [];
    const named = { title: 'Odd', network, keys: packed(['a', 'b']), labels, columns: [] };
    for (const chunk of NETWORK_FORMATS.get(end)!.write(named)) parts.push(Uint8Array.from(chunk));
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts));
    expect(text).toContain('\uFFFDcd');
  });
});
