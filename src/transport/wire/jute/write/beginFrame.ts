import { reserve } from './reserve.js';
import type { Writer } from './Writer.js';

/** Begins a frame, and gives its place for `endFrame`: how far it is behind what has not been sent yet. */
export function beginFrame(writer: Writer): number {
  return reserve(writer, 4) - writer.from;
}
