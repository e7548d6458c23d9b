import { ByteWriter } from './byte-writer.js';
import { forEachEdge } from './edges.js';
import { pajekTexts } from './escaped-texts.js';
import type { NamedNetwork } from './named-network.js';

/**
 * Pajek (http://mrvar.fdv.uni-lj.si/pajek/). Its readers take the label for the vertex itself, so a name is followed by
 * the key; columns have no place in it.
 */
export function* pajek({ network, keys, labels }: NamedNetwork): Generator<Uint8Array> {
  const writer = new ByteWriter();
  const ids = pajekTexts(keys);
  const shown = labels === null ? null : pajekTexts(labels);
  writer.markup(`*Vertices ${network.order}\n`);
  for (let node = 0; node < network.order; node++) {
    writer.integer(node + 1).markup(' "');
    const named = shown !== null && shown.write(writer, node);
    if (named) writer.markup(' (');
    ids.write(writer, node);
    writer.markup(named ? ')"\n' : '"\n');
    if (writer.full) yield writer.take();
  }
  writer.markup(network.directed ? '*Arcs\n' : '*Edges\n');
  yield* forEachEdge(network, writer, (source, target, weight) => {
    writer
      .integer(source + 1)
      .markup(' ')
      .integer(target + 1);
    writer.markup(' ').weight(weight).markup('\n');
  });
  yield writer.take();
}
