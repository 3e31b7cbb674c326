import { nullData } from './nulls/nullData.js';

/** Data that their writer may change no more. */
export function copyOf(data: Buffer): Buffer {
  return data === nullData ? data : Buffer.from(data);
}
