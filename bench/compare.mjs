import { performance } from 'node:perf_hooks';

const ROUNDS = 7;

/**
 * Times two functions in turn after a warm-up and prints the median of each and of the ratios pair by pair.
 * @param what the work, for the table
 * @param bytes how much each round reads
 */
export async function compare(what, bytes, ours, peer) {
  await ours.run();
  await peer.run();
  const rounds = [];
  for (let round = 0; round < ROUNDS; round += 1) rounds.push([await time(ours.run), await time(peer.run)]);
  const speed = (index) => bytes / 1e6 / (median(rounds.map((pair) => pair[index])) / 1000);
  const ratio = median(rounds.map(([a, b]) => a / b));
  process.stdout.write(
    `${what}: ${ours.name} ${speed(0).toFixed(1)} MB/s, ${peer.name} ${speed(1).toFixed(1)} MB/s, time ratio ${ratio.toFixed(2)}\n`,
  );
}

async function time(run) {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

/** Milliseconds of CPU, of all threads of this process, and the result. */
export function cpu(work) {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  return [(user + system) / 1000, result];
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
