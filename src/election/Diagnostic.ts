/** A warning about an election, for the people who run the election. */
export interface Diagnostic {
  /**
   * The server numbers the candidates with a 32-bit counter of their parent. This counter will soon
   * reach its end and continue with negative numbers. Most clients sort negative numbers first. So
   * a new candidate would lead at once, although an older candidate still leads. Before that
   * happens, delete the parent and create it again, at a time when the parent has no candidates.
   */
  readonly type: 'sequenceNearlySpent';
  /** The path of the election, which is the parent of the candidates. */
  readonly path: string;
  /** The number in the name of the candidate's znode. */
  readonly sequence: number;
  /** How many numbers the counter has left. */
  readonly left: number;
}
