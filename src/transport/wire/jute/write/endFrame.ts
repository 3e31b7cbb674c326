import type { Writer } from './Writer.js';

/**
 * Ends a frame: writes the length of the frame at the start of the frame. `begun` counts from the
 * first unsent byte, because `reserve` may have moved all unsent bytes to a new buffer.
 */
export function endFrame({ view, from, at }: Writer, begun: number): void {
  view.setInt32(from + begun, at - from - begun - 4);
}
