import { InvalidArgumentError } from '../../errors/InvalidArgumentError.js';

/** The most that the packet of a request holds beside its path and data, in bytes. */
const head = 55;

/**
 * Throws for a path that does not fit into one packet. A server drops the connection at a larger one,
 * and every other request with it.
 */
export function checkPathLength(path: string, maxBuffer: number): void {
  const limit = maxBuffer - head;
  // No character that a path may have takes more than three bytes.
  if (path.length * 3 <= limit) return;
  const size = Buffer.byteLength(path);
  if (size > limit) {
    throw new InvalidArgumentError('path', `must be at most ${String(limit)} bytes`, String(size));
  }
}
