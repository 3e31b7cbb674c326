/** An address at which the other members reach a server of an ensemble. */
export interface PeerAddress {
  readonly host: string;
  /** Where followers connect to it while it leads. */
  readonly quorumPort: number;
  /** Where votes go. */
  readonly electionPort: number;
}
