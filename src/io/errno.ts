/** The `code` of an error of the operating system (`ENOENT`, `ENOSPC` …), or the empty string for any other value. */
export function errno(error: unknown): string {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return '';
  return /^E[A-Z0-9]+$/.test(error.code) ? error.code : '';
}

/** Awaits a call of the file system and gives `null` when the file, or a folder on its path, does not exist. */
export async function ifPresent<T>(call: Promise<T>): Promise<T | null> {
  try {
    return await call;
  } catch (error) {
    if (errno(error) === 'ENOENT' || errno(error) === 'ENOTDIR') return null;
    throw error;
  }
}
