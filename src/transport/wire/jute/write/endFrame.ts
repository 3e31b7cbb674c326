import type { Writer } from './Writer.js';

/**
 * Ends a frame: writes the length of the frame at the start of the frame. `begun` is the number of
 * unsent bytes before the frame. `begun` is not the position of the frame in the buffer. This
 * position changes when `reserve` copies all unsent bytes to a new buffer.
 */
export function endFrame({ view, from, at }: Writer, begun: number): void {
  view.setInt32(from + begun, at - from - begun - 4);
}
