// Every control character but tab, LF, CR and the C1 range, and the two noncharacters.
const FORBIDDEN = /[^\P{Cc}\t\n\r\u007F-\u009F]|[\uFFFE\uFFFF]/gu;

/** Something that the functions below may have to change; few texts hold any, and this looks through them fast. */
const UNUSUAL = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd]/;

/**
 * The text without what XML 1.0 forbids: C0 controls other than tab, LF and CR, U+FFFE and U+FFFF. Lone surrogates
 * become U+FFFD. Used for every text format but JSON, which can write them all.
 */
export function withoutForbidden(text: string): string {
  return UNUSUAL.test(text) ? text.toWellFormed().replace(FORBIDDEN, '') : text;
}

/**
 * A node or edge key as an id: forbidden characters are spelled out (`\u0001`) and not dropped, because two ids that
 * differ in nothing else must stay two.
 */
export function safeId(key: string): string {
  if (!UNUSUAL.test(key)) return key;
  return key
    .toWellFormed()
    .replace(FORBIDDEN, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** One line: every run of white space becomes a space. */
export function singleLine(text: string): string {
  return withoutForbidden(text).replace(/\s+/g, ' ').trim();
}
