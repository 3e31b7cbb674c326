/**
 * Registers an object, and returns this object. When the function `use` ends or fails, `withOwned`
 * disposes of the object.
 */
export type Own = <T extends AsyncDisposable>(thing: T) => T;

/**
 * Calls a function. When the function ends or fails, disposes of all objects that the
 * function has registered. The object that was registered last is disposed of first.
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
