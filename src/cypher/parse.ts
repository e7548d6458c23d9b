import type { Expression, Query } from './ast.js';
import { CypherError } from './cypher-error.js';
import { tokens } from './lexer.js';
import { parseExpression } from './parse-expression.js';
import { parseLabels, parseNode, parsePath } from './parse-pattern.js';
import { parseQuery } from './parse-query.js';
import { Parser, type Grammar } from './parser.js';

const GRAMMAR: Grammar = {
  expression: parseExpression,
  labels: parseLabels,
  path: parsePath,
  node: parseNode,
  query: parseQuery,
};

/** UTF-16 code units. */
const MAX_LENGTH = 100_000;

/**
 * The syntax tree of a query.
 * @throws CypherError with the place where the text stops being a query
 */
export function parse(query: string): Query {
  const p = parserOf(query);
  const tree = p.query();
  p.symbol(';');
  if (p.isSymbol(';') || p.peek().kind !== 'end') p.unexpected('a clause or the end of the query');
  return tree;
}

/** A lone expression, such as the value of a parameter. */
export function parseLone(text: string): Expression {
  const p = parserOf(text);
  const expression = p.expression();
  if (p.peek().kind !== 'end') p.unexpected('the end');
  return expression;
}

function parserOf(text: string): Parser {
  if (text.length > MAX_LENGTH) throw new CypherError(`a query has at most ${MAX_LENGTH} characters`, 0);
  return new Parser(text, tokens(text), GRAMMAR);
}
