/** An address of a server. Only the other members of its ensemble use this address. */
export interface PeerAddress {
  readonly host: string;
  /** The followers connect to this port when the server is the leader. */
  readonly quorumPort: number;
  /** The members send their votes to this port when they elect a leader. */
  readonly electionPort: number;
}
