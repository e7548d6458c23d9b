/**
 * JSON values (RFC 8259) found in bytes without being built. Every function takes the place where something starts and
 * returns the place behind it, or {@link UNHANDLED} for what is not certainly valid JSON: then `JSON.parse` decides.
 *
 * The bytes must hold a line feed behind the value, which no value gets past, so nothing checks for the end.
 */
export const UNHANDLED = -1;

export const CODE = {
  tab: 9,
  lineFeed: 10,
  return: 13,
  space: 32,
  exclamation: 33,
  quote: 34,
  plus: 43,
  comma: 44,
  minus: 45,
  point: 46,
  zero: 48,
  nine: 57,
  colon: 58,
  open: 91,
  backslash: 92,
  close: 93,
  a: 97,
  openBrace: 123,
  closeBrace: 125,
} as const;

/** Deeper nesting is left to be judged elsewhere. */
const MOST_DEPTH = 256;

/** Behind white space other than line feeds. */
export function skipBlanks(bytes: Uint8Array, at: number): number {
  let code = bytes[at]!;
  while (code === CODE.space || code === CODE.tab || code === CODE.return) code = bytes[++at]!;
  return at;
}

/** Behind the closing quote of a string. @param at the place behind its opening quote */
export function skipString(bytes: Uint8Array, at: number): number {
  for (;;) {
    let code = bytes[at++]!;
    while (code > CODE.quote ? code !== CODE.backslash : code === CODE.space || code === CODE.exclamation)
      code = bytes[at++]!;
    if (code === CODE.quote) return at;
    if (code !== CODE.backslash) return UNHANDLED;
    at = skipEscape(bytes, at);
    if (at < 0) return UNHANDLED;
  }
}

/** Characters that may follow a backslash, `u` apart. */
const ESCAPED = new Set('"\\/bfnrt'.split('').map((character) => character.charCodeAt(0)));
const UNICODE = 117;

function skipEscape(bytes: Uint8Array, at: number): number {
  const code = bytes[at]!;
  if (code !== UNICODE) return ESCAPED.has(code) ? at + 1 : UNHANDLED;
  for (let digit = 1; digit <= 4; digit++) if (!isHexDigit(bytes[at + digit]!)) return UNHANDLED;
  return at + 5;
}

function isHexDigit(code: number): boolean {
  const letter = code | 32;
  return isDigit(code) || (letter >= CODE.a && letter <= CODE.a + 5);
}

const isDigit = (code: number): boolean => code >= CODE.zero && code <= CODE.nine;

/** Behind a number. */
export function skipNumber(bytes: Uint8Array, at: number): number {
  if (bytes[at] === CODE.minus) at++;
  if (bytes[at] === CODE.zero) at++;
  else if ((at = skipDigits(bytes, at)) < 0) return UNHANDLED;
  if (bytes[at] === CODE.point && (at = skipDigits(bytes, at + 1)) < 0) return UNHANDLED;
  // `e` or `E`
  if ((bytes[at]! | 32) !== 101) return at;
  at++;
  if (bytes[at] === CODE.plus || bytes[at] === CODE.minus) at++;
  return skipDigits(bytes, at);
}

/** Behind one or more digits. */
function skipDigits(bytes: Uint8Array, at: number): number {
  const start = at;
  while (isDigit(bytes[at]!)) at++;
  return at === start ? UNHANDLED : at;
}

const WORDS = ['true', 'false', 'null'].map((word) =>
  Uint8Array.from(word, (letter) => letter.charCodeAt(0)),
);
const [TRUE, FALSE, NULL] = WORDS as [Uint8Array, Uint8Array, Uint8Array];

/** Behind `null`. */
export const skipNull = (bytes: Uint8Array, at: number): number => skipWord(bytes, at, NULL);

function skipWord(bytes: Uint8Array, at: number, word: Uint8Array): number {
  for (let index = 0; index < word.length; index++) if (bytes[at + index] !== word[index]) return UNHANDLED;
  return at + word.length;
}

/** Behind any value. @param at the place where it starts, behind white space */
export function skipValue(bytes: Uint8Array, at: number, depth = 0): number {
  switch (bytes[at]) {
    case CODE.quote:
      return skipString(bytes, at + 1);
    case CODE.openBrace:
      return depth < MOST_DEPTH ? skipObject(bytes, at + 1, depth + 1) : UNHANDLED;
    case CODE.open:
      return depth < MOST_DEPTH ? skipList(bytes, at + 1, depth + 1) : UNHANDLED;
    case TRUE[0]:
      return skipWord(bytes, at, TRUE);
    case FALSE[0]:
      return skipWord(bytes, at, FALSE);
    case NULL[0]:
      return skipNull(bytes, at);
    default:
      return skipNumber(bytes, at);
  }
}

function skipList(bytes: Uint8Array, at: number, depth: number): number {
  at = skipBlanks(bytes, at);
  if (bytes[at] === CODE.close) return at + 1;
  for (;;) {
    at = skipValue(bytes, at, depth);
    if (at < 0) return UNHANDLED;
    at = skipBlanks(bytes, at);
    if (bytes[at] === CODE.close) return at + 1;
    if (bytes[at] !== CODE.comma) return UNHANDLED;
    at = skipBlanks(bytes, at + 1);
  }
}

function skipObject(bytes: Uint8Array, at: number, depth: number): number {
  at = skipBlanks(bytes, at);
  if (bytes[at] === CODE.closeBrace) return at + 1;
  for (;;) {
    if (bytes[at] !== CODE.quote) return UNHANDLED;
    at = skipString(bytes, at + 1);
    if (at < 0) return UNHANDLED;
    at = toValue(bytes, at);
    if (at < 0) return UNHANDLED;
    at = skipValue(bytes, at, depth);
    if (at < 0) return UNHANDLED;
    at = skipBlanks(bytes, at);
    if (bytes[at] === CODE.closeBrace) return at + 1;
    if (bytes[at] !== CODE.comma) return UNHANDLED;
    at = skipBlanks(bytes, at + 1);
  }
}

/** Behind a key. One with escapes is left to the parser, since it may spell a name that is wanted. */
export function skipKey(bytes: Uint8Array, at: number): number {
  if (bytes[at] !== CODE.quote) return UNHANDLED;
  for (;;) {
    const code = bytes[++at]!;
    if (code === CODE.quote) return at + 1;
    if (code < CODE.space || code === CODE.backslash) return UNHANDLED;
  }
}

/** From behind a key to its value: over the colon and the white space around it. */
export function toValue(bytes: Uint8Array, at: number): number {
  at = skipBlanks(bytes, at);
  return bytes[at] === CODE.colon ? skipBlanks(bytes, at + 1) : UNHANDLED;
}
