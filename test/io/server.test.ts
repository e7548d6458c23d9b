import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import { connect, createServer, type Socket } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { startServer, type RunningServer, type ServerOptions } from '../../src/io/server.js';
import { failure, folderWith, put, tempFolder } from './support.js';

const running: RunningServer[] = [];
afterEach(async () => {
  for (const server of running.splice(0)) await server.close();
});

/** For clients to read what is on its way to them, which takes as long as a busy machine makes it. */
const patience = { timeout: 10_000, interval: 100 };

const SECRET = 'top-secret-7c1f';
const DATA = JSON.stringify({ nodes: Array.from({ length: 500 }, (_, n) => `node ${n}`) });

function site(): string {
  const parent = folderWith({
    'site/index.html': '<!doctype html><title>é</title>',
    'site/data.json': DATA,
    'site/sub/deep.csv': 'a,b\n',
    'site/font.woff2': 'font',
    'site/empty.txt': '',
    'site/run.json': SECRET,
    'site/sub/rejects.jsonl': SECRET,
    'site/.env': SECRET,
    'site/.git/config': SECRET,
    'site/x.html~': SECRET,
    'site-secret/data.json': SECRET,
    'secret.txt': SECRET,
  });
  symlinkSync('../secret.txt', join(parent, 'site/link.txt'));
  symlinkSync('../site-secret', join(parent, 'site/linked'));
  symlinkSync('/etc', join(parent, 'site/etc'));
  return join(parent, 'site');
}

async function start(options: Partial<ServerOptions> = {}): Promise<RunningServer> {
  const server = await startServer({ root: site(), port: 0, ...options });
  running.push(server);
  return server;
}

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

function ask(
  port: number,
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
  body = '',
): Promise<Answer> {
  return new Promise((done, fail) => {
    const outgoing = request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', fail);
      response.on('end', () =>
        done({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    });
    outgoing.on('error', fail).end(body);
  });
}

/** Sends bytes as they are and gives all that comes back. */
function raw(port: number, bytes: string | Uint8Array, options: { end?: boolean } = {}): Promise<string> {
  return new Promise((done) => {
    let text = '';
    const socket = connect(port, '127.0.0.1', () =>
      options.end === true ? socket.end(bytes) : socket.write(bytes),
    );
    socket.on('data', (data: Buffer) => (text += data.toString('latin1')));
    socket.on('error', () => undefined).on('close', () => done(text));
  });
}

const line = (port: number, target: string, extra = '') =>
  `GET ${target} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: close\r\n${extra}\r\n`;
const statusOf = (answer: string) => Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0);

function expectHeaders(headers: IncomingHttpHeaders): void {
  expect(headers['content-security-policy']).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; worker-src 'self' blob:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'",
  );
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['referrer-policy']).toBe('no-referrer');
  expect(headers['cross-origin-resource-policy']).toBe('same-origin');
  expect(headers['cross-origin-opener-policy']).toBe('same-origin');
  expect(headers).not.toHaveProperty('server');
  expect(headers).not.toHaveProperty('x-powered-by');
  expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
}

