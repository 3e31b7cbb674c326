/** The time in which a candidate leads. During this time, `assertLeading` of the term succeeds. */
export interface Term {
  readonly token: number;
  /**
   * When `assertLeading` succeeded for the first and for the last time, in nanoseconds. The times
   * come from the monotonic clock, which all processes of the machine share.
   */
  readonly first: bigint;
  readonly last: bigint;
}
