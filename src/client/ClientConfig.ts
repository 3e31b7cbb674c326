import type { Credential } from '../model/Credential.js';
import type { SaslConfig } from '../transport/wire/sasl/SaslConfig.js';
import type { TlsConfig } from '../transport/wire/tls/TlsConfig.js';

/** Settings of a client. */
export interface ClientConfig {
  /**
   * The connect string, in the form that other clients use: `host:port,host:port/chroot`, with IPv6
   * in brackets. The default port is 2181. The chroot stands once, after the last server, and all
   * paths are relative to it.
   */
  readonly servers: string;
  /**
   * The name of this client in `inspect()`, and in the traces of its requests. Use it to
   * distinguish the clients of a process. @defaultValue `'rxzk'`
   */
  readonly name?: string;
  /**
   * How long the server should keep the session without a sign of life, in ms. The server may grant
   * another timeout (`connected.sessionTimeout`). From 3 to 1073741823, the limit of the C client.
   * @defaultValue 10000
   */
  readonly sessionTimeout?: number;
  /**
   * How long a request waits for a connection, and after that how long it waits for its reply, in
   * ms.
   * @defaultValue the session timeout
   */
  readonly operationTimeout?: number;
  /**
   * How long one attempt to connect may take, in ms. It doubles after each round over all servers
   * in which one does not reply in time, up to the session timeout. @defaultValue a sixth of the
   * session timeout, at least 1000
   */
  readonly attemptTimeout?: number;
  /** How long `close` waits for detached work, in ms. @defaultValue 5000 */
  readonly closeTimeout?: number;
  /**
   * How requests are sent. `binding` is the npm package `zookeeper` with its C client. `wire` is
   * the protocol over `node:net` and `node:tls`, and needs no other package.
   * @defaultValue the environment variable `RXZK_TRANSPORT`; without it `wire` with `tls` or
   * `sasl`, `binding` if the package loads, and otherwise `wire`
   */
  readonly transport?: 'binding' | 'wire';
  /** TLS, with the options of `node:tls`; `true` trusts the authorities of Node. Needs `wire`. @defaultValue `false` */
  readonly tls?: TlsConfig | boolean;
  /** SASL, with DIGEST-MD5 or your own mechanism. Needs `wire`. @defaultValue none */
  readonly sasl?: SaslConfig;
  /**
   * Connects to the members of a dynamic ensemble as they change. If its server leaves the
   * ensemble, the client moves to a member and keeps the session. Has no effect with `tls`, because
   * the members list no port for it.
   * @defaultValue `false`
   */
  readonly followEnsemble?: boolean;
  /** Identities that every connection presents first. @defaultValue none */
  readonly auth?: readonly Credential[];
  /** The servers' `jute.maxbuffer`, in bytes, at least 1024: the largest packet. @defaultValue 1048575 */
  readonly maxBuffer?: number;
  /**
   * How many streams may read at once when a connection comes back; the others wait their turn.
   * @defaultValue 1000
   */
  readonly rereads?: number;
  /**
   * How often the client checks each watched znode for a change that no watch event reported, in
   * ms; 0 for never. A server reports no change of a znode that the client may not read, and drops
   * the watch. The checks are `exists` requests, evenly spread. @defaultValue 3600000, one hour
   */
  readonly recheck?: number;
  /**
   * How many requests may be under way at once, including requests that wait for a connection. One
   * more fails with TOO_MANY_REQUESTS. The reads of streams do not count, and wait their turn.
   * @defaultValue 10000
   */
  readonly maxInFlight?: number;
}
