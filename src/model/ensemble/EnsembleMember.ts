import type { PeerAddress } from './PeerAddress.js';

/** A server of an ensemble, as `/zookeeper/config` lists it. */
export interface EnsembleMember {
  /** The number of the server. The file `myid` of the server has the same number. */
  readonly id: number;
  /**
   * A participant votes on writes, and an observer does not. Clients can connect to both kinds
   * of servers.
   */
  readonly role: 'participant' | 'observer';
  /**
   * The address for clients, as in `/zookeeper/config`. `0.0.0.0` or `::` if the server listens on
   * all its addresses. `null` if the server has this address only in its configuration file.
   */
  readonly host: string | null;
  /** The port for clients. `null` if the server has this port only in its configuration file. */
  readonly port: number | null;
  /**
   * The port for clients with TLS. `null` if `/zookeeper/config` does not have this port. Servers
   * up to 3.9 never write this port there.
   */
  readonly securePort: number | null;
  /**
   * The addresses that the other members use to connect to this server. From ZooKeeper 3.6 on, a
   * server can have several such addresses.
   */
  readonly peers: readonly PeerAddress[];
}
