/**
 * Calls `listener`, a function of the user or of another module. If `listener` throws an error,
 * `callBack` throws this error again in a microtask. So the caller of `callBack` continues, for
 * example with the next frame.
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
