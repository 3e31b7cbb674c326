import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Waits until a condition holds, at most until the deadline. Returns whether the condition holds.
 * The deadline is a time in ms on the clock of `performance.now()`.
 */
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
