/** The time from the first to the last moment at which a candidate could assert that it leads. */
export interface Term {
  readonly token: number;
  /** Nanoseconds of the machine's monotonic clock, which all its processes share. */
  readonly first: bigint;
  readonly last: bigint;
}
