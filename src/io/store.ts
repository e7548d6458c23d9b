import { createHash } from 'node:crypto';
import { readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DiskFullError, outputError } from './output-errors.js';
import { blocksOf, writeOne } from './output-stage.js';
import { makeFolders, syncFolder } from './output-target.js';
import { isRunning, processToken } from './process-token.js';
import { FIRST_LINE, STORE_FILE, storeFolder, type SectionEntry } from './store-format.js';

export { readStore, type Store } from './store-reader.js';

/** A named part of the store. A line holds no line feed. */
export interface StoreSection {
  readonly name: string;
  readonly lines: Iterable<string>;
}

const DRAFT = /^\.draft-(\d+(?:-[0-9a-f]{8})?)$/;

/**
 * Writes the store of an output folder line by line; until the last step the old store stands. The caller holds the
 * folder's lock.
 * @throws PaperGraphError `OUTPUT_UNWRITABLE`
 */
export async function writeStore(
  out: string,
  sections: Iterable<StoreSection>,
  options: { readonly signal?: AbortSignal } = {},
): Promise<void> {
  const folder = await storeFolder(out);
  const draft = `.draft-${processToken(process.pid)}`;
  const blocks = storeBlocks(sections, options.signal);
  try {
    await makeFolders(folder);
    await removeStaleDrafts(folder);
    await writeOne(folder, draft, blocks);
    await rename(join(folder, draft), join(folder, STORE_FILE));
    await syncFolder(folder);
  } catch (error) {
    await rm(join(folder, draft), { force: true }).catch(() => undefined);
    if (!(error instanceof DiskFullError)) throw outputError(folder, error);
    let needed = error.needed;
    for (const block of blocks) needed += block.length;
    throw outputError(folder, new DiskFullError(needed, error.cause));
  } finally {
    blocks.return();
  }
}

async function removeStaleDrafts(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const token = DRAFT.exec(name)?.[1];
    if (token !== undefined && (Number.parseInt(token, 10) === process.pid || !isRunning(token))) {
      await rm(join(folder, name), { force: true });
    }
  }
}

function* storeBlocks(
  sections: Iterable<StoreSection>,
  signal: AbortSignal | undefined,
): Generator<Uint8Array, void, undefined> {
  const index: SectionEntry[] = [];
  let position = Buffer.byteLength(FIRST_LINE);
  yield Buffer.from(FIRST_LINE);
  for (const section of sections) {
    if (index.some(({ name }) => name === section.name)) throw new RangeError(`Two sections ${section.name}`);
    const start = position;
    const hash = createHash('sha256');
    const count = { lines: 0 };
    for (const block of blocksOf(withLineFeeds(section, count), signal)) {
      hash.update(block);
      position += block.length;
      yield block;
    }
    const bytes = position - start;
    index.push({ name: section.name, start, bytes, lines: count.lines, sha256: hash.digest('hex') });
  }
  const indexText = `${JSON.stringify({ sections: index })}\n`;
  const check = createHash('sha256').update(FIRST_LINE).update(indexText).digest('hex');
  yield Buffer.from(`${indexText}${String(position).padStart(16, '0')} ${check}\n`);
}

function* withLineFeeds(section: StoreSection, count: { lines: number }): Generator<string> {
  for (const line of section.lines) {
    if (line.includes('\n')) throw new RangeError(`A line of section ${section.name} holds a line feed`);
    count.lines++;
    yield `${line}\n`;
  }
}