describe('what is served', () => {
  it('W-04 W-05 files with exact types, and the headers on every answer', async () => {
    const { port, url } = await start();
    expect(url).toBe(`http://127.0.0.1:${port}/`);
    const types = {
      '/': 'text/html; charset=utf-8',
      '/index.html': 'text/html; charset=utf-8',
      '/data.json': 'application/json; charset=utf-8',
      '/data.json?v=1&x=%': 'application/json; charset=utf-8',
      '/sub/deep.csv': 'text/csv; charset=utf-8',
      '/font.woff2': 'font/woff2',
      '/empty.txt': 'text/plain; charset=utf-8',
    };
    for (const [path, type] of Object.entries(types)) {
      const { status, headers } = await ask(port, path);
      expect([path, status, headers['content-type']]).toEqual([path, 200, type]);
      expectHeaders(headers);
    }
    expect((await ask(port, '/data.json')).body.toString()).toBe(DATA);
    for (const [path, status] of [
      ['/none', 404],
      ['/%', 400],
    ] as const) {
      const answer = await ask(port, path);
      expect(answer.status).toBe(status);
      expect(answer.headers['content-type']).toBe('text/plain; charset=utf-8');
      expectHeaders(answer.headers);
    }
    for (const bytes of ['garbage\r\n\r\n', 'CONNECT x:1 HTTP/1.1\r\nHost: x\r\n\r\n']) {
      expect((await raw(port, bytes)).toLowerCase()).toContain("content-security-policy: default-src 'none'");
    }
  });

  it('answers HEAD, 304 and gzip', async () => {
    const { port } = await start();
    const head = await ask(port, '/data.json', {}, 'HEAD');
    expect([head.status, head.body.length, head.headers['content-length']]).toEqual([
      200,
      0,
      `${DATA.length}`,
    ]);
    const etag = head.headers.etag ?? '';
    for (const tag of [etag, `"x", ${etag}`, '*', etag.slice(2)]) {
      const again = await ask(port, '/data.json', { 'If-None-Match': tag });
      expect([again.status, again.body.length, again.headers.etag]).toEqual([304, 0, etag]);
    }
    expect((await ask(port, '/data.json', { 'If-None-Match': 'W/"other"' })).status).toBe(200);
    for (const accepted of ['gzip', 'br;q=1, gzip;q=0.5']) {
      const packed = await ask(port, '/data.json', { 'Accept-Encoding': accepted });
      expect([packed.headers['content-encoding'], packed.headers.vary]).toEqual(['gzip', 'Accept-Encoding']);
      expect(Number(packed.headers['content-length'])).toBe(packed.body.length);
      expect(gunzipSync(packed.body).toString()).toBe(DATA);
    }
    for (const accepted of ['br', 'gzip;q=0', 'xgzip']) {
      const plain = await ask(port, '/data.json', { 'Accept-Encoding': accepted });
      expect(plain.headers['content-encoding']).toBeUndefined();
    }
  });

  it('shows a file as it is now, also compressed', async () => {
    const root = site();
    const { port } = await start({ root });
    const before = await ask(port, '/data.json', { 'Accept-Encoding': 'gzip' });
    const other = DATA.replaceAll('node', 'edge');
    put(root, 'data.json', other);
    const after = await ask(port, '/data.json', { 'Accept-Encoding': 'gzip' });
    expect(gunzipSync(after.body).toString()).toBe(other);
    expect(after.headers.etag).not.toBe(before.headers.etag);
  });

  it('W-11 W-12 links, siblings, private and later files, and folders are not there', async () => {
    const root = site();
    const { port } = await start({ root });
    put(root, 'later.txt', SECRET);
    const paths = [
      '/link.txt',
      '/linked/data.json',
      '/etc/passwd',
      '/etc/hostname',
      '/site-secret/data.json',
      '/../site-secret/data.json',
      '/run.json',
      '/sub/rejects.jsonl',
      '/.env',
      '/.git/config',
      '/x.html~',
      '/later.txt',
      '/package.json',
      '/node_modules/',
      '/sub',
      '/sub/',
      '/index.html/',
      '/INDEX.HTML',
    ];
    for (const path of paths) {
      const { status, body } = await ask(port, path);
      expect([path, status]).toEqual([path, 404]);
      expect(body.toString()).not.toContain(SECRET);
    }
  });

  it('W-11 a file that became a link after the start is gone', async () => {
    const root = site();
    const { port } = await start({ root });
    execFileSync('ln', ['-sf', '../secret.txt', join(root, 'data.json')]);
    expect((await ask(port, '/data.json')).status).toBe(404);
  });
});

