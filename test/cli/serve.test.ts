/** `papergraph serve` and `papergraph open`: the address on standard output, an orderly end, nothing left behind. */
import { chmodSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { papergraph, start, type Running } from '../support/cli.js';
import { namesBelow, PAGE, put, readJson, sandbox } from '../support/sandbox.js';

let folder: string;

beforeAll(async () => {
  folder = sandbox();
  put(folder, 'page.txt', PAGE);
  const { code, stderr } = await papergraph(['build', 'page.txt'], { cwd: folder });
  expect(code, stderr).toBe(0);
});

const started: Running[] = [];
const servers: Server[] = [];

afterEach(async () => {
  for (const command of started.splice(0)) await command.stop('SIGKILL');
  for (const server of servers.splice(0)) server.close();
});

function run(args: readonly string[], env: Record<string, string> = {}, cwd = folder): Running {
  const command = start(args, { cwd, env });
  started.push(command);
  return command;
}

/** The address that a command prints, whole lines only. */
async function addressOf(command: Running): Promise<string> {
  const [, url] = await command.until('stdout', /^(http:\/\/127\.0\.0\.1:\d+\/)\n/);
  return url!;
}

async function listen(port: number): Promise<number> {
  const server = createServer();
  await new Promise<void>((done, fail) => server.once('error', fail).listen(port, '127.0.0.1', done));
  servers.push(server);
  return (server.address() as AddressInfo).port;
}

const get = async (url: string, path = ''): Promise<string> => {
  const response = await fetch(new URL(path, url));
  expect(response.status).toBe(200);
  return response.text();
};

describe('papergraph serve', { timeout: 60_000 }, () => {
  it('prints the address as data once it answers, with the page and its data', async () => {
    const command = run(['serve', '--port', '0']);
    const url = await addressOf(command);
    expect(await get(url)).toBe(readFileSync(join(folder, 'exports/viewer/index.html'), 'utf8'));
    expect(JSON.parse(await get(url, 'data/summary.json'))).toEqual(
      readJson(join(folder, 'exports/viewer/data/summary.json')),
    );
    expect(command.said).toEqual({ stdout: `${url}\n`, stderr: '' });
  });

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)(
    'F-08 ends within 2 s after %s with exit code %i, and the port is free',
    async (signal, code) => {
      const command = run(['serve', '--port', '0']);
      const url = await addressOf(command);
      // Leaves a connection open.
      await get(url);
      const ended = await command.stop(signal);
      expect([ended.code, ended.signal, ended.stderr]).toEqual([code, null, '']);
      expect(ended.milliseconds).toBeLessThan(2000);
      expect(await listen(Number(new URL(url).port))).toBe(Number(new URL(url).port));
    },
  );

  it('takes the next free port and says so', async () => {
    const taken = await listen(0);
    const command = run(['serve', '--port', `${taken}`]);
    const port = Number(new URL(await addressOf(command)).port);
    expect(port).toBeGreaterThan(taken);
    expect(command.said.stderr).toBe(`Port ${taken} is taken; using ${port}.\n`);
  });

  it('fails with exit code 6 on a taken port with --strict-port', async () => {
    const taken = await listen(0);
    const { code, stdout, stderr } = await run(['serve', '--port', `${taken}`, '--strict-port']).ended;
    expect([code, stdout]).toEqual([6, '']);
    expect(stderr).toMatch(new RegExp(`^papergraph: Port ${taken} is taken[^\\n]*--port[^\\n]*\\n$`));
  });

  it('without a build says what to do', async () => {
    const empty = sandbox();
    const { code, stdout, stderr } = await papergraph(['serve'], { cwd: empty });
    expect([code, stdout]).toEqual([3, '']);
    expect(stderr).toMatch(/^papergraph: [^\n]*papergraph build[^\n]*\n$/);
    expect(namesBelow(empty)).toEqual([]);
  });

  it('refuses an address that is none of this machine', async () => {
    const { code, stderr } = await run(['serve', '--host', '192.0.2.1', '--port', '0']).ended;
    expect([code, stderr]).toEqual([
      2,
      expect.stringMatching(/^papergraph: [^\n]*192\.0\.2\.1[^\n]*--host[^\n]*\n$/),
    ]);
  });
});

describe('papergraph open', { timeout: 60_000 }, () => {
  /** A browser that writes down what it is given. */
  function browser(cwd: string): { env: Record<string, string>; visited: string } {
    const visited = join(cwd, 'visited');
    const script = put(
      cwd,
      'browser',
      `#!/bin/sh\necho "$1" > "${visited}.part" && mv "${visited}.part" "${visited}"\n`,
    );
    chmodSync(script, 0o755);
    mkdirSync(join(cwd, 'tmp'), { recursive: true });
    return { env: { BROWSER: script, TMPDIR: join(cwd, 'tmp') }, visited };
  }

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('shows a pasted page, and leaves nothing behind after %s', async (signal, code) => {
    const cwd = sandbox();
    const { env, visited } = browser(cwd);
    const before = namesBelow(cwd);
    const command = run(['open', '-', '--port', '0'], env, cwd);
    command.child.stdin.end(PAGE);
    const url = await addressOf(command);
    while (!existsSync(visited)) await setTimeout(20);
    expect(readFileSync(visited, 'utf8')).toBe(`${url}\n`);
    expect(await get(url)).toContain('<script');
    expect(await get(url, 'data/details.json')).toContain('Bridges Revisited: A Second Count');
    expect(JSON.stringify(JSON.parse(await get(url, 'data/coauthor.json')))).toContain('Ada Example');
    expect(command.said.stderr).toContain('3 papers, 3 of them with authors\n');
    expect(namesBelow(join(cwd, 'tmp'))).not.toEqual([]);
    const ended = await command.stop(signal);
    expect([ended.code, ended.stdout]).toEqual([code, `${url}\n`]);
    expect(ended.milliseconds).toBeLessThan(2000);
    expect(namesBelow(cwd)).toEqual([...before, 'visited'].sort());
  });

  it('leaves nothing behind when it is stopped while it waits for the page', async () => {
    const cwd = sandbox();
    const { env } = browser(cwd);
    const before = namesBelow(cwd);
    const command = run(['open', '-'], env, cwd);
    while (namesBelow(join(cwd, 'tmp')).length === 0) await setTimeout(20);
    await setTimeout(300);
    const ended = await command.stop('SIGINT');
    expect([ended.code, ended.stdout]).toEqual([130, '']);
    expect(ended.milliseconds).toBeLessThan(2000);
    expect(namesBelow(cwd)).toEqual(before);
  });

  it('leaves nothing behind when there is nothing to show', async () => {
    const cwd = sandbox();
    const { env } = browser(cwd);
    const before = namesBelow(cwd);
    const { code, stderr } = await papergraph(['open', '-'], { cwd, env, stdin: 'Buy milk.\n' });
    expect([code, stderr]).toEqual([3, expect.stringContaining('no listing')]);
    expect(namesBelow(cwd)).toEqual(before);
  });

  it('goes on without a browser and says so', async () => {
    const command = run(['open', 'page.txt', '--port', '0'], { BROWSER: '/no/such/browser' });
    const url = await addressOf(command);
    await command.until('stderr', /Could not open a browser.*open http:\S+ yourself/);
    expect(command.said.stderr).toContain(url);
    expect(await get(url)).toContain('<script');
  });

  it('needs something to open', async () => {
    const { code, stderr } = await papergraph(['open'], { cwd: folder });
    expect([code, stderr]).toEqual([2, expect.stringContaining("missing required argument 'inputs'")]);
  });
});
