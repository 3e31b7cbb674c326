import type { Data } from '../model/Data.js';

/** Turns the bytes of a znode into a value. A codec with `encode` also turns a value into bytes. */
export interface Codec<T> {
  /** Returns the value for the bytes. Throws if the bytes are not valid. */
  decode(data: Buffer): T;
  /**
   * Returns the bytes for `value`. From these bytes, `decode` must return a value that is equal to
   * `value`. If no such bytes exist, `encode` must throw. `setDataWith` needs this method.
   */
  encode?(value: NoInfer<T>): Data;
}
