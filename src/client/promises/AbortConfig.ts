/** Settings of a call that an `AbortSignal` can end. */
export interface AbortConfig {
  /**
   * When this signal is aborted, the Promise rejects with the reason of the signal. If the client
   * has not sent the request yet, it never sends the request. If the client has already sent a
   * write, the server may still apply this write.
   */
  readonly signal?: AbortSignal;
}
