import { InvalidArgumentError } from '../../errors/InvalidArgumentError.js';

/**
 * A request with the default access control list needs at most this many bytes in addition to its
 * path and its data.
 */
const head = 55;

/**
 * Throws if the path does not fit into the largest packet that the server accepts. If a client
 * sends a larger packet, the server closes the connection, so all other requests of the client fail
 * too.
 */
export function checkPathLength(path: string, maxBuffer: number): void {
  const limit = maxBuffer - head;
  // In UTF-8, each character of a valid path has at most three bytes. So a short path surely fits.
  if (path.length * 3 <= limit) return;
  const size = Buffer.byteLength(path);
  if (size > limit) {
    throw new InvalidArgumentError('path', `must be at most ${String(limit)} bytes`, String(size));
  }
}
