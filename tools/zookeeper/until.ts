import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Waits until `find` has found something.
 *
 * @throws the error made by `failure` when nothing was found within 30 seconds
 */
export async function until<T>(
  find: () => Promise<T | undefined>,
  failure: () => Error,
): Promise<T> {
  const deadline = Date.now() + 30_000;
  for (;;) {
    const found = await find();
    if (found !== undefined) {
      return found;
    }
    if (Date.now() > deadline) {
      throw failure();
    }
    await sleep(50);
  }
}
