import { gexf } from '../../dist/network-files/gexf.js';
import { keyOf, labelOf } from './node.mjs';

export function prepare(network) {
  const texts = (textOf) => {
    const parts = Array.from({ length: network.order }, (_, node) => Buffer.from(textOf(node)));
    const offsets = new Uint32Array(parts.length + 1);
    for (const [node, part] of parts.entries()) offsets[node + 1] = offsets[node] + part.length;
    return { offsets, bytes: Buffer.concat(parts) };
  };
  const papers = Uint32Array.from({ length: network.order }, (_, node) => node % 300);
  const columns = [{ name: 'papers', values: papers }];
  const named = { title: 'Co-authors', network, keys: texts(keyOf), labels: texts(labelOf), columns };
  return () => gexf(named);
}
