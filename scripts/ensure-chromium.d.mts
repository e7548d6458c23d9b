/** The path of an installed browser, or null. */
export function findChromium(): string | null;

/** Finds a browser, installing Debian's package first when none is there, this is root and apt works. */
export function ensureChromium(): { ok: true; path: string } | { ok: false; reason: string };
