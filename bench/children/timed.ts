import type { Duration } from './Crowd.js';

/** Runs `work`. Measures how much time and how much CPU time `work` takes. */
export async function timed(work: () => Promise<unknown>): Promise<Duration> {
  const start = performance.now();
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return { ms: performance.now() - start, cpuMs: (user + system) / 1_000 };
}
