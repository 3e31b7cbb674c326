import { ProtocolError } from '../../../errors/wire/ProtocolError.js';
import type { Reader } from '../jute/read/Reader.js';
import { viewOf } from '../jute/read/viewOf.js';

/** Splits the bytes from the server into frames. */
export interface Splitter {
  /**
   * Reads the first `length` bytes of `bytes`, and passes on each frame that is now complete.
   * Returns `true` if the server has made progress: these bytes complete a frame, or they complete
   * the next 4 KiB of a long frame.
   */
  readonly take: (bytes: Buffer, view: DataView, length: number) => boolean;
  /**
   * After this call, the splitter passes on no more frames, even if a call of `take` is still
   * running.
   */
  readonly stop: () => void;
}

/**
 * The longest frame that the client accepts, in bytes. No server sends such long replies. The
 * limit protects the memory of the client from a faulty server.
 */
const longest = 64 * 1024 * 1024;
const spare = 64 * 1024;
/** The size of a piece of a frame, in bytes. Each new piece shows that the server works. */
const piece = 4 * 1024;

/**
 * Makes a splitter that calls `onFrame` with each frame. When the splitter calls `onFrame`, the
 * `Reader` is at the first field of the frame. `take` throws if a frame has more than `most` bytes.
 *
 * The splitter copies only the frames that arrive in several chunks. The buffer for the copy grows
 * with the bytes that arrive. The splitter does not reserve the announced length at once, because
 * a faulty server may announce any length.
 */
export function createSplitter(
  onFrame: (reader: Reader) => void,
  most: number = longest,
): Splitter {
  let rest = Buffer.allocUnsafeSlow(0);
  let held = 0;
  let stopped = false;
  const reader: Reader = { bytes: rest, view: viewOf(rest), at: 0, end: 0 };

  return {
    take(bytes, view, length) {
      let at = 0;
      const before = held;
      if (held > 0) {
        at = complete(bytes, length);
        if (held > 0) return Math.floor(held / piece) > Math.floor(before / piece);
      }
      while (!stopped && length - at >= 4) {
        const end = at + 4 + sizeOf(view, at, most);
        if (end > length) break;
        hand(bytes, view, at + 4, end);
        at = end;
      }
      const framed = at > 0;
      if (!stopped && at < length) append(bytes, at, length);
      return framed || held >= piece;
    },
    stop() {
      stopped = true;
    },
  };

  function hand(bytes: Buffer, view: DataView, at: number, end: number): void {
    reader.bytes = bytes;
    reader.view = view;
    reader.at = at;
    reader.end = end;
    onFrame(reader);
  }

  /**
   * Adds bytes of a chunk to the incomplete frame. Returns how many bytes of the chunk belong to
   * this frame.
   */
  function complete(bytes: Buffer, length: number): number {
    let at = 0;
    if (held < 4) {
      at = Math.min(4 - held, length);
      append(bytes, 0, at);
      if (held < 4) return at;
    }
    const view = viewOf(rest);
    const missing = 4 + sizeOf(view, 0, most) - held;
    const end = Math.min(at + missing, length);
    append(bytes, at, end);
    if (end - at < missing) return end;
    const whole = rest;
    const size = held;
    held = 0;
    if (rest.length > spare) rest = Buffer.allocUnsafeSlow(0);
    hand(whole, viewOf(whole), 4, size);
    return end;
  }

  function append(bytes: Buffer, start: number, end: number): void {
    const needed = held + end - start;
    if (needed > rest.length) {
      const grown = Buffer.allocUnsafeSlow(Math.max(2 * rest.length, needed));
      rest.copy(grown, 0, 0, held);
      rest = grown;
    }
    bytes.copy(rest, held, start, end);
    held = needed;
  }
}

function sizeOf(view: DataView, at: number, most: number): number {
  const size = view.getInt32(at);
  if (size < 0 || size > most) {
    throw new ProtocolError(`a frame of ${String(size)} bytes`);
  }
  return size;
}
