import { reserve } from './reserve.js';
import type { Writer } from './Writer.js';

/** Begins a frame. Returns its place for `endFrame`, relative to the start of the unsent bytes. */
export function beginFrame(writer: Writer): number {
  return reserve(writer, 4) - writer.from;
}
