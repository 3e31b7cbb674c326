/** A participant of an election. */
export interface Candidate {
  /** The data of the candidate's znode, as text. */
  readonly id: string;
  /** The name of the candidate's znode. */
  readonly candidate: string;
  /**
   * The `czxid` of the candidate's znode. When the candidate leads, this number is its fencing
   * token.
   */
  readonly token: number;
}