describe('who is answered', () => {
  it('W-06 only names of this machine with our port', async () => {
    const { port } = await start();
    for (const host of ['localhost', 'a.localhost', '127.0.0.1', '[::1]', 'LOCALHOST']) {
      expect((await ask(port, '/data.json', { Host: `${host}:${port}` })).status, host).toBe(200);
    }
    for (const host of [
      'evil.example',
      `evil.example:${port}`,
      'localhost',
      'localhost:1',
      `localhost.evil:${port}`,
      `evil-localhost:${port}`,
      `127.0.0.1.evil:${port}`,
      `127.0.0.2:${port}`,
      `0.0.0.0:${port}`,
      'localhost:',
      'a b',
      '@',
    ]) {
      const { status, body } = await ask(port, '/data.json', { Host: host });
      expect([host, status]).toEqual([host, 403]);
      expect(body.toString()).toContain('--allow-host');
      expect(body.toString()).not.toContain('node 1');
    }
    expect(statusOf(await raw(port, 'GET / HTTP/1.1\r\nHost:\r\nConnection: close\r\n\r\n'))).toBe(403);
    const allowing = await start({ allowHosts: ['graph.example', 'x.example:8080'] });
    for (const [host, status] of [
      ['graph.example', 200],
      ['Graph.Example:99', 200],
      ['x.example:8080', 200],
      ['x.example', 403],
    ] as const) {
      expect((await ask(allowing.port, '/', { Host: host })).status, host).toBe(status);
    }
  });

  it('W-07 two hosts, none, an absolute address, a forwarded name', async () => {
    const { port } = await start();
    const good = `Host: 127.0.0.1:${port}\r\n`;
    expect(
      statusOf(
        await raw(port, `GET /data.json HTTP/1.1\r\n${good}Host: evil.example\r\nConnection: close\r\n\r\n`),
      ),
    ).toBe(400);
    expect(
      statusOf(await raw(port, `GET /data.json HTTP/1.1\r\n${good}${good}Connection: close\r\n\r\n`)),
    ).toBe(400);
    expect(statusOf(await raw(port, 'GET /data.json HTTP/1.1\r\nConnection: close\r\n\r\n'))).toBe(400);
    expect(statusOf(await raw(port, 'GET /data.json HTTP/1.0\r\n\r\n'))).toBe(400);
    expect(statusOf(await raw(port, line(port, 'http://evil.example/data.json')))).toBe(400);
    expect(statusOf(await raw(port, line(port, `http://127.0.0.1:${port}/data.json`)))).toBe(400);
    expect(statusOf(await raw(port, line(port, '/data.json', 'X-Forwarded-Host: evil.example\r\n')))).toBe(
      403,
    );
    expect(statusOf(await raw(port, line(port, '/data.json')))).toBe(200);
  });

  it('W-08 W-09 no other methods, no other sites', async () => {
    const { port } = await start();
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE']) {
      const { status, headers } = await ask(port, '/data.json', { Origin: 'https://evil.example' }, method);
      expect([method, status, headers.allow]).toEqual([method, 405, 'GET, HEAD']);
      expectHeaders(headers);
    }
    expect(
      statusOf(await raw(port, `CONNECT 127.0.0.1:${port} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`)),
    ).toBe(405);
    expect(statusOf(await raw(port, line(port, '*').replace('GET', 'OPTIONS')))).toBe(405);
    const from = async (path: string, where: string, dest: string) =>
      (await ask(port, path, { 'Sec-Fetch-Site': where, 'Sec-Fetch-Dest': dest })).status;
    for (const where of ['cross-site', 'same-site']) {
      expect(await from('/data.json', where, 'empty')).toBe(403);
      expect(await from('/data.json', where, 'document')).toBe(403);
      expect(await from('/', where, 'empty')).toBe(403);
      expect(await from('/', where, 'iframe')).toBe(403);
      expect(await from('/', where, 'document')).toBe(200);
    }
    for (const where of ['same-origin', 'none']) expect(await from('/data.json', where, 'empty')).toBe(200);
  });

  it('W-13 W-14 listens on this machine only; more takes a word, and names', async () => {
    const address = Object.values(networkInterfaces())
      .flat()
      .find((entry) => entry && !entry.internal && entry.family === 'IPv4');
    const local = await start();
    const table = execFileSync('cat', ['/proc/net/tcp', '/proc/net/tcp6'].slice(0, 1)).toString();
    const hex = local.port.toString(16).toUpperCase().padStart(4, '0');
    expect(table).toContain(`0100007F:${hex} 00000000:0000 0A`);
    expect(table).not.toContain(`00000000:${hex} 00000000:0000 0A`);
    const notices: string[] = [];
    const open = await start({ host: '0.0.0.0', notice: (text) => notices.push(text) });
    expect(notices).toHaveLength(1);
    expect(notices[0]).toMatch(/Other machines can connect .*--allow-host/);
    expect(open.url).toBe(`http://localhost:${open.port}/`);
    expect((await ask(open.port, '/')).status).toBe(200);
    if (address)
      expect((await ask(open.port, '/', { Host: `${address.address}:${open.port}` })).status).toBe(403);
    expect(await failure(startServer({ root: site(), port: 0, host: '203.0.113.7' }))).toMatchObject({
      code: 'USAGE',
      exit: 2,
    });
  });
});

