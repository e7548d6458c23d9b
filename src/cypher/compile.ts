import type { Query } from './ast.js';
import { compileExpression } from './compile-expression.js';
import { compileMatch } from './compile-match.js';
import { compileQuery } from './compile-query.js';
import { Scope, type CompiledQuery, type Compiler } from './compiler.js';
import type { PropertyGraph } from './property-graph.js';
import { NodeRef, type Value } from './values.js';

export interface Compiled extends CompiledQuery {
  /** Labels, types and properties that nothing has; those of properties are known after the run. */
  readonly notices: ReadonlySet<string>;
}

/**
 * Checks a query and turns it into what runs it on a graph.
 * @throws CypherError for what it cannot mean, with the place
 */
export function compile(
  query: Query,
  graph: PropertyGraph,
  parameters: ReadonlyMap<string, Value>,
): Compiled {
  const notices = new Set<string>();
  const nodes: (NodeRef | undefined)[] = [];
  let slots = 0;
  const compiler: Compiler = {
    graph,
    parameters,
    slot: () => slots++,
    nodeRef: (node) => (nodes[node] ??= new NodeRef(node)),
    notice: (message) => void notices.add(message),
    expression: (expression, scope) => compileExpression(compiler, expression, scope),
    match: (patterns, where, scope) => compileMatch(compiler, patterns, where, scope),
    query: (inner, scope, subquery) => compileQuery(compiler, inner, scope, subquery),
  };
  const compiled = compileQuery(compiler, query, new Scope(), false);
  return { ...compiled, notices };
}
