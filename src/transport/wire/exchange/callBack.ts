/**
 * Calls a function of the user or of another module. If the function throws, catches the error, and
 * throws it again in a microtask. So the caller of `callBack` continues, and the library still
 * reads the following frames.
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