describe('hostile requests', () => {
  it('W-10 W-16 nothing leads out of the folder or to another site', async () => {
    const { port } = await start();
    const targets = [
      '/../secret.txt',
      '/%2e%2e/secret.txt',
      '/..%2fsecret.txt',
      '/%252e%252e/secret.txt',
      '/..\\secret.txt',
      '/..%5csecret.txt',
      '/....//secret.txt',
      '/%00',
      '/data.json%00.html',
      '/./data.json',
      '//data.json',
      '/sub/../data.json',
      '/C:/secret.txt',
      '/etc/passwd',
      '//etc/passwd',
      '/%c0%ae%c0%ae/secret.txt',
      '/%ff',
      '/%',
      '/%e0%a4%a',
      '//',
      '//example.com/x',
      '/\\example.com/',
      '/%5cexample.com',
      '/%0d%0aX: y',
      '/https://example.com',
      '?',
      'data.json',
      '/#/../secret.txt',
    ];
    for (const target of targets) {
      const answer = await raw(port, line(port, target));
      expect([target, [400, 404].includes(statusOf(answer))]).toEqual([target, true]);
      expect(answer).not.toContain(SECRET);
      expect(answer).not.toMatch(/^location:/im);
      expect(answer).not.toContain('root:');
    }
    expect((await ask(port, '/data.json')).status).toBe(200);
  });

  it('W-19 no parameter names a file or a page to fetch', async () => {
    const { port } = await start();
    const plain = await ask(port, '/data.json');
    for (const query of ['file=https://evil.example/x.gexf', 'url=../secret.txt', 'file=data:text/html,x'])
      expect(await ask(port, `/data.json?${query}`)).toMatchObject({ status: 200, body: plain.body });
  });

  it('W-15 malformed requests end with 4xx or a closed connection, and the server lives', async () => {
    const { port } = await start();
    const cases = [
      'GET /data.json\r\n\r\n',
      '\0\x01\x02\xff\xfe'.repeat(100),
      'GET / HTTP/1.1\r\nHost\r\n\r\n',
      line(port, '/', 'Content-Length: 5\r\nTransfer-Encoding: chunked\r\n'),
      line(port, '/', 'Content-Length: -1\r\n'),
      line(port, '/', 'Content-Length: 3\r\n') + 'abc',
      line(port, '/', 'Transfer-Encoding: chunked\r\n') + '3\r\nabc\r\n0\r\n\r\n',
      line(port, '/', 'X: a\r\n b\r\n'),
      line(port, '/', 'X: \0\r\n'),
      `GET / HTTP/9.9\r\nHost: 127.0.0.1:${port}\r\n\r\n`,
    ];
    for (const bytes of cases) {
      const status = statusOf(await raw(port, Buffer.from(bytes, 'latin1')));
      expect([bytes, status === 0 || (status >= 400 && status < 500)]).toEqual([bytes, true]);
    }
    await raw(port, 'GET / HT', { end: true });
    expect((await ask(port, '/')).status).toBe(200);
  });

  it('W-15 10,000 requests at once on one connection open no more files than one', async () => {
    const { port } = await start();
    const one = `GET /data.json HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`;
    let most = 0;
    const watch = setInterval(() => (most = Math.max(most, openFiles())), 5);
    const before = openFiles();
    const answers = await raw(port, one.repeat(10_000));
    clearInterval(watch);
    expect(answers.split('HTTP/1.1 200').length - 1).toBeLessThan(100);
    expect(
      statusOf(
        (await raw(port, one.repeat(49) + line(port, '/none'))).slice(-900).replace(/^[^]*HTTP/, 'HTTP'),
      ),
    ).toBe(404);
    expect(most - before).toBeLessThan(50);
    expect((await ask(port, '/')).status).toBe(200);
  });

  it('L-04 huge requests are refused within a second', async () => {
    const { port } = await start();
    const timed = async (call: Promise<string>, ...statuses: number[]) => {
      const begin = performance.now();
      expect(statuses).toContain(statusOf(await call));
      expect(performance.now() - begin).toBeLessThan(1500);
    };
    await timed(raw(port, line(port, `/${'x'.repeat(20_000)}`)), 414, 431);
    await timed(raw(port, line(port, `/?${'a=1&'.repeat(100_000)}`)), 414, 431);
    await timed(
      raw(port, line(port, '/', Array.from({ length: 1000 }, (_, n) => `X${n}: y\r\n`).join(''))),
      431,
    );
    await timed(raw(port, line(port, '/', Array.from({ length: 300 }, () => 'X: y\r\n').join(''))), 431);
    const answer = await ask(port, '/', { 'Content-Length': `${10 << 20}` }, 'GET', 'x'.repeat(10 << 20));
    expect(answer.status).toBe(413);
    expect((await ask(port, '/')).status).toBe(200);
  });

  it(
    'L-02 connections that dawdle are closed; others are served meanwhile',
    { timeout: 20_000 },
    async () => {
      const { port } = await start({ limits: { requestSeconds: 1 } });
      const begin = performance.now();
      const slow = Array.from({ length: 60 }, (_, n) => {
        const socket = connect(port, '127.0.0.1');
        const timer = setInterval(() => socket.write('a'), 200);
        let answer = '';
        socket.on('data', (data: Buffer) => (answer += data.toString()));
        return new Promise<[string, number]>((done) => {
          socket
            .on('error', () => undefined)
            .on('connect', () => (n % 2 ? socket.write('GET / HTTP/1.1\r\nX: ') : null));
          socket.on('close', () => {
            clearInterval(timer);
            done([answer, performance.now() - begin]);
          });
        });
      });
      const silent = new Promise<void>((done) =>
        connect(port, '127.0.0.1')
          .resume()
          .on('close', () => done()),
      );
      await setTimeout(300);
      const asked = performance.now();
      expect((await ask(port, '/')).status).toBe(200);
      expect(performance.now() - asked).toBeLessThan(500);
      for (const [answer, time] of await Promise.all(slow)) {
        expect(time).toBeLessThan(4000);
        if (answer !== '') expect([400, 408]).toContain(statusOf(answer));
      }
      await silent;
    },
  );

  it(
    'L-03 slow readers cost no memory, and those that stand still are dropped',
    { timeout: 30_000 },
    async () => {
      const root = site();
      writeFileSync(join(root, 'big.bin'), Buffer.alloc(50 << 20, 'x'));
      const { port } = await start({ root, limits: { idleSeconds: 2 } });
      const before = process.memoryUsage().rss;
      const filesBefore = openFiles();
      const sockets: Socket[] = [];
      let closed = 0;
      for (let n = 0; n < 50; n++) {
        const socket = connect(port, '127.0.0.1', () => socket.write(line(port, '/big.bin')));
        socket.on('error', () => undefined).on('close', () => closed++);
        socket.once('data', () => socket.pause());
        sockets.push(socket);
      }
      await setTimeout(1200);
      expect(process.memoryUsage().rss - before).toBeLessThan(100 << 20);
      expect(openFiles() - filesBefore).toBeGreaterThan(2 * sockets.length);
      // Soon the server lets go of its own ends of the connections and of the file.
      await expect
        .poll(() => openFiles() - filesBefore, { timeout: 2500 })
        .toBeLessThanOrEqual(sockets.length);
      for (const socket of sockets) socket.resume();
      await expect.poll(() => closed, patience).toBe(sockets.length);
      expect(Math.max(...sockets.map((socket) => socket.bytesRead))).toBeLessThan(50 << 20);
      expect(openFiles() - filesBefore).toBeLessThanOrEqual(0);
    },
  );

  it('L-01 two hundred readers at once are all served, in little memory', async () => {
    const root = site();
    writeFileSync(join(root, 'data.json'), Buffer.alloc(1 << 16, '1'));
    const { port } = await start({ root });
    await ask(port, '/data.json');
    const before = process.memoryUsage.rss();
    for (let round = 0; round < 5; round++) {
      const answers = await Promise.all(
        Array.from({ length: 200 }, async () => {
          const { status, body } = await ask(port, '/data.json');
          return [status, body.length];
        }),
      );
      expect(new Set(answers.map(String))).toEqual(new Set([String([200, 1 << 16])]));
    }
    expect((process.memoryUsage.rss() - before) / 2 ** 20).toBeLessThan(100);
  });

  it('L-06 aborted downloads and restarts leave no open files', async () => {
    const root = site();
    writeFileSync(join(root, 'big.bin'), Buffer.alloc(5 << 20, 'x'));
    const { port } = await start({ root });
    await ask(port, '/');
    const before = openFiles();
    for (let n = 0; n < 60; n++) {
      await new Promise<void>((done) => {
        const socket = connect(port, '127.0.0.1', () => socket.write(line(port, '/big.bin')));
        socket.once('data', () => socket.destroy()).on('close', () => done());
      });
    }
    for (let n = 0; n < 60; n++) {
      await ask(port, '/data.json', {}, 'HEAD');
      await ask(port, '/data.json', { 'If-None-Match': '*' });
      await ask(port, '/data.json', { 'Accept-Encoding': 'gzip' });
    }
    for (let n = 0; n < 20; n++) await (await startServer({ root, port: 0 })).close();
    await setTimeout(200);
    expect(Math.abs(openFiles() - before)).toBeLessThanOrEqual(2);
  });
});

