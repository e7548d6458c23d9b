/** What Windows-1252 has in place of control characters, by character: its byte. */
const WINDOWS_1252: ReadonlyMap<string, number> = new Map(
  Array.from('€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ', (character, index) => {
    // Five of the 32 places are empty.
    const bytes = [0x80, 0x82, 0x83, 0x84, 0x85, 0x86, 0x87, 0x88, 0x89, 0x8a, 0x8b, 0x8c, 0x8e];
    return [character, bytes[index] ?? 0x91 + index - bytes.length] as const;
  }).map(([character, byte]) => [character, byte >= 0x9d ? byte + 1 : byte] as const),
);
const CONTINUATION = `[\\u0080-\\u00bf${[...WINDOWS_1252.keys()].join('')}]`;
/** A character of UTF-8 in two, three or four bytes, read as Latin-1 or Windows-1252. */
const MISREAD = new RegExp(`[Â-ß]${CONTINUATION}|[à-ï]${CONTINUATION}{2}|[ð-ô]${CONTINUATION}{3}`, 'g');
const decoder = new TextDecoder('utf-8', { fatal: true });

/**
 * Text in UTF-8 that was read as Latin-1 or Windows-1252 somewhere on its way, put right: `JosÃ©` is `José`, `donâ€™t`
 * is `don’t`. What is no such character stays.
 */
export function repairMojibake(text: string): string {
  // Most texts have none of the letters that such a character starts with.
  if (!/[Â-ô]/.test(text)) return text;
  return text.replace(MISREAD, (printed) => {
    const bytes = Uint8Array.from(
      printed,
      (character) => WINDOWS_1252.get(character) ?? character.charCodeAt(0),
    );
    try {
      return decoder.decode(bytes);
    } catch {
      return printed;
    }
  });
}
