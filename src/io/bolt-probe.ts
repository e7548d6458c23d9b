import { connect as connectPlain, isIP, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { within } from './deadline.js';

const DEFAULT_PORT = 7687;
// The opening of Bolt: a magic number, then the versions that the driver knows: 5.0 to 5.8, 4.2 to 4.4, 3.0.
const OPENING = Buffer.from('6060b01700080805000204040000000300000000', 'hex');

/**
 * Says hello in Bolt on a connection of its own and waits until anything comes back, also a failure, which the driver
 * then tells more of. The driver cannot be asked, because it never lets go of a connection that answers nothing, and
 * the process would not end.
 *
 * @throws what `late` gives when nothing comes back in time, the signal's reason on abort
 */
export async function awaitBolt(
  uri: string,
  ms: number,
  signal: AbortSignal,
  late: () => Error,
): Promise<void> {
  const socket = open(new URL(uri));
  const answer = new Promise<void>((resolve) => {
    for (const event of ['data', 'end', 'close', 'error']) socket.once(event, () => resolve());
  });
  try {
    socket.write(OPENING);
    await within(answer, ms, signal, late);
  } finally {
    socket.on('error', () => undefined).destroy();
  }
}

function open({ hostname, port, protocol }: URL): Socket {
  const host = hostname.replace(/^\[|\]$/g, '');
  const address = { host, port: port === '' ? DEFAULT_PORT : Number(port) };
  if (!protocol.includes('+s')) return connectPlain(address);
  const named = isIP(host) === 0 ? { servername: host } : {};
  return connectTls({ ...address, ...named, rejectUnauthorized: false });
}
