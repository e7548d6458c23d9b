import { CypherError } from './cypher-error.js';
import { unescaped } from './string-literal.js';

export interface Token {
  readonly kind: 'name' | 'quoted-name' | 'parameter' | 'string' | 'integer' | 'float' | 'symbol' | 'end';
  /** The name, the string's value, the digits, or the symbol. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const SPACE = /(?:\s|\/\/[^\r\n]*|\/\*[\s\S]*?\*\/)+/y;
const NAME = /[\p{ID_Start}_\p{Pc}][\p{ID_Continue}\p{Sc}]*/uy;
const QUOTED_NAME = /`((?:[^`]|``)+)`/y;
// `1..3` is two integers and a symbol.
const FLOAT = /(?:\d[\d_]*\.\d[\d_]*|\.\d[\d_]*)(?:[eE][+-]?\d+)?|\d[\d_]*[eE][+-]?\d+/y;
const INTEGER = /0x[\da-fA-F_]+|0o[0-7_]+|\d[\d_]*/y;
const SYMBOL = /\.\.|<>|<=|>=|=~|\+=|\|\||::|[()[\]{}<>=+\-*/%^.,:;|&!]/y;
const STRING = /'(?:[^'\\]|\\[\s\S])*'|"(?:[^"\\]|\\[\s\S])*"/y;

/**
 * Cuts a query into tokens.
 * @throws CypherError for what can start no token
 */
export function tokens(query: string): Token[] {
  const found: Token[] = [];
  let at = 0;
  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(query);
  };
  const take = (kind: Token['kind'], length: number, text: string): void => {
    found.push({ kind, text, start: at, end: at + length });
    at += length;
  };
  for (;;) {
    at += match(SPACE)?.[0].length ?? 0;
    if (at >= query.length) break;
    const char = query[at]!;
    let part: RegExpExecArray | null;
    if ((part = match(STRING))) take('string', part[0].length, unescaped(part[0].slice(1, -1), at + 1));
    else if (char === "'" || char === '"') throw new CypherError('this string has no end', at);
    else if ((part = match(NAME))) take('name', part[0].length, part[0]);
    else if ((part = match(QUOTED_NAME))) take('quoted-name', part[0].length, part[1]!.replaceAll('``', '`'));
    else if (char === '`') throw new CypherError('this quoted name is empty or has no end', at);
    else if (char === '$') takeParameter();
    else if ((part = match(FLOAT))) take('float', part[0].length, part[0].replaceAll('_', ''));
    else if ((part = match(INTEGER))) take('integer', part[0].length, part[0].replaceAll('_', ''));
    else if (query.startsWith('/*', at)) throw new CypherError('this comment has no end', at);
    else if ((part = match(SYMBOL))) take('symbol', part[0].length, part[0]);
    else {
      const shown = String.fromCodePoint(query.codePointAt(at)!);
      throw new CypherError(`Cypher has no ${JSON.stringify(shown)} here`, at);
    }
  }
  found.push({ kind: 'end', text: '', start: query.length, end: query.length });
  return found;

  function takeParameter(): void {
    const start = at;
    at += 1;
    const name = match(NAME)?.[0] ?? match(/\d+/y)?.[0];
    const quoted = name === undefined ? match(QUOTED_NAME) : null;
    at = start;
    if (name !== undefined) take('parameter', name.length + 1, name);
    else if (quoted) take('parameter', quoted[0].length + 1, quoted[1]!.replaceAll('``', '`'));
    else throw new CypherError('a parameter is a $ and a name, such as $year', at);
  }
}
