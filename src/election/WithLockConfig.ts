/** Settings of {@link withLock}. */
export interface WithLockConfig {
  /**
   * For how long to wait for the lock, in ms, a wait for a connection included. 0 tries once: it fails as soon as
   * somebody else is seen to hold the lock, or without a connection.
   *
   * @defaultValue no limit
   */
  readonly wait?: number;
  /** Ends the wait. Once the work has begun, it is only passed on to the work, as `term.signal`. */
  readonly signal?: AbortSignal;
  /** What the znode holds, for others to read. @defaultValue the name of the host */
  readonly id?: string;
}
