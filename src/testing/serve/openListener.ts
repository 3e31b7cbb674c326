import { once } from 'node:events';
import type { Server, Socket } from 'node:net';
import type { ServeSettings } from './checkServeConfig.js';
import { listen } from './listen.js';

/** A listener on one port. A listener can free its port, and listen on the same port again. */
export interface Listener {
  readonly port: number;
  /** Cuts all connections, even connections in the middle of a TLS handshake. Frees the port. */
  stop(): Promise<void>;
  /** Listens on the same port again. Rejects if another program uses the port now. */
  start(): Promise<void>;
}

/**
 * Listens on the port in the settings. A call of `stop` or `start` waits until the earlier calls
 * have ended.
 */
export async function openListener(
  settings: ServeSettings,
  accept: (socket: Socket) => void,
): Promise<Listener> {
  const sockets = new Set<Socket>();
  const first = await open(settings.port);
  let current: Server | null = first.listener;
  let turn: Promise<unknown> = Promise.resolve();

  async function open(port: number): ReturnType<typeof listen> {
    const opened = await listen({ ...settings, port }, accept);
    opened.listener.on('connection', (socket: Socket) => {
      sockets.add(socket);
      socket.once('close', () => sockets.delete(socket));
    });
    return opened;
  }

  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const done = turn.then(work);
    turn = done.catch(() => undefined);
    return done;
  };

  return {
    port: first.port,
    stop: () =>
      inTurn(async () => {
        const closing = current;
        current = null;
        if (closing === null) return;
        const closed = once(closing, 'close');
        closing.close();
        for (const socket of sockets) socket.destroy();
        await closed;
      }),
    start: () =>
      inTurn(async () => {
        current ??= (await open(first.port)).listener;
      }),
  };
}
