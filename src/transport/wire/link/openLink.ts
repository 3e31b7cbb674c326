import { noop } from 'rxjs';
import type { Address } from '../../../model/Address.js';
import type { Reader } from '../jute/read/Reader.js';
import type { Writer } from '../jute/write/Writer.js';
import type { SecureOptions } from '../tls/SecureOptions.js';
import { toTlsError } from '../tls/toTlsError.js';
import { createOutbox } from './createOutbox.js';
import { createSplitter } from './createSplitter.js';
import { openSocket } from './openSocket.js';
import { soon } from './soon.js';

/** What {@link openLink} needs. */
export interface LinkConfig {
  readonly address: Address;
  readonly secure: SecureOptions | undefined;
  readonly now: () => number;
}

/** The callbacks of a `Link`. */
export interface LinkListener {
  /** The socket is open. If the connection uses TLS, the TLS handshake has succeeded too. */
  readonly opened: () => void;
  /** A frame has arrived. If this callback throws, the `Link` ends. */
  readonly frame: (reader: Reader) => void;
  /**
   * The `Link` has ended without a call of `close`. The `Link` calls `lost` after its end, in a
   * later turn of the event loop. If the server has closed an open connection, `cause` is
   * `undefined`.
   */
  readonly lost: (cause: unknown) => void;
}

/** A socket to one server. The socket sends and receives whole frames. */
export interface Link {
  readonly writer: Writer;
  /**
   * Schedules a send: a moment later, the `Link` sends all bytes that `writer` has collected in
   * this turn of the event loop.
   */
  readonly flush: () => void;
  /**
   * The time when the client last received a frame, or a large piece of a frame. The time is in ms
   * of the client's clock.
   */
  readonly heardAt: () => number;
  /**
   * Closes the socket. After the call of `close`, the `Link` calls no callback of the listener.
   * There is one exception: a `Link` that has ended before this call may still call `lost`.
   */
  readonly close: () => void;
}

/**
 * The state of a `Link`. In the state `reading`, the `Link` first reads the whole chunk, and then
 * sends the written bytes. In the state `idle`, a call of `flush` makes the `Link` send the written
 * bytes in a microtask.
 */
type Turn = 'opening' | 'idle' | 'reading' | 'scheduled' | 'closed';

/**
 * Opens a connection to a server. If a socket has no listener for `error`, an event `error` ends
 * the process. So this function never removes the listeners of the socket.
 */
export function openLink({ address, secure, now }: LinkConfig, listener: LinkListener): Link {
  let turn: Turn = 'opening';
  let heardAt = now();
  const splitter = createSplitter(listener.frame);

  const socket = openSocket(address, secure, (bytes, view, length) => {
    if (turn === 'closed') return;
    turn = 'reading';
    try {
      if (splitter.take(bytes, view, length)) heardAt = now();
    } catch (cause) {
      lose(cause);
    }
    send();
  });
  const outbox = createOutbox(socket);

  socket.once(secure === undefined ? 'connect' : 'secureConnect', () => {
    if (isClosed()) return;
    turn = 'idle';
    heardAt = now();
    listener.opened();
  });
  socket.on('error', (error) => {
    lose(secure === undefined ? error : toTlsError(error, address, turn === 'opening'));
  });
  socket.on('end', hungUp);
  socket.on('close', hungUp);

  return { writer: outbox.writer, flush, heardAt: () => heardAt, close };

  function flush(): void {
    if (turn !== 'idle') return;
    turn = 'scheduled';
    queueMicrotask(send);
  }

  function send(): void {
    if (isClosed()) return;
    turn = 'idle';
    outbox.send();
  }

  function hungUp(): void {
    const greeting = secure !== undefined && turn === 'opening';
    lose(greeting ? toTlsError(new Error('hung up'), address, greeting) : undefined);
  }

  function lose(cause: unknown): void {
    end(() => {
      listener.lost(cause);
    });
  }

  function close(): void {
    end(noop);
  }

  function end(told: () => void): void {
    if (isClosed()) return;
    turn = 'closed';
    splitter.stop();
    soon(() => {
      socket.destroy();
      told();
    });
  }

  /**
   * Returns whether `turn` is `closed`. TypeScript does not know that callbacks change `turn`.
   * Without this function, TypeScript would report that some comparisons with `turn` are always
   * false.
   */
  function isClosed(): boolean {
    return turn === 'closed';
  }
}
