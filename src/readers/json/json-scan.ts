import type { ValueNode } from '../shared/value-node.js';

/** Deeper nesting is no record. */
export const DEPTH_LIMIT = 256;

/** Why a text is no JSON value. */
export type JsonFault = { readonly fault: 'BAD_JSON' | 'TOO_DEEP'; readonly index: number };

/**
 * Finds where the values of a JSON text stand. It reads the structure only: whether strings, numbers and words are
 * well-formed is for `JSON.parse` to say. Linear, without recursion.
 */
export function scanJson(text: string): ValueNode | JsonFault {
  const open: ValueNode[] = [];
  let key: string | null = null;
  let at = 0;
  for (;;) {
    at = skipBlanks(text, at);
    const character = text[at];
    const inside = open.at(-1);
    if (character === undefined) return { fault: 'BAD_JSON', index: at };
    if (inside?.members && key === null && character !== '}' && character !== ',') {
      const end = stringEnd(text, at);
      const colon = end < 0 ? -1 : skipBlanks(text, end);
      if (text[colon] !== ':') return { fault: 'BAD_JSON', index: at };
      key = keyOf(text.slice(at, end));
      if (key === null) return { fault: 'BAD_JSON', index: at };
      at = colon + 1;
      continue;
    }
    if (character === ',' && inside) {
      at += 1;
      continue;
    }
    let done: ValueNode | null;
    if (character === '{' || character === '[') {
      if (open.length >= DEPTH_LIMIT) return { fault: 'TOO_DEEP', index: at };
      const node = container(character, at);
      attach(inside, key, node);
      key = null;
      open.push(node);
      at += 1;
      continue;
    } else if (character === '}' || character === ']') {
      done = open.pop() ?? null;
      if (!done || (character === '}') !== (done.members !== null)) return { fault: 'BAD_JSON', index: at };
      at += 1;
      done.end = at;
    } else {
      done = scalar(text, at);
      if (!done) return { fault: 'BAD_JSON', index: at };
      attach(inside, key, done);
      at = done.end;
    }
    key = null;
    if (open.length > 0) continue;
    const rest = skipBlanks(text, at);
    return rest === text.length ? done : { fault: 'BAD_JSON', index: rest };
  }
}

function container(opening: string, start: number): ValueNode {
  return opening === '{'
    ? { kind: 'object', start, end: start, members: new Map(), items: null }
    : { kind: 'array', start, end: start, members: null, items: [] };
}

function attach(parent: ValueNode | undefined, key: string | null, node: ValueNode): void {
  if (parent?.members && key !== null) parent.members.set(key, node);
  else parent?.items?.push(node);
}

function scalar(text: string, start: number): ValueNode | null {
  if (text[start] === '"') {
    const end = stringEnd(text, start);
    return end < 0 ? null : { kind: 'string', start, end, members: null, items: null };
  }
  let end = start;
  while (end < text.length && !',]} \t\r\n'.includes(text[end]!)) end += 1;
  const word = text.slice(start, end);
  const kind = /^-?\d/.test(word) ? 'number' : 'literal';
  return word === '' ? null : { kind, start, end, members: null, items: null };
}

/** The index behind the closing quote of the string that starts at an index; -1 when it is none or goes on. */
function stringEnd(text: string, start: number): number {
  if (text[start] !== '"') return -1;
  let quote = text.indexOf('"', start + 1);
  while (quote >= 0) {
    let backslashes = 0;
    while (text[quote - 1 - backslashes] === '\\') backslashes += 1;
    if (backslashes % 2 === 0) return quote + 1;
    quote = text.indexOf('"', quote + 1);
  }
  return -1;
}

function keyOf(quoted: string): string | null {
  if (!quoted.includes('\\')) return quoted.slice(1, -1);
  try {
    return JSON.parse(quoted) as string;
  } catch {
    return null;
  }
}

function skipBlanks(text: string, start: number): number {
  let at = start;
  for (;;) {
    const code = text.charCodeAt(at);
    if (code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09) at += 1;
    else return at;
  }
}
