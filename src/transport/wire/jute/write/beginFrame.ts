import { reserve } from './reserve.js';
import type { Writer } from './Writer.js';

/**
 * Begins a frame. Returns the number of unsent bytes before the frame. The caller must pass this
 * number to `endFrame`.
 */
export function beginFrame(writer: Writer): number {
  return reserve(writer, 4) - writer.from;
}
