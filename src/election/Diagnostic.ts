/** Something about an election that somebody should look at. */
export interface Diagnostic {
  /**
   * The parent's counter is about to wrap to negative numbers, which most clients put before all
   * others: two leaders. Recreate the parent, with no candidate in it, before that.
   */
  readonly type: 'sequenceNearlySpent';
  /** The parent of the candidates. */
  readonly path: string;
  /** The candidate's number. */
  readonly sequence: number;
  /** How many numbers are left. */
  readonly left: number;
}
