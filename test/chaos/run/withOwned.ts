/** Registers an object, and returns the object. `withOwned` disposes of the object at its end. */
export type Own = <T extends AsyncDisposable>(thing: T) => T;

/**
 * Calls a function. At the end, disposes of all objects that the function has registered. The
 * object that was registered last is disposed of first. Also disposes of the objects if the
 * function fails.
 */
export async function withOwned<T>(use: (own: Own) => Promise<T>): Promise<T> {
  const owned: AsyncDisposable[] = [];
  try {
    return await use((thing) => {
      owned.unshift(thing);
      return thing;
    });
  } finally {
    for (const thing of owned) await thing[Symbol.asyncDispose]();
  }
}
