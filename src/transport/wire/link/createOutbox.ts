import type { Socket } from 'node:net';
import { slab } from '../jute/write/slab.js';
import { slabSize } from '../jute/write/slabSize.js';
import type { Writer } from '../jute/write/Writer.js';

/** The buffer for the frames of a connection, and the function that sends these frames. */
export interface Outbox {
  readonly writer: Writer;
  /**
   * Takes all frames that were written since the last call of `send`, and sends them with one call
   * of `socket.write`.
   */
  readonly send: () => void;
}

/**
 * Makes the outbox of a socket. When the socket has sent all bytes of the buffer, the outbox uses
 * the buffer again from its start. But if the buffer is then larger than `slabSize`, the outbox
 * replaces the buffer with a new one of the size `slabSize`.
 */
export function createOutbox(socket: Socket): Outbox {
  const writer = slab();
  let underWay = 0;

  return {
    writer,
    send() {
      if (writer.at === writer.from) return;
      const bytes = writer.bytes.subarray(writer.from, writer.at);
      writer.from = writer.at;
      underWay += 1;
      socket.write(bytes, taken);
    },
  };

  function taken(): void {
    underWay -= 1;
    if (underWay > 0 || writer.from < writer.at) return;
    if (writer.bytes.length > slabSize) {
      Object.assign(writer, slab());
    } else {
      writer.from = 0;
      writer.at = 0;
    }
  }
}
