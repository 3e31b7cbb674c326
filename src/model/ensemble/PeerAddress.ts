/** An address of a server, for the other members of its ensemble. */
export interface PeerAddress {
  readonly host: string;
  /** Where followers connect to it while it leads. */
  readonly quorumPort: number;
  /** Where votes go. */
  readonly electionPort: number;
}
