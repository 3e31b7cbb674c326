/** Settings of {@link withLock}. */
export interface WithLockConfig {
  /**
   * How long to wait for the lock, in ms. This includes the wait for a connection. 0 tries once: it
   * fails if another candidate holds the lock, or if there is no connection.
   *
   * @defaultValue no limit
   */
  readonly wait?: number;
  /** Ends the wait. Once the work has begun, the signal only reaches the work, as `term.signal`. */
  readonly signal?: AbortSignal;
  /** What the znode holds, for others to read. @defaultValue the name of the host */
  readonly id?: string;
}
