import { setTimeout as sleep } from 'node:timers/promises';

/** Whether a condition holds at some time before the deadline, of `performance.now()`. */
export async function within(
  deadline: number,
  condition: () => boolean | Promise<boolean>,
): Promise<boolean> {
  for (;;) {
    if (await condition()) return true;
    if (performance.now() > deadline) return false;
    await sleep(20);
  }
}
