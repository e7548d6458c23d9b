/**
 * graphology's packages are CommonJS with `export default` typings, which `module: nodenext` reads as a namespace.
 * Repaired in this one place; every other file imports from here.
 */
import louvainModule from 'graphology-communities-louvain';

export { DirectedGraph, MultiDirectedGraph, UndirectedGraph } from 'graphology';

export const louvain = louvainModule as unknown as typeof louvainModule.default;
