import type { Data } from '../model/Data.js';

/** Turns a znode's bytes into a value, and perhaps a value into bytes. */
export interface Codec<T> {
  /** Throws if the bytes do not make sense. */
  decode(data: Buffer): T;
  /**
   * Returns bytes that `decode` reads, and throws for a value that `decode` would not return. For
   * `setDataWith`.
   */
  encode?(value: NoInfer<T>): Data;
}
