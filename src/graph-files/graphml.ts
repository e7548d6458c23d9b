import type { XmlAttributes, XmlGraphReader, XmlGraphSink } from './xml-graph.js';

/** GraphML: nodes and edges, the weight in the edge data whose key has the name `weight`, its default included. */
export function graphml(sink: XmlGraphSink): XmlGraphReader {
  const weightKeys = new Set<string>();
  let defaultWeight: string | undefined;
  let edge: XmlAttributes | null = null;
  let weight: string | undefined;
  let inWeightKey = false;
  /** The text of the element that is being read, null outside those that matter. */
  let text: string | null = null;
  return {
    open(name, attributes) {
      if (name === 'key') {
        inWeightKey = /^weight$/i.test(attributes['attr.name'] ?? '') && attributes['for'] !== 'node';
        if (inWeightKey && attributes['id'] !== undefined) weightKeys.add(attributes['id']);
      } else if (name === 'default') {
        text = inWeightKey ? '' : null;
      } else if (name === 'node') {
        if (attributes['id'] === undefined) sink.reject('NODE_INCOMPLETE', 'the node has no id');
        else sink.edges.node(attributes['id']);
      } else if (name === 'edge') {
        edge = attributes;
        weight = defaultWeight;
      } else if (name === 'hyperedge') {
        sink.reject('EDGE_UNKNOWN', 'the edge joins any number of nodes (hyperedge)');
      } else if (name === 'data' && edge !== null) {
        text = weightKeys.has(attributes['key'] ?? '') ? '' : null;
      }
    },
    text(piece) {
      if (text !== null) text += piece;
    },
    close(name) {
      if (name === 'key') inWeightKey = false;
      else if (name === 'default' && text !== null) defaultWeight = text;
      else if (name === 'data' && text !== null) weight = text;
      else if (name === 'edge' && edge !== null) {
        sink.edge(edge['source'], edge['target'], weight);
        edge = null;
      }
      text = null;
    },
  };
}
