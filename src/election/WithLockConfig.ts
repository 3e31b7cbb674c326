/** Settings of {@link withLock}. */
export interface WithLockConfig {
  /**
   * How long to wait for the lock, in ms. This time includes the wait for a connection. With 0,
   * `withLock` waits only for a connection, and then tries once. With 0, `withLock` rejects if
   * there is no connection within the operation timeout, or if the connection is lost during the
   * try. With 0, `withLock` also rejects if another candidate has the lock.
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
