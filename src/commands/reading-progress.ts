import { grouped } from './counted.js';
import type { Effects } from './effects.js';

/** Between two lines of progress. */
const EVERY_MILLISECONDS = 1000;
/** What is shorter takes no longer to read than the command takes to start. */
const LEAST_TOLD = 10_000_000;

/**
 * Hands the chunks of a file on, and says how much was read and how fast: every second on a terminal, and at the end of
 * what is long with `-v`.
 */
export async function* withProgress(
  chunks: AsyncIterable<Uint8Array>,
  name: string,
  records: () => number,
  { now, progress, detail }: Pick<Effects, 'now' | 'progress' | 'detail'>,
): AsyncGenerator<Uint8Array> {
  const start = now();
  let bytes = 0;
  let next = start + EVERY_MILLISECONDS;
  const pace = (time: number): string => {
    const megabytes = bytes / 1e6;
    const seconds = Math.max(0.001, (time - start) / 1000);
    return `${grouped(Math.round(megabytes))} MB in ${seconds.toFixed(1)} s, ${(megabytes / seconds).toFixed(1)} MB/s`;
  };
  for await (const chunk of chunks) {
    bytes += chunk.length;
    yield chunk;
    const time = now();
    if (time < next) continue;
    next = time + EVERY_MILLISECONDS;
    progress(`${name}: ${grouped(records())} records, ${pace(time)}`);
  }
  progress('');
  if (bytes >= LEAST_TOLD) detail(`${name}: ${pace(now())}`);
}
