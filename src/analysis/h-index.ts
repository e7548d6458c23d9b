import type { GraphColumnsView } from '../model/graph-view.js';
import { hIndex } from '../network/measures/h-index.js';

/**
 * The h-index of every author within the corpus: h of its papers are cited by h or more papers of the corpus (Hirsch 2005,
 * DOI 10.1073/pnas.0507655102), its own included. Null when no paper of the corpus cites another.
 */
export function authorHIndices(view: GraphColumnsView): Map<string, number> | null {
  const keys = view.keys();
  const citedBy = citationsOfPapers(view);
  if (citedBy === null) return null;
  const citations = new Map<number, number[]>();
  const { sources, targets } = view.ends('AUTHORED');
  for (let edge = 0; edge < sources.length; edge += 1) {
    const count = citedBy[targets[edge]!]!;
    const counts = citations.get(sources[edge]!);
    if (counts) counts.push(count);
    else citations.set(sources[edge]!, [count]);
  }
  return new Map([...citations].map(([author, counts]) => [keys[author]!, hIndex(counts)]));
}

/** By node how many papers cite it; null when no paper cites another. */
function citationsOfPapers(view: GraphColumnsView): Uint32Array | null {
  const isPaper = new Uint8Array(view.keys().length);
  for (const paper of view.numbers('paper')) isPaper[paper] = 1;
  const citedBy = new Uint32Array(isPaper.length);
  const { sources, targets } = view.ends('CITES');
  let found = false;
  for (let edge = 0; edge < sources.length; edge += 1) {
    const target = targets[edge]!;
    if (sources[edge] === target || isPaper[target] === 0) continue;
    citedBy[target]! += 1;
    found = true;
  }
  return found ? citedBy : null;
}
