import { InvalidArgumentError } from '../../errors/InvalidArgumentError.js';

/** The maximum size of a request's packet without its path and data, in bytes. */
const head = 55;

/**
 * Throws if a path does not fit into one packet. At a larger packet, a server drops the connection,
 * so every other request would fail too.
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
