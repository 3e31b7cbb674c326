/** Takes over an object, to dispose of it at the end. Returns the object. */
export type Own = <T extends AsyncDisposable>(thing: T) => T;

/**
 * Calls a function, and then disposes of all objects that this function has handed over. The newest
 * object is first. This happens even if the function fails.
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
