import { nullData } from './nulls/nullData.js';

/**
 * Returns a copy of the data. The caller of `copyOf` may change `data` later, and then the copy
 * stays the same. For `nullData`, the function returns `nullData` itself. The reason: other code
 * recognizes null only by the object `nullData`. This code would treat a copy of `nullData` as
 * empty data.
 */
export function copyOf(data: Buffer): Buffer {
  return data === nullData ? data : Buffer.from(data);
}
