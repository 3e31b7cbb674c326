import { nullData } from './nulls/nullData.js';

/** A copy of data, which the writer can't change any more. */
export function copyOf(data: Buffer): Buffer {
  return data === nullData ? data : Buffer.from(data);
}
