import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { acquireLock } from '../../src/io/lock.js';
import { isRunning, processToken } from '../../src/io/process-token.js';
import { ended, failure, startScript, tempFolder } from './support.js';

const HOLD = (out: string, then: string) => `
  const { acquireLock } = await io('lock');
  const lock = await acquireLock(${JSON.stringify(out)}, (text) => console.log('notice', text)).catch((error) => {
    console.log(error.code, error.message);
    process.exit(error.exitCode);
  });
  console.log('held');
  ${then}`;

async function firstLine(child: ReturnType<typeof startScript>): Promise<void> {
  await new Promise((done) => child.stdout?.once('data', done));
}

describe('acquireLock', () => {
  it('F-10 a second run is told who writes and since when; after release it may', async () => {
    const out = join(tempFolder(), 'out');
    const lock = await acquireLock(out);
    const error = await failure(acquireLock(out));
    expect(error).toMatchObject({ code: 'LOCKED', exit: 6 });
    expect(error.message).toContain(`process ${process.pid} since ${new Date().toISOString().slice(0, 10)}T`);
    const other = await acquireLock(`${out}2`);
    other.release();
    lock.release();
    (await acquireLock(out)).release();
    expect(readdirSync(join(out, '..'))).toEqual([]);
  });

  it('F-10 of many started together one wins', { timeout: 60_000 }, async () => {
    for (const stale of [false, true]) {
      const out = join(tempFolder(), 'out');
      if (stale) writeFileSync(join(out, '../.out.papergraph.lock'), holder('4194303-00000000'));
      const until = Date.now() + 2500;
      const wait = `await new Promise((done) => setTimeout(done, Math.max(0, ${until} - Date.now())));`;
      const script = `${wait}${HOLD(out, 'await new Promise((done) => setTimeout(done, 1500));')}`;
      const runs = await Promise.all(Array.from({ length: 6 }, () => ended(startScript(script))));
      expect(runs.map(({ code }) => code ?? -1).sort((a, b) => a - b)).toEqual([0, 6, 6, 6, 6, 6]);
      expect(readdirSync(join(out, '..'))).toEqual([]);
    }
  });

  it('F-11 the lock of a killed process is taken over with a notice', async () => {
    const out = join(tempFolder(), 'out');
    const child = startScript(HOLD(out, 'setInterval(() => {}, 1000);'));
    const end = ended(child);
    await firstLine(child);
    expect((await failure(acquireLock(out))).message).toContain(`process ${child.pid} since`);
    child.kill('SIGKILL');
    await end;
    const notices: string[] = [];
    const lock = await acquireLock(out, (text) => notices.push(text));
    expect(notices.join()).toMatch(new RegExp(`process ${child.pid}, which ended`));
    lock.release();
  });

  it('F-11 what a process left that was killed as it took the lock is cleared away', async () => {
    const out = join(tempFolder(), 'out');
    const path = join(out, '../.out.papergraph.lock');
    const text = holder('4194303-00000000');
    const { id } = JSON.parse(text) as { id: string };
    for (const file of [path, `${path}.${id}`]) writeFileSync(file, text);
    (await acquireLock(out)).release();
    expect(readdirSync(join(out, '..'))).toEqual([]);
  });

  it('F-11 a process id that was given out again does not hold; another machine does', async () => {
    const out = join(tempFolder(), 'out');
    const path = join(out, '../.out.papergraph.lock');
    writeFileSync(path, holder(`${process.pid}-00000000`));
    const notices: string[] = [];
    (await acquireLock(out, (text) => notices.push(text))).release();
    expect(notices).toHaveLength(1);
    writeFileSync(path, holder('4194303-00000000', 'elsewhere'));
    expect((await failure(acquireLock(out))).message).toMatch(
      /on elsewhere since .* remove .*\.out\.papergraph\.lock/,
    );
    for (const text of ['', '{"pid":', '{"pid":1}', 'null']) {
      writeFileSync(path, text);
      (await acquireLock(out)).release();
    }
    expect(existsSync(path)).toBe(false);
  });

  it('release leaves the lock of someone else alone', async () => {
    const out = join(tempFolder(), 'out');
    const lock = await acquireLock(out);
    writeFileSync(lock.path, holder('1'));
    lock.release();
    expect(readFileSync(lock.path, 'utf8')).toBe(holder('1'));
  });

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('F-08 is given back at %s', async (signal) => {
    const folder = tempFolder();
    const script = HOLD(join(folder, 'out'), `await acquireLock(${JSON.stringify(join(folder, 'out2'))});`);
    const child = startScript(`${script} console.log('both'); setInterval(() => {}, 1000);`);
    const end = ended(child);
    await firstLine(child);
    while (readdirSync(folder).length < 2) await new Promise((done) => setTimeout(done, 10));
    child.kill(signal);
    expect((await end).signal).toBe(signal);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('F-08 stays until the exit when the program ends itself at a signal', async () => {
    const folder = tempFolder();
    const child = startScript(
      HOLD(
        join(folder, 'out'),
        `const { existsSync } = await import('node:fs');
         process.on('SIGINT', () => setTimeout(() => { console.log(existsSync(lock.path)); process.exit(130); }, 50));
         console.log('ready'); setInterval(() => {}, 1000);`,
      ),
    );
    const end = ended(child);
    let seen = '';
    while (!seen.includes('ready'))
      seen += String(await new Promise((done) => child.stdout?.once('data', done)));
    child.kill('SIGINT');
    const { code, stdout } = await end;
    expect(code).toBe(130);
    expect(stdout).toContain('true');
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('processToken', () => {
  it('tells a running process from one that ended', async () => {
    expect(isRunning(processToken(process.pid))).toBe(true);
    expect(isRunning('0')).toBe(false);
    expect(isRunning('no number')).toBe(false);
    const child = startScript('setInterval(() => {}, 1000); console.log(1);');
    const end = ended(child);
    await firstLine(child);
    const token = processToken(child.pid ?? 0);
    expect(isRunning(token)).toBe(true);
    child.kill('SIGKILL');
    await end;
    expect(isRunning(token)).toBe(false);
  });
});

function holder(token: string, host = hostname()): string {
  const pid = Number.parseInt(token, 10);
  return JSON.stringify({ pid, process: token, host, since: '2024-01-01T00:00:00.000Z', id: 'abc' });
}
