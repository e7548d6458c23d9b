import { ByteWriter } from './byte-writer.js';
import { forEachEdge } from './edges.js';
import { lineTexts } from './escaped-texts.js';
import type { NamedNetwork } from './named-network.js';

/** Source, target and weight, separated by tabs, an edge a line: what `papergraph communities` and every other tool reads. */
export function* edgeList({ network, keys }: NamedNetwork): Generator<Uint8Array> {
  const writer = new ByteWriter();
  const ids = lineTexts(keys);
  yield* forEachEdge(network, writer, (source, target, weight) => {
    writer.text(ids, source).markup('\t').text(ids, target);
    writer.markup('\t').weight(weight).markup('\n');
  });
  yield writer.take();
}
