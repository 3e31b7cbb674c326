import { reserve } from './reserve.js';
import type { Writer } from './Writer.js';

/**
 * Begins a frame. Returns the place of the frame, counted from the first unsent byte. `endFrame`
 * needs this place.
 */
export function beginFrame(writer: Writer): number {
  return reserve(writer, 4) - writer.from;
}
