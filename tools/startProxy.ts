import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { connectPatiently } from './proxy/connectPatiently.js';
import type { Link, LinkEnd } from './proxy/Link.js';
import { openLink } from './proxy/openLink.js';
import { resetSocket } from './proxy/resetSocket.js';
import type { Traffic } from './proxy/Traffic.js';
import { freePort } from './zookeeper/freePort.js';

/** The settings of {@link startProxy}. */
export interface ProxyConfig {
  /**
   * The time during which the proxy tries to connect to the target, in ms. If all attempts fail,
   * the proxy resets the connection of the client.
   *
   * For a proxy between members of an ensemble, use `startPeerProxy`, which sets a longer time. The
   * reason: while a member does not run, a proxy in front of this member still accepts connections
   * of other members. If `connectTimeout` is 0, the proxy resets these connections at once, and a
   * reset disturbs the other members. Without a proxy, the connections would be refused. A refused
   * connection does not disturb the other members: they try again.
   *
   * @defaultValue 0
   */
  readonly connectTimeout?: number;
}

/** A TCP proxy on loopback. Tests use it to simulate faults of the network. */
export interface TcpProxy extends AsyncDisposable {
  readonly port: number;
  /** The connect string of the proxy, such as `127.0.0.1:21810`. */
  readonly servers: string;
  /** The number of connections that are open between clients and the proxy. */
  readonly connections: number;
  /** The number of all connections since the start of the proxy. Closed connections count too. */
  readonly accepted: number;
  /** Resets all connections. The proxy still accepts new connections. */
  cut(): void;
  /** Resets all connections, and refuses new connections. */
  refuse(): Promise<void>;
  /** Ends {@link TcpProxy.refuse}. The proxy accepts new connections again, on the same port. */
  accept(): Promise<void>;
  /**
   * With `true`, the proxy accepts connections, but drops all data in both directions, and does not
   * forward the end of a connection. With `false`, the proxy forwards data again. `swallow(false)`
   * also resets each connection whose data the proxy may have dropped. Without the reset, the
   * receiver would miss a part of the data. In a real TCP connection, this never happens.
   */
  swallow(on: boolean): void;
  /**
   * Drops all data in both directions, as {@link TcpProxy.swallow} does, and refuses new
   * connections. If `end` is `'client'`, the proxy also resets its existing connections to the
   * clients. If `end` is `'server'`, the proxy also resets its existing connections to the server.
   * For example, after `sever('client')`, the server does not notice that its clients have lost
   * their connections. To undo `sever`, call `swallow(false)` and `accept`.
   */
  sever(end?: LinkEnd): void;
  /**
   * Splits the data from the server to the clients into pieces of at most `bytesPerChunk` bytes.
   * The proxy waits for `everyMs` ms after each piece. If `bytesPerChunk` is `Infinity`, the proxy
   * no longer splits the data.
   */
  throttle(bytesPerChunk: number, everyMs: number): void;
  /** Keeps data for at least `ms` milliseconds before forwarding the data, in both directions. */
  delay(ms: number): void;
  /** Connects new clients to another server. Existing connections keep their server. */
  retarget(target: Traffic['target']): void;
  /** Resets all connections. Then frees the port. */
  stop(): Promise<void>;
}

/** Starts a TCP proxy in front of a server. The server does not have to run at this time. */
export async function startProxy(
  target: Traffic['target'],
  { connectTimeout = 0 }: ProxyConfig = {},
): Promise<TcpProxy> {
  const port = await freePort();
  const traffic: Traffic = { target, swallowed: false, delay: 0, chunk: Infinity, pause: 0 };
  const links = new Set<Link>();
  let accepted = 0;
  const listener = createServer({ allowHalfOpen: true, noDelay: true }, (client) => {
    accepted += 1;
    void open(client);
  });

  async function open(client: Socket): Promise<void> {
    const waiting = waitingLink(client, () => links.delete(waiting));
    links.add(waiting);
    const server = await connectPatiently(client, traffic.target, connectTimeout);
    if (server !== undefined) {
      links.delete(waiting);
      const link = openLink(client, server, traffic, () => links.delete(link));
      links.add(link);
    } else if (!traffic.swallowed) {
      waiting.reset();
    }
  }

  async function accept(): Promise<void> {
    if (!listener.listening) {
      await once(listener.listen(port, '127.0.0.1'), 'listening');
    }
  }

  async function refuse(): Promise<void> {
    if (!listener.listening) {
      cut();
      return;
    }
    const closed = once(listener.close(), 'close');
    cut();
    await closed;
  }

  function sever(end?: LinkEnd): void {
    traffic.swallowed = true;
    // `close` refuses new connections at once, but is complete only after all connections have
    // ended. `sever` can leave connections open. So this code does not wait for the end of `close`.
    listener.close();
    links.forEach((link) => {
      if (end !== undefined) link.resetEnd(end);
    });
  }

  function cut(): void {
    links.forEach((link) => {
      link.reset();
    });
  }

  await accept();
  return {
    port,
    servers: `127.0.0.1:${port}`,
    get connections() {
      return [...links].filter(({ held }) => held).length;
    },
    get accepted() {
      return accepted;
    },
    cut,
    refuse,
    accept,
    swallow: (on) => {
      traffic.swallowed = on;
      links.forEach((link) => {
        if (!on && link.lossy) {
          link.reset();
        }
      });
    },
    sever,
    throttle: (bytesPerChunk, everyMs) => {
      traffic.chunk = bytesPerChunk;
      traffic.pause = everyMs;
    },
    delay: (ms) => {
      traffic.delay = ms;
    },
    retarget: (other) => {
      traffic.target = other;
    },
    stop: refuse,
    [Symbol.asyncDispose]: refuse,
  };
}

/**
 * Creates the first {@link Link} of a client. The proxy uses this link only until the proxy has
 * connected to the server.
 */
function waitingLink(client: Socket, closed: () => void): Link {
  client.on('error', () => undefined);
  client.once('close', closed);
  return {
    get held() {
      return !client.destroyed;
    },
    lossy: true,
    reset: () => {
      resetSocket(client);
    },
    resetEnd: () => {
      resetSocket(client);
    },
  };
}
