import type { ServerConfig } from './ServerConfig.js';

/** The two ports on which a member of an ensemble is reached by the others. */
export interface PeerPorts {
  readonly quorum: number;
  readonly election: number;
}

/** One direction between two members, which are numbered from 1. */
export interface PeerLink {
  readonly from: number;
  readonly to: number;
  /** Ports on which `to` really listens. */
  readonly ports: PeerPorts;
}

/** Settings of an ensemble; those of {@link ServerConfig} hold for each member. */
export interface EnsembleConfig extends Omit<ServerConfig, 'port'> {
  /** Number of members. @defaultValue 3 */
  readonly size?: number;
  /**
   * Ports of loopback by which the configuration of `from` names `to`, for a proxy in between.
   * @defaultValue the ports on which `to` listens
   */
  readonly peerPorts?: (link: PeerLink) => PeerPorts | Promise<PeerPorts>;
}
