/** What `push` says when there is no usable Neo4j. The stubs replay what broken and wrong servers do. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import { push, type PushOptions } from '../../src/commands/push.js';
import { PaperGraphError } from '../../src/errors.js';
import { connect } from '../../src/io/neo4j.js';
import { boltStub, closedPort, MESSAGE, rawServer, type Stub } from '../support/bolt-stub.js';
import { everyKind } from '../support/neo4j-graph.js';
import { recordedEffects, type RecordedEffects } from '../support/push-effects.js';

const PASSWORD = 'correct horse battery';

interface Failure {
  readonly error: PaperGraphError;
  readonly ms: number;
}

async function failure(
  options: Partial<PushOptions> & { uri: string },
  effects: RecordedEffects = recordedEffects(),
): Promise<Failure> {
  const all: PushOptions = {
    out: 'exports',
    resume: false,
    prune: false,
    dryRun: false,
    verify: false,
    ...options,
  };
  const source = { view: everyKind.graphs.knowledge.view, communities: everyKind.communities };
  const start = performance.now();
  try {
    await push(all, () => Promise.resolve(source), effects);
  } catch (error) {
    if (error instanceof PaperGraphError) return { error, ms: performance.now() - start };
    throw error;
  }
  throw new Error('the push did not fail');
}

async function withStub<T>(
  starting: Promise<Stub>,
  use: (stub: Stub, uri: string) => Promise<T>,
): Promise<T> {
  const stub = await starting;
  try {
    return await use(stub, `bolt://127.0.0.1:${stub.port}`);
  } finally {
    await stub.stop();
  }
}

const failsAt = (tag: number, code: string, message = 'The reason') =>
  boltStub((received) => (received === tag ? { code, message } : 'success'));

describe('F-14 a server that is down', () => {
  it('is told within five seconds, with the address', async () => {
    const uri = `bolt://127.0.0.1:${await closedPort()}`;
    const { error, ms } = await failure({ uri });
    expect(error.code).toBe('DATABASE_UNREACHABLE');
    expect(error.exitCode).toBe(5);
    expect(error.message).toContain(uri);
    expect(ms).toBeLessThan(5_000);
  });

  it('a host that does not exist', async () => {
    const { error } = await failure({ uri: 'bolt://no-such-host.invalid:7687' });
    expect(error.code).toBe('DATABASE_UNREACHABLE');
    expect(error.message).toContain('host');
  });
});

describe.concurrent('F-15 a server that goes silent', () => {
  const silent: readonly (readonly [when: string, stub: () => Promise<Stub>])[] = [
    ['at once', () => rawServer(() => undefined)],
    ['after the handshake', () => boltStub(() => 'silence')],
    ['at a transaction', () => boltStub((tag) => (tag === MESSAGE.BEGIN ? 'silence' : 'success'))],
    ['in a result', () => boltStub((tag) => (tag === MESSAGE.PULL ? 'silence' : 'success'))],
  ];
  it.each(silent)(
    '%s',
    async (_, stub) => {
      await withStub(stub(), async ({ connections }, uri) => {
        const { error, ms } = await failure({ uri });
        expect(error.code).toBe('DATABASE_UNREACHABLE');
        expect(error.message).toContain('did not answer');
        expect(ms).toBeLessThan(15_000);
        // A connection that stays open would keep the process alive.
        for (let wait = 0; wait < 20 && connections() > 0; wait += 1) await sleep(100);
        expect(connections()).toBe(0);
      });
    },
    30_000,
  );
});

describe('F-16 a wrong password', () => {
  it('one attempt, and the password is not in the message', async () => {
    const code = 'Neo.ClientError.Security.Unauthorized';
    await withStub(failsAt(MESSAGE.HELLO, code), async ({ received }, uri) => {
      const { error, ms } = await failure({ uri }, recordedEffects({ NEO4J_PASSWORD: PASSWORD }));
      expect(error.code).toBe('DATABASE_REFUSED');
      expect(error.message).not.toContain(PASSWORD);
      expect(received.filter((tag) => tag === MESSAGE.HELLO)).toHaveLength(1);
      expect(ms).toBeLessThan(2_000);
    });
  });
});

describe('F-17 a wrong server', () => {
  it('each has a sentence of its own', async () => {
    const server = createServer((_, response) => void response.end('{}')).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const http = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    const old = rawServer((socket) => void socket.once('data', () => socket.write(Buffer.alloc(4))));
    const tls = rawServer((socket) => void socket.once('data', () => socket.end()));
    const at = (tag: number, code: string) => withStub(failsAt(tag, code), (_, uri) => failure({ uri }));
    const failures = [
      await failure({ uri: `bolt://${http}` }),
      await withStub(old, (_, uri) => failure({ uri })),
      await withStub(tls, (_, uri) => failure({ uri })),
      await failure({ uri: `bolt+s://${http}` }),
      await at(MESSAGE.BEGIN, 'Neo.ClientError.Database.DatabaseNotFound'),
      await at(MESSAGE.RUN, 'Neo.ClientError.Security.Forbidden'),
      await at(MESSAGE.RUN, 'Neo.ClientError.General.ForbiddenOnReadOnlyDatabase'),
      await at(MESSAGE.RUN, 'Neo.ClientError.Cluster.NotALeader'),
    ];
    server.close();
    const sentences = failures.map(({ error }) => error.message.replace(/bolt[^ ]*:\/\/\S+/g, 'URI'));
    expect(new Set(sentences).size).toBe(failures.length);
    for (const { error } of failures) expect(error.exitCode).toBe(5);
    const words = ['HTTP', '4.4 or newer', '+s://', 'TLS', '--database', 'role', 'read-only', 'neo4j://'];
    expect(words.filter((word, i) => !sentences[i]?.includes(word))).toEqual([]);
  }, 30_000);
});

describe('F-19 failures that pass', () => {
  it('a batch is tried five times at most', async () => {
    const code = 'Neo.TransientError.Transaction.DeadlockDetected';
    await withStub(failsAt(MESSAGE.RUN, code), async ({ received }, uri) => {
      const { error } = await failure({ uri });
      expect(error.code).toBe('DATABASE_FAILED');
      expect(received.filter((tag) => tag === MESSAGE.RUN)).toHaveLength(5);
    });
  }, 20_000);
});

describe('O-08 the list of statements', () => {
  it('a text that is not on it is never sent', async () => {
    await withStub(
      boltStub(() => 'success'),
      async ({ received }, uri) => {
        const target = { uri, database: 'neo4j', login: null };
        const database = await connect(target, new Set(['RETURN 1']), new AbortController().signal);
        await database.read('RETURN 1');
        await expect(database.read('MATCH (n) DETACH DELETE n')).rejects.toBeInstanceOf(RangeError);
        await database.close();
        expect(received.filter((tag) => tag === MESSAGE.RUN)).toHaveLength(1);
      },
    );
  });
});

describe('F-08 an interrupt', () => {
  it('ends the wait at once', async () => {
    await withStub(
      boltStub(() => 'silence'),
      async (_, uri) => {
        const effects = recordedEffects();
        const reason = new Error('interrupted');
        setTimeout(() => effects.interrupt.abort(reason), 200);
        const start = performance.now();
        await expect(failure({ uri }, effects)).rejects.toBe(reason);
        expect(performance.now() - start).toBeLessThan(2_000);
      },
    );
  });
});

describe('W-17 secrets', () => {
  it.each([
    'bolt://neo4j:hunter2@localhost',
    'bolt://localhost/?x=neo4j:hunter2@',
    'neo4j:hunter2@localhost',
  ])('an address with a password is refused and not shown: %s', async (uri) => {
    const { error } = await failure({ uri });
    expect(error.code).toBe('USAGE');
    expect(error.message).not.toContain('hunter2');
  });

  it.each(['http://localhost:7474', 'localhost:7687', 'bolt://', ''])(
    'no database address: %s',
    async (uri) => {
      expect((await failure({ uri })).error.code).toBe('USAGE');
    },
  );

  it('a user without a password is refused before anything is sent', async () => {
    await withStub(
      boltStub(() => 'success'),
      async ({ received }, uri) => {
        expect((await failure({ uri, user: 'ada' })).error.code).toBe('USAGE');
        expect(received).toEqual([]);
      },
    );
  });

  it('a password file that is missing', async () => {
    const { error } = await failure({ uri: 'bolt://127.0.0.1:1', passwordFile: 'no-such-file' });
    expect(error.code).toBe('INPUT_MISSING');
  });

  /** All that a push sends to a server that takes the handshake and hangs up once it has seen the password. */
  async function sentBy(options: Partial<PushOptions>, effects?: RecordedEffects): Promise<string> {
    let sent = '';
    const stub = rawServer((socket) => {
      socket.on('data', (data) => {
        sent += data.toString('latin1');
        if (sent.includes(PASSWORD)) socket.destroy();
        else socket.write(Buffer.from([0, 0, 4, 4]));
      });
    });
    await withStub(stub, (_, uri) => failure({ uri, ...options }, effects));
    return sent;
  }

  it('the password of a file is sent without its line break', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'papergraph-push-'));
    const passwordFile = join(folder, 'password');
    writeFileSync(passwordFile, `${PASSWORD}\n`);
    const sent = await sentBy({ passwordFile });
    rmSync(folder, { recursive: true });
    expect(sent).toContain(PASSWORD);
    expect(sent).not.toContain(`${PASSWORD}\n`);
  });

  it('on a terminal the password is asked for and not shown', async () => {
    const raw: boolean[] = [];
    const typed = ['wrong', '\u007F'.repeat(5), PASSWORD.slice(0, 3), `${PASSWORD.slice(3)}\r`, 'more'];
    const stdin = Object.assign(
      (async function* () {
        for (const keys of typed) yield Buffer.from(keys);
      })(),
      { setRawMode: (on: boolean) => raw.push(on) },
    );
    const shown = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const sent = await sentBy({ user: 'ada' }, { ...recordedEffects(), stdin, interactive: true });
    const text = shown.mock.calls.map(([part]) => String(part)).join('');
    shown.mockRestore();
    expect(sent).toContain(PASSWORD);
    expect(sent).not.toContain('wrong');
    expect(text).toMatch(/^Password of ada .*: \n$/);
    expect(raw).toEqual([true, false]);
  });
});
