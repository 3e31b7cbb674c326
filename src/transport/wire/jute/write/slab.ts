import { slabSize } from './slabSize.js';
import type { Writer } from './Writer.js';

/** New bytes, in the shape of a {@link Writer} with nothing in it. */
export function slab(size: number = slabSize): Writer {
  const bytes = Buffer.allocUnsafeSlow(size);
  return { bytes, view: new DataView(bytes.buffer), from: 0, at: 0 };
}
