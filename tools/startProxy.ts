import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { connectPatiently } from './proxy/connectPatiently.js';
import type { Link, LinkEnd } from './proxy/Link.js';
import { openLink } from './proxy/openLink.js';
import { resetSocket } from './proxy/resetSocket.js';
import type { Traffic } from './proxy/Traffic.js';
import { freePort } from './zookeeper/freePort.js';

/** Settings of {@link startProxy}. */
export interface ProxyConfig {
  /**
   * Milliseconds for which a target that refuses is tried again, before the client is reset.
   * A proxy accepts before it knows whether the target does, and a member of an ensemble takes
   * a reset badly where it would just have tried again after a refusal.
   * @defaultValue 0
   */
  readonly patience?: number;
}

/** A TCP proxy on loopback that can misbehave on request. */
export interface TcpProxy extends AsyncDisposable {
  readonly port: number;
  /** Connect string of the proxy, such as `127.0.0.1:21810`. */
  readonly servers: string;
  /** Number of connections that clients hold now. */
  readonly connections: number;
  /** Number of connections that there have been. */
  readonly accepted: number;
  /** Resets all connections; new ones are accepted. */
  cut(): void;
  /** Resets all connections and refuses new ones. */
  refuse(): Promise<void>;
  /** Ends {@link TcpProxy.refuse}: listens again, on the same port. */
  accept(): Promise<void>;
  /**
   * Accepts connections and loses all that is sent in either direction, the end of a connection
   * included. Switching it off resets the connections that lost something, because a TCP
   * connection never goes on after a loss.
   */
  swallow(on: boolean): void;
  /**
   * Loses all that is sent in either direction, as {@link TcpProxy.swallow} does, and refuses new
   * connections. Resets one end of the existing ones where it is told which: the other end does not notice. Ended
   * by `swallow(false)`, which resets what has lost something, and `accept`.
   */
  sever(end?: LinkEnd): void;
  /** Sends data of the server in pieces, with a pause after each; `Infinity` bytes ends it. */
  throttle(bytesPerChunk: number, everyMs: number): void;
  /** Holds data back for at least so long, in both directions. */
  delay(ms: number): void;
  /** Sends new connections elsewhere. Existing ones stay. */
  retarget(target: Traffic['target']): void;
  /** Resets all connections and frees the port. */
  stop(): Promise<void>;
}

/** Starts a TCP proxy in front of a server, which may be down or absent. */
export async function startProxy(
  target: Traffic['target'],
  { patience = 0 }: ProxyConfig = {},
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
    const server = await connectPatiently(client, traffic.target, patience);
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
    // Waits for nobody: the connections that exist stay.
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

/** A client that no server has been found for. */
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
