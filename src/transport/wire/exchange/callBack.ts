/**
 * Calls foreign code. If it throws, the error is thrown again in a microtask, because the frames
 * after it must not be lost.
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
