import { nullData } from './nulls/nullData.js';

/**
 * Returns a copy of the data. The caller of `copyOf` may change `data` later, and then the copy
 * stays the same. `nullData` is not copied, because other code compares the data with this object.
 */
export function copyOf(data: Buffer): Buffer {
  return data === nullData ? data : Buffer.from(data);
}
