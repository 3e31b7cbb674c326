/** A warning about an election, for the people who run the election. */
export interface Diagnostic {
  /**
   * The numbers for new candidates are nearly used up. The server takes these numbers from a 32-bit
   * counter of the parent. After its highest number, this counter continues with negative numbers.
   * Most clients put candidates with negative numbers at the start of the order. So a new candidate
   * with a negative number would lead at once, although an older candidate still leads. Do the
   * following before the numbers are used up: wait until the parent has no candidates, delete the
   * parent, and create it again.
   */
  readonly type: 'sequenceNearlySpent';
  /** The path of the election, which is the parent of the candidates. */
  readonly path: string;
  /** The number in the name of the candidate's znode. */
  readonly sequence: number;
  /** How many numbers the counter has left. */
  readonly left: number;
}
