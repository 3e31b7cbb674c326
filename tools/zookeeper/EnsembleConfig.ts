import type { ServerConfig } from './ServerConfig.js';

/** The two ports where a member of an ensemble accepts connections of other members. */
export interface PeerPorts {
  readonly quorum: number;
  readonly election: number;
}

/** The connections from one member to another. The numbers of members start with 1. */
export interface PeerLink {
  readonly from: number;
  readonly to: number;
  /** The ports where the member `to` listens. */
  readonly ports: PeerPorts;
}

/** Settings of an ensemble. Each member uses the settings of {@link ServerConfig}. */
export interface EnsembleConfig extends Omit<ServerConfig, 'port'> {
  /** Number of members. @defaultValue 3 */
  readonly size?: number;
  /**
   * Gives the ports on loopback where the member `from` connects to the member `to`. With other
   * ports, a test can put a proxy between two members.
   *
   * @defaultValue the ports where `to` listens
   */
  readonly peerPorts?: (link: PeerLink) => PeerPorts | Promise<PeerPorts>;
}
