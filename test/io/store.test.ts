import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { STORE_VERSION } from '../../src/io/store-format.js';
import { readStore, writeStore, type Store } from '../../src/io/store.js';
import { failure, mountTmpfs, tempFolder, tree } from './support.js';

const LONG = 'é'.repeat(700_000);
const SECTIONS = [
  { name: 'build', lines: ['{"a":1}'] },
  {
    name: 'nodes',
    lines: ['x', '', LONG, ...Array.from({ length: 5000 }, (_, n) => `line ${n} 😀`), LONG, 'y'],
  },
  { name: 'empty', lines: [] },
];

function contents(store: Store): { name: string; lines: string[] }[] {
  return store.sections.map((name) => ({ name, lines: [...store.section(name)] }));
}

async function read(out: string) {
  const store = await readStore(out);
  try {
    return contents(store);
  } finally {
    store.close();
  }
}

describe('store', () => {
  it('gives back the lines of every section, as often as asked, beside the output folder', async () => {
    const parent = tempFolder();
    const out = join(parent, 'exports');
    await writeStore(out, SECTIONS);
    expect([...tree(parent).keys()]).toEqual(['.papergraph/exports/graph.store']);
    const store = await readStore(out);
    expect(contents(store)).toEqual(SECTIONS);
    const [first] = store.section('nodes');
    expect(first).toBe('x');
    expect(contents(store)).toEqual(SECTIONS);
    expect(() => store.section('edges')).toThrow(/has no part "edges"/);
    store.close();
    await writeStore(out, []);
    expect(await read(out)).toEqual([]);
  });

  it('is the same bytes for the same lines', async () => {
    const [a, b] = [join(tempFolder(), 'x'), join(tempFolder(), 'x')];
    await writeStore(a, SECTIONS);
    await writeStore(b, SECTIONS);
    expect(tree(join(a, '..'))).toEqual(tree(join(b, '..')));
  });

  it('an open store stays while a new one is written, and a failed write leaves the old one', async () => {
    const out = join(tempFolder(), 'out');
    await writeStore(out, SECTIONS);
    const store = await readStore(out);
    function* failing() {
      yield 'x';
      throw new Error('a bug');
    }
    await expect(writeStore(out, [{ name: 'nodes', lines: failing() }])).rejects.toThrow('a bug');
    await expect(writeStore(out, [{ name: 'nodes', lines: ['a\nb'] }])).rejects.toThrow(/line feed/);
    expect(await read(out)).toEqual(SECTIONS);
    await writeStore(out, [{ name: 'nodes', lines: ['new'] }]);
    expect(contents(store)).toEqual(SECTIONS);
    store.close();
    expect(await read(out)).toEqual([{ name: 'nodes', lines: ['new'] }]);
    expect(readdirSync(join(out, '../.papergraph/out'))).toEqual(['graph.store']);
  });

  it('removes the draft of a killed run, not that of a running one', async () => {
    const out = join(tempFolder(), 'out');
    const folder = join(out, '../.papergraph/out');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, '.draft-4194303-00000000'), 'x');
    writeFileSync(join(folder, '.draft-1'), 'x');
    await writeStore(out, SECTIONS);
    expect(readdirSync(folder)).toEqual(['.draft-1', 'graph.store']);
  });

  it('F-23 every file, each flipped byte, each cut, empty, gone, older or newer: refused by name', async () => {
    const out = join(tempFolder(), 'out');
    const small = [
      { name: 'build', lines: ['{"a":1}'] },
      { name: 'nodes', lines: ['x', 'y'] },
    ];
    await writeStore(out, small);
    const folder = join(out, '../.papergraph/out');
    const files = readdirSync(folder);
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) {
      const path = join(folder, file);
      const bytes = readFileSync(path);
      const refused = async (content: Uint8Array | string) => {
        writeFileSync(path, content);
        const error = await failure(read(out));
        expect(error.exit).toBe(3);
        expect(error.message).toMatch(/run `papergraph build`/);
        return error.code;
      };
      for (let at = 0; at < bytes.length; at++) {
        const flipped = Buffer.from(bytes);
        flipped[at]! ^= 1 << (at % 8);
        expect(await refused(flipped), `byte ${at}`).toMatch(/^STORE_(?:DAMAGED|VERSION)$/);
        expect(await refused(bytes.subarray(0, at)), `cut at ${at}`).toBe('STORE_DAMAGED');
      }
      expect(await refused(Buffer.concat([bytes, Buffer.from('\n')]))).toBe('STORE_DAMAGED');
      expect(await refused(Buffer.concat([bytes, bytes]))).toBe('STORE_DAMAGED');
      const text = bytes.toString();
      expect(await refused(text.replace(`store ${STORE_VERSION}`, 'store 0'))).toBe('STORE_VERSION');
      expect(await refused(text.replace(`store ${STORE_VERSION}`, 'store 27'))).toBe('STORE_VERSION');
      rmSync(path);
      expect((await failure(read(out))).code).toBe('STORE_MISSING');
      mkdirSync(path);
      expect((await failure(read(out))).code).toBe('STORE_DAMAGED');
      rmSync(path, { recursive: true });
      writeFileSync(path, bytes);
      expect(await read(out)).toEqual(small);
    }
    expect((await failure(read(join(out, 'nowhere')))).code).toBe('STORE_MISSING');
  });

  it('F-03 a full disk leaves the old store and says what is needed', async () => {
    const disk = mountTmpfs(tempFolder(), 'size=64k');
    if (disk === null) return;
    const out = join(disk, 'out');
    await writeStore(out, [{ name: 'a', lines: ['old'] }]);
    const error = await failure(
      writeStore(out, [{ name: 'a', lines: Array.from({ length: 1000 }, () => 'x'.repeat(999)) }]),
    );
    expect(error).toMatchObject({ code: 'OUTPUT_UNWRITABLE', exit: 4 });
    expect(error.message).toMatch(/needs about 1\.0 MB/);
    expect(await read(out)).toEqual([{ name: 'a', lines: ['old'] }]);
    expect(readdirSync(join(disk, '.papergraph/out'))).toEqual(['graph.store']);
  });
});
