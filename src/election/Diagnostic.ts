/** Something about an election that somebody should look at. */
export interface Diagnostic {
  /**
   * The parent's counter will soon wrap to negative numbers. Most clients sort these before all
   * others, so there would be two leaders. Recreate the parent before that, when it has no
   * candidates.
   */
  readonly type: 'sequenceNearlySpent';
  /** The parent of the candidates. */
  readonly path: string;
  /** The candidate's number. */
  readonly sequence: number;
  /** How many numbers are left. */
  readonly left: number;
}
