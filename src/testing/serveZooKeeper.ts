import { InvalidArgumentError } from '../errors/InvalidArgumentError.js';
import { shown } from '../model/checks/shown.js';
import { formatServer } from '../session/servers/formatServer.js';
import { createAdmin } from './memory/createAdmin.js';
import { createServer } from './memory/createServer.js';
import { seed } from './memory/seed.js';
import { checkServeConfig, type ServeSettings } from './serve/checkServeConfig.js';
import { acceptClient } from './serve/connection/acceptClient.js';
import type { LinkStatus } from './serve/connection/Traffic.js';
import { createLiveClock } from './serve/createLiveClock.js';
import { firstZxid } from './serve/firstZxid.js';
import { inspectServer } from './serve/inspectServer.js';
import { newSessionName } from './serve/newSessionName.js';
import { openListener } from './serve/openListener.js';
import type { ServeConfig } from './serve/ServeConfig.js';
import type { ServedZooKeeper } from './serve/ServedZooKeeper.js';
import type { World } from './serve/World.js';

/**
 * Starts a ZooKeeper in memory that listens on a port. Use it for development, and in tests of
 * programs that use ZooKeeper. The server needs no Java and starts in milliseconds. Clients in all
 * languages can use the server, because it implements ZooKeeper's protocol.
 *
 * The server runs in the process of the caller, and stores nothing on disk. It behaves like a
 * single Apache ZooKeeper 3.8. It has sessions with timeouts, ephemerals, zxids, versions, watches
 * of all kinds, transactions, permissions, containers and lifetimes.
 *
 * @example
 * ```ts
 * await using server = await serveZooKeeper({ seed: { '/config': 'a' } });
 * await using client = createClient({ servers: server.servers });
 * const { data } = await firstValueFrom(client.getData('/config'));
 * console.log(data.toString()); // a
 * ```
 *
 * @param config - for example `port`, `host`, `seed`, `tls` and session timeouts; if a value is
 *   wrong, the call throws an `InvalidArgumentError`
 * @returns a promise that resolves with the listening server; the promise rejects if the server
 *   can't listen, for example because another program uses the port
 */
export function serveZooKeeper(config: ServeConfig = {}): Promise<ServedZooKeeper> {
  return serve(checkServeConfig(config));
}

async function serve(settings: ServeSettings): Promise<ServedZooKeeper> {
  const clock = createLiveClock();
  const server = createServer(clock, {
    zxid: firstZxid(),
    containerCheckInterval: settings.containerCheckInterval,
    nameSession: newSessionName,
    ended: ({ id, timeout }, cause) => {
      settings.onSession?.({ type: cause, sessionId: id, timeout });
    },
  });
  const admin = createAdmin(server);
  seed(server, admin, settings.seed);
  const links = new Set<LinkStatus>();
  const traffic = { startedAt: Date.now(), received: 0, sent: 0, links };
  const world: World = { server, clock, settings, traffic };
  const listener = await openListener(settings, (socket) => {
    acceptClient(socket, world);
  });

  const disconnectAll = (): void => {
    for (const { cut } of links) cut();
  };
  const stop = async (): Promise<void> => {
    clock.pause();
    await listener.stop();
  };
  let closed: Promise<void> | undefined;
  const close = (): Promise<void> => (closed ??= stop().finally(clock.stop));

  return {
    ...admin,
    servers: formatServer({ host: settings.host, port: listener.port }),
    port: listener.port,
    disconnectAll,
    expire(sessionId) {
      const session = server.session(sessionId);
      if (session === undefined) {
        throw new InvalidArgumentError(
          'sessionId',
          'must be the id of a session',
          shown(sessionId),
        );
      }
      server.end(session);
    },
    pause() {
      clock.pause();
      for (const { pause } of links) pause();
    },
    resume() {
      clock.resume();
      for (const { resume } of links) resume();
    },
    stop,
    async restart() {
      if (closed !== undefined) throw new Error('This server is closed: start a new one');
      await stop();
      await listener.start();
      clock.resume();
    },
    inspect: () => inspectServer(server),
    close,
    [Symbol.asyncDispose]: close,
  };
}
