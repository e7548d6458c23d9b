import type { XmlGraphReader, XmlGraphSink } from './xml-graph.js';

/** GEXF 1.1 to 1.3: nodes and edges with the attribute `weight`; nested nodes are nodes, times are not looked at. */
export function gexf(sink: XmlGraphSink): XmlGraphReader {
  return {
    open(name, attributes) {
      if (name === 'node') {
        if (attributes['id'] === undefined) sink.reject('NODE_INCOMPLETE', 'the node has no id');
        else sink.edges.node(attributes['id']);
      } else if (name === 'edge') {
        sink.edge(attributes['source'], attributes['target'], attributes['weight']);
      }
    },
    text: () => undefined,
    close: () => undefined,
  };
}
