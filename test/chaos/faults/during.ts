import { setTimeout as sleep } from 'node:timers/promises';

/** Keeps a fault for a while, in ms. */
export async function during(ms: number, begin: () => unknown, end: () => unknown): Promise<void> {
  try {
    await begin();
    await sleep(ms);
  } finally {
    await end();
  }
}
