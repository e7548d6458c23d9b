/** Preloaded into a program that is measured: leaves its CPU time and its largest resident set in a file when it ends. */
import { writeFileSync } from 'node:fs';

process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const seconds = (userCPUTime + systemCPUTime) / 1e6;
  writeFileSync(
    process.env.MEASURED,
    JSON.stringify({ cpu: seconds, wall: process.uptime(), rss: maxRSS * 1024 }),
  );
});
