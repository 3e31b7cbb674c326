import type { Data } from '../model/Data.js';

/** Turns a znode's bytes into a value, and perhaps a value into bytes. */
export interface Codec<T> {
  /** Throws if the bytes do not make sense. */
  decode(data: Buffer): T;
  /** Gives what {@link decode} takes, and throws for a value that it would not give. For `setDataWith`. */
  encode?(value: NoInfer<T>): Data;
}
