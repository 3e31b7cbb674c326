import type { Reader } from '../../../../../src/transport/wire/jute/read/Reader.js';

/**
 * Creates a reader for a frame. Other bytes surround the frame, as in a chunk that a socket
 * receives.
 */
export function readerOf(frame: Buffer): Reader {
  const bytes = Buffer.concat([Buffer.alloc(3, 0xee), frame, Buffer.alloc(99, 0xee)]);
  return {
    bytes,
    view: new DataView(bytes.buffer, bytes.byteOffset, bytes.length),
    at: 3,
    end: 3 + frame.length,
  };
}
