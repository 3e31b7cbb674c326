import { slabSize } from './slabSize.js';
import type { Writer } from './Writer.js';

/** Makes an empty {@link Writer} with a new buffer. */
export function slab(size: number = slabSize): Writer {
  const bytes = Buffer.allocUnsafeSlow(size);
  return { bytes, view: new DataView(bytes.buffer), from: 0, at: 0 };
}
