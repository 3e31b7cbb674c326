/** The time in which a candidate leads. During this time, `assertLeading` of the term succeeds. */
export interface Term {
  readonly token: number;
  /**
   * The times when `assertLeading` succeeded first and last, in nanoseconds. They come from the
   * monotonic clock, which all processes of the machine share.
   */
  readonly first: bigint;
  readonly last: bigint;
}
