const PART = /(?:^|,)\s*(id|given|given-i|family|prefix|suffix|useprefix)\s*=\s*("[^"]*"|[^,]*)/gi;

/** Whether a name of BibLaTeX is given by its parts, as in `family=Lovelace, given=Ada`. */
export const isExtendedName = (name: string): boolean =>
  /^\s*(?:id|given|given-i|family|prefix|suffix|useprefix)\s*=/i.test(name);

/** The name that such parts make, given names first. */
export function nameOfBibtexParts(name: string): string {
  const parts = new Map(
    [...name.matchAll(PART)].map(([, key, value]) => [
      key!.toLowerCase(),
      value!.replace(/^"|"$/g, '').trim(),
    ]),
  );
  return ['given', 'prefix', 'family', 'suffix'].map((key) => parts.get(key) ?? '').join(' ');
}
