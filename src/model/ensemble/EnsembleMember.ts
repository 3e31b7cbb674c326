import type { PeerAddress } from './PeerAddress.js';

/** A server of an ensemble, as `/zookeeper/config` lists it. */
export interface EnsembleMember {
  /** The number of the server. The file `myid` of the server has the same number. */
  readonly id: number;
  /**
   * A participant votes about writes, and an observer does not. Clients can connect to both of
   * them.
   */
  readonly role: 'participant' | 'observer';
  /**
   * The address for clients. It is `null` if `/zookeeper/config` does not have it, because it is
   * only in the configuration file of the server. If the server listens on all its addresses, the
   * value is `0.0.0.0` or `::`, as in `/zookeeper/config`.
   */
  readonly host: string | null;
  /** The port for clients. It is `null` if it is only in the configuration file of the server. */
  readonly port: number | null;
  /**
   * The port for clients with TLS. It is `null` if `/zookeeper/config` does not have it. Servers up
   * to 3.9 never have it there.
   */
  readonly securePort: number | null;
  /** The addresses that the other members use. From version 3.6 on, a server may have several. */
  readonly peers: readonly PeerAddress[];
}
