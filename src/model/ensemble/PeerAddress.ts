/** An address of a server. Only the other members of its ensemble use this address. */
export interface PeerAddress {
  readonly host: string;
  /** When this server is the leader of the ensemble, the other members connect to this port. */
  readonly quorumPort: number;
  /** The other members send their votes to this port when the ensemble elects its leader. */
  readonly electionPort: number;
}
