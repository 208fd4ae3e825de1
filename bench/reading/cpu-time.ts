/** Milliseconds of processor time, of all threads, user and system. Waiting for other programs is not in it. */
export function cpuMsOf(run: () => unknown): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const LEAST = 3;

/** The median of runs that take this much processor time together, of no fewer than three. */
export function medianOf(enoughMs: number, run: () => unknown): number {
  const times: number[] = [];
  for (let spent = 0; spent < enoughMs || times.length < LEAST;) {
    const took = cpuMsOf(run);
    spent += took;
    times.push(took);
  }
  return times.sort((a, b) => a - b)[times.length >> 1] ?? Number.NaN;
}
