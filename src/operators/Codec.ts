/** Turns a znode's bytes into a value. Throws when they do not make sense. */
export interface Codec<T> {
  decode(data: Buffer): T;
}
