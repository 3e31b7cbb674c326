import type { Credential } from '../model/Credential.js';
import type { SaslConfig } from '../transport/wire/sasl/SaslConfig.js';
import type { TlsConfig } from '../transport/wire/tls/TlsConfig.js';

/** Settings of a client. */
export interface ClientConfig {
  /**
   * The connect string, in the form that other ZooKeeper clients use:
   * `host:port,host:port/chroot`, with IPv6 in brackets. The default port is 2181. Write the chroot
   * only once, after the last server. All paths of the client are relative to the chroot.
   */
  readonly servers: string;
  /**
   * The name of this client in `inspect()` and in the traces of its requests. If a process has
   * several clients, give each client its own name. @defaultValue `'rxzk'`
   */
  readonly name?: string;
  /**
   * How long the ensemble should keep the session after the last message from the client, in ms.
   * The server may grant another timeout. In the state `connected` of `session$`, the field
   * `sessionTimeout` contains the granted timeout. This setting must be from 3 to 1073741823,
   * because of the C client.
   * @defaultValue 10000
   */
  readonly sessionTimeout?: number;
  /**
   * The longest time that a request waits for a connection, in ms. After the client has sent the
   * request, the wait for the reply begins. This second wait has the same limit.
   * @defaultValue the value of the setting `sessionTimeout`
   */
  readonly operationTimeout?: number;
  /**
   * How long one attempt to connect to a server may take, in ms. In one round, the client tries all
   * servers, one after the other. If a server is too slow, each attempt of the next round may take
   * twice as long, up to the session timeout.
   * @defaultValue a sixth of the setting `sessionTimeout`, at least 1000
   */
  readonly attemptTimeout?: number;
  /**
   * How long `close` waits for detached work, in ms. Detached work continues after the subscriber
   * of a stream has left. An example is the deletion of an owned znode. @defaultValue 5000
   */
  readonly closeTimeout?: number;
  /**
   * How the client sends requests. `binding` uses the npm package `zookeeper` with its C client.
   * `wire` is rxzk's own implementation of the protocol. It uses `node:net` and `node:tls`, and
   * needs no other package.
   * @defaultValue the value of the environment variable `RXZK_TRANSPORT`. If this variable is not
   * set, a client with `tls` or `sasl` uses `wire`. Any other client uses `binding` if the npm
   * package `zookeeper` loads, and otherwise `wire`
   */
  readonly transport?: 'binding' | 'wire';
  /**
   * Encrypts the connections with TLS. If the value is an object, its fields are options of
   * `node:tls`. With `true`, the client trusts the certificate authorities that Node trusts. TLS
   * needs the transport `wire`.
   * @defaultValue `false`
   */
  readonly tls?: TlsConfig | boolean;
  /**
   * Proves the identity of the client with SASL: with DIGEST-MD5, or with your own mechanism. SASL
   * needs the transport `wire`. @defaultValue none
   */
  readonly sasl?: SaslConfig;
  /**
   * Whether the client watches the list of members of a dynamic ensemble, and connects to the
   * present members. If the client reaches no member, the client tries the servers of the connect
   * string. If the connected server leaves the ensemble, the client moves to a member and keeps the
   * session. This setting has no effect if `tls` is set, because the list of members contains no
   * ports for TLS.
   * @defaultValue `false`
   */
  readonly followEnsemble?: boolean;
  /**
   * Identities that the client presents on every connection, before any other request.
   * @defaultValue none
   */
  readonly auth?: readonly Credential[];
  /**
   * The largest packet that the servers accept, in bytes. The least value is 1024 plus the length
   * of the chroot. Use the value of the servers' setting `jute.maxbuffer`. @defaultValue 1048575
   */
  readonly maxBuffer?: number;
  /**
   * After a lost connection, the streams read again over the next connection. This setting limits
   * how many streams read at the same time. The other streams wait until one of these reads ends.
   * @defaultValue 1000
   */
  readonly rereads?: number;
  /**
   * The time between two checks of each watched znode, in ms. 0 means that the client never checks.
   * A check is an `exists` request. The check finds a change that the server has not reported. For
   * example, when the client has lost the permission to read a znode, the server reports no changes
   * of this znode. The client spreads the checks evenly over time.
   * @defaultValue 3600000, one hour
   */
  readonly recheck?: number;
  /**
   * How many requests may wait for their replies at the same time. While the client has no
   * connection, this setting limits how many requests may wait for a connection. A further request
   * fails with TOO_MANY_REQUESTS. The reads of streams have no such limit.
   * @defaultValue 10000
   */
  readonly maxInFlight?: number;
}
