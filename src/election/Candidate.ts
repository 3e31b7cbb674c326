/** A participant of an election. */
export interface Candidate {
  /** The data of its znode, as text. */
  readonly id: string;
  /** The name of its znode. */
  readonly candidate: string;
  /** The `czxid` of its znode: its fencing token when it leads. */
  readonly token: number;
}
