import { setTimeout as sleep } from 'node:timers/promises';

/** Waits until a condition holds, looking again every 10 ms, for at most `limit` ms. */
export async function eventually(
  condition: () => boolean | Promise<boolean>,
  limit = 15_000,
): Promise<void> {
  const deadline = performance.now() + limit;
  while (!(await condition())) {
    if (performance.now() > deadline)
      throw new Error(`not within ${String(limit)} ms: ${condition.toString()}`);
    await sleep(10);
  }
}
