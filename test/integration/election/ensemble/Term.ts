/** The time in which a candidate leads. During this time, `assertLeading` of the term succeeds. */
export interface Term {
  readonly token: number;
  /**
   * When `assertLeading` succeeded for the first and for the last time, in nanoseconds. All
   * processes of the machine share the clock of these times, which is monotonic.
   */
  readonly first: bigint;
  readonly last: bigint;
}
