import type { ServerConfig } from './ServerConfig.js';

/** The two ports where a member of an ensemble accepts connections of other members. */
export interface PeerPorts {
  readonly quorum: number;
  readonly election: number;
}

/**
 * One direction of the connections between two members: the member `from` connects to the member
 * `to`. `from` and `to` are the numbers of the members. These numbers start with 1.
 */
export interface PeerLink {
  readonly from: number;
  readonly to: number;
  /** The ports where the member `to` listens. */
  readonly ports: PeerPorts;
}

/** The settings of an ensemble. Each member also uses the settings of {@link ServerConfig}. */
export interface EnsembleConfig extends Omit<ServerConfig, 'port'> {
  /** The number of members. @defaultValue 3 */
  readonly size?: number;
  /**
   * Returns two ports on loopback. To reach the member `to`, the member `from` connects to these
   * ports. A test can return the ports of a proxy between the two members.
   *
   * @defaultValue the ports where `to` listens
   */
  readonly peerPorts?: (link: PeerLink) => PeerPorts | Promise<PeerPorts>;
}
