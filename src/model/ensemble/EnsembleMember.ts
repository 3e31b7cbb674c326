import type { PeerAddress } from './PeerAddress.js';

/** A server of an ensemble, as `/zookeeper/config` lists it. */
export interface EnsembleMember {
  /** The number of the server, which its `myid` holds. */
  readonly id: number;
  /** Whether the server votes. Clients use observers like any other server. */
  readonly role: 'participant' | 'observer';
  /**
   * The address for clients; `null` if only the configuration file of the server has it. A server
   * that listens on all its addresses has `0.0.0.0` or `::`, as written.
   */
  readonly host: string | null;
  /** The port for clients; `null` if only the configuration file of the server has it. */
  readonly port: number | null;
  /** The port for clients with TLS; `null` if the line has none, as on all servers up to 3.9. */
  readonly securePort: number | null;
  /** The addresses for the other members. Since 3.6 a server may have several. */
  readonly peers: readonly PeerAddress[];
}
