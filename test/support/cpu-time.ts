/**
 * Starts to measure the processor time of this process; the result tells the milliseconds since then. Other work on the
 * machine does not count, so a bound for what must be linear holds under any load.
 */
export function cpuTimer(): () => number {
  const start = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  };
}
