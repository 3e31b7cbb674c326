/**
 * Calls somebody else's function. What it throws is thrown again in a turn of its own, as if it had
 * been called from there: what comes behind it on the wire must not be lost.
 */
export function callBack<A, B, C>(
  listener: (first: A, second?: B, third?: C) => void,
  first: A,
  second?: B,
  third?: C,
): void {
  try {
    listener(first, second, third);
  } catch (error) {
    queueMicrotask(() => {
      throw error;
    });
  }
}
