/** Settings of {@link withLock}. */
export interface WithLockConfig {
  /**
   * How long to wait for the lock, in ms. If this time is longer than 0, it includes the wait for a
   * connection. With 0, `withLock` first waits for a connection, at most for the operation timeout.
   * Then `withLock` tries once to get the lock. With 0, `withLock` rejects if no connection comes
   * in time, if the connection is lost during the try, or if another candidate has the lock.
   *
   * @defaultValue no limit
   */
  readonly wait?: number;
  /**
   * When this signal is aborted before the work begins, `withLock` stops waiting for the lock. When
   * this signal is aborted later, `withLock` aborts `term.signal`. In this later case, if the work
   * returned a Promise, `withLock` still waits until the Promise has settled. If the work returned
   * an Observable instead, `withLock` unsubscribes from the Observable.
   */
  readonly signal?: AbortSignal;
  /**
   * The id of the candidate. The candidate's znode has this id as its data, so other clients can
   * see who has the lock.
   * @defaultValue the name of the host
   */
  readonly id?: string;
}
