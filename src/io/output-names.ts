import { unwritable } from './output-errors.js';

/** Names below the output folder that start so are this program's own, for the time of writing. */
export const OWN_PREFIX = '.papergraph-';

const MAX_SEGMENT_BYTES = 100;
const RESERVED_ON_WINDOWS = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/**
 * Refuses a file name that could leave the output folder or that some system cannot hold. Parts are parted by `/`.
 * @throws PaperGraphError `OUTPUT_UNWRITABLE`
 */
export function checkOutputName(name: string): void {
  for (const segment of name.split('/')) {
    const fault = faultOf(segment);
    if (fault !== null) throw unwritable(name === '' ? '(no name)' : name, `the file name ${fault}`);
  }
}

function faultOf(segment: string): string | null {
  if (segment === '') return 'has an empty part';
  if (segment === '.' || segment === '..') return 'leads out of the folder';
  if (/[\\:*?"<>|\p{Cc}]/u.test(segment)) return 'holds a character that is not allowed';
  if (!segment.isWellFormed()) return 'is not valid Unicode';
  if (/[. ]$/.test(segment)) return 'has a part that ends in a dot or a space';
  if (segment.startsWith(OWN_PREFIX) || segment.startsWith('-')) return 'has a part with a reserved start';
  if (RESERVED_ON_WINDOWS.test(segment)) return 'is reserved on Windows';
  if (Buffer.byteLength(segment) > MAX_SEGMENT_BYTES) return `has a part over ${MAX_SEGMENT_BYTES} bytes`;
  return null;
}

/** Checks every name of one set of files, also against each other: some disks do not tell `A` from `a`. */
export class OutputNames {
  readonly #files = new Set<string>();
  readonly #folders = new Set<string>();

  /** @throws PaperGraphError `OUTPUT_UNWRITABLE` */
  add(name: string): void {
    checkOutputName(name);
    const key = name.normalize('NFC').toLowerCase();
    if (this.#files.has(key) || this.#folders.has(key))
      throw unwritable(name, 'two files of one run have this name');
    this.#files.add(key);
    for (let end = key.lastIndexOf('/'); end > 0; end = key.lastIndexOf('/', end - 1)) {
      const folder = key.slice(0, end);
      if (this.#files.has(folder)) throw unwritable(name, 'a file of this run has the name of its folder');
      this.#folders.add(folder);
    }
  }
}
