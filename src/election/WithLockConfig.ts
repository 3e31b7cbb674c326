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
   * this signal is aborted later, `withLock` aborts `term.signal`. If the work is a Promise,
   * `withLock` still waits until the Promise has settled. If the work is an Observable, `withLock`
   * unsubscribes from it.
   */
  readonly signal?: AbortSignal;
  /**
   * The data of the candidate's znode. Other clients can read this id, to see who has the lock.
   * @defaultValue the name of the host
   */
  readonly id?: string;
}
