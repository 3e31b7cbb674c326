import type { Socket } from 'node:net';
import { createOutbox } from '../../../transport/wire/link/createOutbox.js';
import type { Writer } from '../../../transport/wire/jute/write/Writer.js';
import type { LiveClock } from '../createLiveClock.js';

/** If more bytes than this wait for a client, its requests wait too until it has read. */
const muchWaiting = 1024 * 1024;
/**
 * The server cuts a client off if much waits for it and it reads nothing for this time, in ms. A client that reads never
 * meets this limit, even if its replies are long. The time is below the usual session timeouts, so the session lives on.
 */
const patience = 3_000;
/**
 * The limit for events, because they come without requests. In bytes, after the data that already
 * waits: the server cuts off a client with more at once.
 */
const mostEvents = 16 * 1024 * 1024;

/** What a server sends to a client, which may read slowly or not at all. */
export interface Delivery {
  /** Writes a frame, which is sent soon. */
  readonly write: (write: (writer: Writer) => void) => void;
  /** Whether the server may carry out a request. If not, `onRoom` comes as soon as it may. */
  readonly hasRoom: () => boolean;
  /** Sends the written frames and a last text. Then ends the connection, even if the client keeps its own half open. */
  readonly end: (text?: string) => void;
}

/** Sends to a client. */
export function createDelivery(socket: Socket, clock: LiveClock, onRoom: () => void): Delivery {
  const { writer, send } = createOutbox(socket);
  let isSending = false;
  /** Whether frames stay in the writer, because the socket has much to send. */
  let isHolding = false;
  let isAwaited = false;

  socket.on('timeout', () => {
    // A test that pauses the server finds its connections as they were.
    if (clock.paused) socket.setTimeout(patience);
    else socket.destroy();
  });
  socket.on('drain', () => {
    isHolding = false;
    socket.setTimeout(0);
    sendNow();
  });

  return {
    write(write) {
      if (!socket.writable) return;
      write(writer);
      if (!isHolding) sendSoon();
      else if (unsent() > mostEvents) socket.destroy();
    },
    hasRoom() {
      const isFull = isHolding || socket.writableLength + unsent() > muchWaiting;
      isAwaited ||= isFull;
      return !isFull;
    },
    end(text = '') {
      sendNow();
      socket.end(text);
      socket.setTimeout(patience);
    },
  };

  function unsent(): number {
    return writer.at - writer.from;
  }

  function sendSoon(): void {
    if (isSending) return;
    isSending = true;
    queueMicrotask(() => {
      isSending = false;
      if (!isHolding) sendNow();
    });
  }

  function sendNow(): void {
    send();
    if (socket.writableLength > muchWaiting) {
      isHolding = true;
      isAwaited = true;
      socket.pause();
      // Counts from the last bytes that the client has taken, also in the middle of a long reply.
      socket.setTimeout(patience);
    } else if (isAwaited) {
      isAwaited = false;
      // There is no `drain` behind what the kernel has taken at once. Other clients have their turn first.
      setImmediate(onRoom);
    }
  }
}
