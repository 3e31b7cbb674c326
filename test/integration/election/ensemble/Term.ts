/**
 * A term is the time in which a candidate leads. Each term has its own function `assertLeading`.
 * During the term, this function does not throw.
 */
export interface Term {
  readonly token: number;
  /**
   * `first` is the time of the first success of `assertLeading`, and `last` is the time of its last
   * success, in nanoseconds. Both times come from the monotonic clock, which all processes of the
   * machine share.
   */
  readonly first: bigint;
  readonly last: bigint;
}
