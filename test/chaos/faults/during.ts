import { setTimeout as sleep } from 'node:timers/promises';

/** Begins a fault, waits `ms` milliseconds, and then ends the fault. */
export async function during(ms: number, begin: () => unknown, end: () => unknown): Promise<void> {
  try {
    await begin();
    await sleep(ms);
  } finally {
    await end();
  }
}
