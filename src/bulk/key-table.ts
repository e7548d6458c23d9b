/** Names of members, found by their bytes. */
export class KeyTable {
  readonly #byLength: { readonly bytes: Uint8Array; readonly number: number }[][] = [];

  /** @param keys ASCII names; each is found as its place in the list, counted from 1 */
  constructor(keys: readonly string[]) {
    for (const [index, key] of keys.entries()) {
      const bytes = Uint8Array.from(key, (character) => character.charCodeAt(0));
      (this.#byLength[bytes.length] ??= []).push({ bytes, number: index + 1 });
    }
  }

  /** The number of the key that the bytes are; 0 for any other. */
  find(bytes: Uint8Array, start: number, end: number): number {
    const candidates = this.#byLength[end - start];
    if (candidates === undefined) return 0;
    for (let index = 0; index < candidates.length; index++) {
      const { bytes: key, number } = candidates[index]!;
      let at = 0;
      while (at < key.length && key[at] === bytes[start + at]) at++;
      if (at === key.length) return number;
    }
    return 0;
  }
}
