import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Calls `find` repeatedly, with pauses of 20 ms, until `find` returns a value.
 *
 * @throws the error that `failure` creates, if `find` returns no value within `limit` ms
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
