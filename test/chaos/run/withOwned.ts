/** Takes over a thing: disposes of it at the end. Returns the thing. */
export type Own = <T extends AsyncDisposable>(thing: T) => T;

/** Does something with things that are disposed of afterwards, the newest first, however it ends. */
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
