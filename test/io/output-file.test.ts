/** One file, written in one step. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { probeOutputFile, writeOutputFile } from '../../src/io/output-file.js';
import { processToken } from '../../src/io/process-token.js';
import { sandbox } from '../support/sandbox.js';

/** Beyond what any system gives a process. */
const DEAD = '4194999-00c0ffee';

function* chunks(): Generator<Uint8Array> {
  yield Buffer.from('new ');
  yield Buffer.from('text');
}

describe('writeOutputFile', () => {
  it('F-01 removes what a killed process left of the file, and nothing of others', async () => {
    const folder = sandbox();
    const [running, own] = [processToken(process.ppid), processToken(process.pid)];
    const others = [
      `.n.gexf.papergraph-${running}`,
      '.n.gexf.papergraph-notes',
      `.m.gexf.papergraph-${DEAD}`,
    ];
    for (const name of [...others, `.n.gexf.papergraph-${DEAD}`]) writeFileSync(join(folder, name), 'half');
    await probeOutputFile(join(folder, 'n.gexf'));
    await writeOutputFile(join(folder, 'n.gexf'), chunks());
    expect(readdirSync(folder).sort()).toEqual([...others, 'n.gexf'].sort());
    expect(readFileSync(join(folder, 'n.gexf'), 'utf8')).toBe('new text');
    expect(own).not.toBe(running);
  });

  it('F-08 leaves the old file and no other when it is stopped', async () => {
    const folder = sandbox();
    const file = join(folder, 'n.gexf');
    writeFileSync(file, 'old');
    const stop = new AbortController();
    function* stopped(): Generator<Uint8Array> {
      yield Buffer.from('new');
      stop.abort();
      yield Buffer.from('text');
    }
    await expect(writeOutputFile(file, stopped(), stop.signal)).rejects.toThrow(/abort/i);
    expect([readdirSync(folder), readFileSync(file, 'utf8')]).toEqual([['n.gexf'], 'old']);
  });

  it('writes names as long as the disk allows', async () => {
    const folder = sandbox();
    const name = `${'名'.repeat(83)}.gexf`;
    await probeOutputFile(join(folder, name));
    await writeOutputFile(join(folder, name), chunks());
    expect(readdirSync(folder)).toEqual([name]);
  });

  it('makes folders, and takes them away again when the file cannot be made', async () => {
    const folder = sandbox();
    await writeOutputFile(join(folder, 'a/b/n.gexf'), chunks());
    expect(readdirSync(join(folder, 'a/b'))).toEqual(['n.gexf']);
    function* failing(): Generator<Uint8Array> {
      yield Buffer.from('new');
      throw new RangeError('no more');
    }
    await expect(writeOutputFile(join(folder, 'c/d/n.gexf'), failing())).rejects.toThrow('no more');
    mkdirSync(join(folder, 'e'));
    await expect(probeOutputFile(join(folder, 'e'))).rejects.toThrow('it is a folder');
    expect(readdirSync(folder)).toEqual(['a', 'e']);
  });
});
