import { startProxy, type TcpProxy } from './startProxy.js';

/**
 * How long the proxy tries to connect to its target, in ms. A new leader opens a port, and its
 * followers connect to this port. On a busy machine, the leader can need a second to open this
 * port. If the proxy resets the connection of a follower before the leader opens this port, the
 * follower starts another election. But the leader of the first election still waits for its
 * followers until `initLimit` is over, so each such reset costs five seconds.
 *
 * If the process of a leader has ended, a follower can still connect to the proxy. The proxy resets
 * this connection after two seconds. Until this reset, the follower does not know that the process
 * of the leader has ended. With a larger value, the follower would know this even later.
 */
const connectTimeout = 2_000;

/** Starts a proxy between two members of an ensemble. `port` is the port of the second member. */
export function startPeerProxy(port: number): Promise<TcpProxy> {
  return startProxy({ host: '127.0.0.1', port }, { connectTimeout });
}
