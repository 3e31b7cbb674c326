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

/** The server that a `Link` connects to. */
export interface LinkConfig {
  readonly address: Address;
  readonly secure: SecureOptions | undefined;
  readonly now: () => number;
}

/** The callbacks of a `Link`. */
export interface LinkListener {
  /** The connection can send, and the server is the right one. */
  readonly opened: () => void;
  /** A frame has arrived. If this throws, the `Link` ends. */
  readonly frame: (reader: Reader) => void;
  /** The link has ended, and not by `close`. Called in a later turn. There is no cause when the server has just hung up. */
  readonly lost: (cause: unknown) => void;
}

/** Frames to and from one server. */
export interface Link {
  readonly writer: Writer;
  /** Sends the written bytes together with all others of this turn of the event loop. */
  readonly flush: () => void;
  /** When the server has last shown that it lives. */
  readonly heardAt: () => number;
  /** Hangs up. The listener is not called any more. */
  readonly close: () => void;
}

/**
 * The current state. Bytes that are written while a chunk is read are sent after it, otherwise in a
 * microtask.
 */
type Turn = 'opening' | 'idle' | 'reading' | 'scheduled' | 'closed';

/** Opens a connection to a server. The socket keeps its listeners: an `error` without one ends the process. */
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

  /** A function, because the compiler does not know that callbacks change the state. */
  function isClosed(): boolean {
    return turn === 'closed';
  }
}
