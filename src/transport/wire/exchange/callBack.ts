/**
 * Calls a function of the user or of another module. An error of this function is thrown again in a
 * microtask. So the caller of `callBack` continues, for example with the next frame.
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
