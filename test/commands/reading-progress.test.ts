import { expect, it } from 'vitest';
import { withProgress } from '../../src/commands/reading-progress.js';

/** Chunks of a million bytes, each of which takes so many milliseconds to come. */
function watched(chunks: number, milliseconds: number) {
  let time = 0;
  const told: string[] = [];
  const details: string[] = [];
  async function* read(): AsyncGenerator<Uint8Array> {
    for (let n = 0; n < chunks; n += 1) {
      await Promise.resolve();
      time += milliseconds;
      yield new Uint8Array(1_000_000);
    }
  }
  const effects = {
    now: () => time,
    progress: (line: string) => void told.push(line),
    detail: (line: string) => void details.push(line),
  };
  return { chunks: withProgress(read(), 'papers.jsonl', () => time, effects), told, details };
}

it('L-08 says every second how much was read and how fast, and clears the line', async () => {
  const { chunks, told, details } = watched(40, 100);
  let bytes = 0;
  for await (const chunk of chunks) bytes += chunk.length;
  expect(bytes).toBe(40_000_000);
  expect(told).toEqual([
    'papers.jsonl: 1,000 records, 10 MB in 1.0 s, 10.0 MB/s',
    'papers.jsonl: 2,000 records, 20 MB in 2.0 s, 10.0 MB/s',
    'papers.jsonl: 3,000 records, 30 MB in 3.0 s, 10.0 MB/s',
    'papers.jsonl: 4,000 records, 40 MB in 4.0 s, 10.0 MB/s',
    '',
  ]);
  expect(details).toEqual(['papers.jsonl: 40 MB in 4.0 s, 10.0 MB/s']);
});

it('says nothing of what is read in no time', async () => {
  const { chunks, told, details } = watched(3, 0);
  for await (const chunk of chunks) expect(chunk.length).toBe(1_000_000);
  expect([told, details]).toEqual([[''], []]);
});
