import type { ServerConfig } from './ServerConfig.js';

/** The two ports where a member of an ensemble accepts connections of other members. */
export interface PeerPorts {
  readonly quorum: number;
  readonly election: number;
}

/**
 * The connections that one member opens to another member. `from` and `to` are the numbers of these
 * two members. The first member of an ensemble has the number 1.
 */
export interface PeerLink {
  readonly from: number;
  readonly to: number;
  /** The ports where the member `to` listens. */
  readonly ports: PeerPorts;
}

/** The settings of an ensemble. The settings from {@link ServerConfig} apply to each member. */
export interface EnsembleConfig extends Omit<ServerConfig, 'port'> {
  /** The number of members. @defaultValue 3 */
  readonly size?: number;
  /**
   * Returns two ports on loopback. The member with the number `link.from` connects to these ports
   * to reach the member with the number `link.to`. For example, a test sets a function that returns
   * the ports of a proxy between the two members.
   *
   * @defaultValue a function that returns `link.ports`
   */
  readonly peerPorts?: (link: PeerLink) => PeerPorts | Promise<PeerPorts>;
}