describe('ports', () => {
  it('F-21 takes the next free port and says so, or fails when told to be strict', async () => {
    const first = await start();
    const notices: string[] = [];
    const second = await start({ port: first.port, notice: (text) => notices.push(text) });
    expect(second.port).toBeGreaterThan(first.port);
    expect(notices).toEqual([`Port ${first.port} is taken; using ${second.port}.`]);
    expect((await fetch(second.url)).status).toBe(200);
    const error = await failure(startServer({ root: site(), port: first.port, strictPort: true }));
    expect(error).toMatchObject({ code: 'PORT_TAKEN', exit: 6 });
    const blocker = createServer().listen(65_535, '127.0.0.1');
    await new Promise((done) => blocker.on('listening', done));
    expect((await failure(startServer({ root: site(), port: 65_535 }))).code).toBe('PORT_TAKEN');
    blocker.close();
  });

  it('F-08 closes within two seconds with a download going on, and the port is free', async () => {
    const root = site();
    writeFileSync(join(root, 'big.bin'), Buffer.alloc(50 << 20));
    const server = await startServer({ root, port: 0 });
    const socket = connect(server.port, '127.0.0.1', () => socket.write(line(server.port, '/big.bin')));
    await new Promise((data) => socket.once('data', data));
    socket.pause();
    connect(server.port, '127.0.0.1').on('error', () => undefined);
    const begin = performance.now();
    await server.close();
    expect(performance.now() - begin).toBeLessThan(2000);
    socket.destroy();
    running.push(await startServer({ root, port: server.port, strictPort: true }));
  });

  it('says when there is no page', async () => {
    expect((await failure(startServer({ root: tempFolder(), port: 0 }))).code).toBe('INPUT_MISSING');
    const root = tempFolder();
    mkdirSync(join(root, 'index.html'));
    expect((await failure(startServer({ root, port: 0 }))).code).toBe('INPUT_MISSING');
  });
});

function openFiles(): number {
  return readdirSync('/proc/self/fd').length;
}
