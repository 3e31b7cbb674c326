import type { Writer } from './Writer.js';

/**
 * Ends a frame: writes the length of the frame at the start of the frame. `begun` is relative to
 * the unsent bytes, because `reserve` may have moved all unsent bytes.
 */
export function endFrame({ view, from, at }: Writer, begun: number): void {
  view.setInt32(from + begun, at - from - begun - 4);
}
