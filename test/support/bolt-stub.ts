/** A server that speaks just enough Bolt 4.4 to fail in a chosen way at a chosen message. */
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';

export const MESSAGE = { HELLO: 0x01, RESET: 0x0f, RUN: 0x10, BEGIN: 0x11, PULL: 0x3f } as const;

export type Reply = 'success' | 'silence' | 'hang up' | { readonly code: string; readonly message: string };

export interface Stub {
  readonly port: number;
  /** Tags of all messages received, over all connections. */
  readonly received: number[];
  /** Connections that are open now. */
  connections(): number;
  stop(): Promise<void>;
}

/** Answers the handshake with Bolt 4.4, then every message as told. */
export function boltStub(reply: (tag: number) => Reply): Promise<Stub> {
  const received: number[] = [];
  return serve(received, (socket) => {
    let buffer: Buffer = Buffer.alloc(0);
    let greeted = false;
    socket.on('data', (data: Buffer) => {
      buffer = Buffer.concat([buffer, data]);
      if (!greeted) {
        if (buffer.length < 20) return;
        buffer = buffer.subarray(20);
        greeted = true;
        socket.write(Buffer.from([0, 0, 4, 4]));
      }
      for (let message = nextMessage(); message !== undefined; message = nextMessage()) {
        const tag = message[1] ?? 0;
        received.push(tag);
        answer(socket, reply(tag));
      }
    });

    function nextMessage(): Uint8Array | undefined {
      const parts: Buffer[] = [];
      for (let at = 0; at + 2 <= buffer.length;) {
        const length = buffer.readUInt16BE(at);
        at += 2;
        if (length === 0) {
          buffer = buffer.subarray(at);
          if (parts.length > 0) return Buffer.concat(parts);
          at = 0;
          continue;
        }
        if (at + length > buffer.length) return undefined;
        parts.push(buffer.subarray(at, at + length));
        at += length;
      }
      return undefined;
    }
  });
}

/** Takes connections and does with them what is told; `raw` servers do not speak Bolt at all. */
export function rawServer(onConnection: (socket: Socket) => void): Promise<Stub> {
  return serve([], onConnection);
}

/** A port of this machine at which nothing listens. */
export async function closedPort(): Promise<number> {
  const { port, stop } = await rawServer(() => undefined);
  await stop();
  return port;
}

async function serve(received: number[], onConnection: (socket: Socket) => void): Promise<Stub> {
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    // Also where nobody reads: else the end of the connection goes unseen.
    socket.on('error', () => undefined).resume();
    onConnection(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    received,
    connections: () => sockets.size,
    stop: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

function answer(socket: Socket, reply: Reply): void {
  if (reply === 'silence') return;
  if (reply === 'hang up') return void socket.destroy();
  const body =
    reply === 'success'
      ? Buffer.concat([Buffer.from([0xb1, 0x70]), map({ server: 'Neo4j/4.4.0', connection_id: 'stub' })])
      : Buffer.concat([Buffer.from([0xb1, 0x7f]), map(reply)]);
  const head = Buffer.alloc(2);
  head.writeUInt16BE(body.length);
  socket.write(Buffer.concat([head, body, Buffer.from([0, 0])]));
}

/** PackStream: a small map of short strings. */
function map(entries: Readonly<Record<string, string>>): Buffer {
  const parts = Object.entries(entries).flatMap(([name, value]) => [text(name), text(value)]);
  return Buffer.concat([Buffer.from([0xa0 + parts.length / 2]), ...parts]);
}

function text(value: string): Buffer {
  const bytes = Buffer.from(value);
  return Buffer.concat([Buffer.from([0xd0, bytes.length]), bytes]);
}
