import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Waits until `find` has found something, looking again every 20 ms.
 *
 * @throws the error made by `failure` when nothing was found within `limit` ms
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
