import type { Socket } from 'node:net';
import { createOutbox } from '../../../transport/wire/link/createOutbox.js';
import type { Writer } from '../../../transport/wire/jute/write/Writer.js';
import type { LiveClock } from '../createLiveClock.js';

/**
 * How many bytes may wait for a client. If more bytes wait, the server carries out no further
 * requests of this client until the socket has sent all waiting bytes.
 */
const muchWaiting = 1024 * 1024;
/**
 * If a client takes no byte from its socket for this time, in ms, the server cuts the connection.
 * This limit applies while more than `muchWaiting` bytes wait for the client, and after a call of
 * `end`. A client that takes the bytes slowly keeps its connection. This limit is shorter than the
 * usual session timeouts. So when the server cuts the connection, the session still exists, and the
 * client can resume it.
 */
const patience = 3_000;
/**
 * How many bytes of events may wait for a client, in addition to the bytes in its socket. If more
 * bytes wait, the server cuts the connection. `muchWaiting` does not limit the events:
 * `muchWaiting` only delays the requests of the client. Even during this delay, new events for the
 * client arise.
 */
const mostEvents = 16 * 1024 * 1024;

/** Sends frames to a client, which may read slowly or not at all. */
export interface Delivery {
  /** Writes a frame. The frame is sent soon afterwards. */
  readonly write: (write: (writer: Writer) => void) => void;
  /**
   * Whether the server may carry out the next request of the client now. If not, the delivery calls
   * `onRoom` later, when the server may carry out this request.
   */
  readonly hasRoom: () => boolean;
  /**
   * Sends the written frames and `text`, which is the reply to a four-letter word. Then ends the
   * connection, even if the client does not end its side.
   */
  readonly end: (text?: string) => void;
}

/** Creates the delivery to one client. */
export function createDelivery(socket: Socket, clock: LiveClock, onRoom: () => void): Delivery {
  const { writer, send } = createOutbox(socket);
  let isSending = false;
  /**
   * Whether new frames stay in the writer. `true` from the moment when more than `muchWaiting`
   * bytes wait in the socket, until the socket has sent all these bytes.
   */
  let isHolding = false;
  let isAwaited = false;

  socket.on('timeout', () => {
    // While a test pauses the server, the server must not close a connection. So during the pause,
    // this listener starts the timeout of the socket again.
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
      // Node restarts this timeout whenever the client takes bytes, even in the middle of a long
      // reply.
      socket.setTimeout(patience);
    } else if (isAwaited) {
      isAwaited = false;
      // If the kernel takes all bytes immediately, the socket emits no `drain`. So the delivery
      // calls `onRoom` here. `setImmediate` lets the requests of other clients run first.
      setImmediate(onRoom);
    }
  }
}
