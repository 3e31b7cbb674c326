import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Calls `find` again and again, with pauses of 20 ms, until it gives a value.
 *
 * @throws the error that `failure` makes, if `find` gives no value within `limit` ms
 */
export async function until<T>(
  find: () => Promise<T | undefined>,
  failure: () => Error,
  limit = 30_000,
): Promise<T> {
  const deadline = performance.now() + limit;
  for (;;) {
    const found = await find();
    if (found !== undefined) {
      return found;
    }
    if (performance.now() > deadline) {
      throw failure();
    }
    await sleep(20);
  }
}
