import type { Expression } from './ast.js';
import { CypherError } from './cypher-error.js';
import { parseLone } from './parse.js';
import type { Value } from './values.js';

/** What starts as a literal that is no text: a number, a quoted string, a list, a map or one of three words. */
const LITERAL = /^\s*(?:[[{'"]|(?:[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?|true|false|null)\s*$)/i;

/**
 * The value that a parameter on the command line has: a literal of Cypher if it looks like one, else the text itself.
 * @throws CypherError for a list, map or string that is not well-formed
 */
export function parameterValue(text: string): Value {
  return LITERAL.test(text) ? literalValue(parseLone(text)) : text;
}

function literalValue(expression: Expression): Value {
  switch (expression.kind) {
    case 'literal':
      return expression.value;
    case 'minus':
    case 'plus': {
      const value = literalValue(expression.of);
      if (typeof value === 'number') return expression.kind === 'minus' ? -value : value;
      break;
    }
    case 'list':
      return expression.items.map(literalValue);
    case 'map':
      return new Map(expression.entries.map(({ key, value }) => [key, literalValue(value)]));
    default:
      break;
  }
  throw new CypherError(
    'a parameter is a number, a string, true, false, null, or a list or map of them',
    expression.at,
  );
}
