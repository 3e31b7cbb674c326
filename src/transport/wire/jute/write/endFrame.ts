import type { Writer } from './Writer.js';

/**
 * Ends a frame: writes its length in front. The place is relative, because the bytes may have
 * moved.
 */
export function endFrame({ view, from, at }: Writer, begun: number): void {
  view.setInt32(from + begun, at - from - begun - 4);
}
