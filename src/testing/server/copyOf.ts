import { nullData } from './nulls/nullData.js';

/** Returns a copy of the data, because the caller may change its own buffer later. */
export function copyOf(data: Buffer): Buffer {
  return data === nullData ? data : Buffer.from(data);
}
