/** Settings of a call that an `AbortSignal` can end. */
export interface AbortConfig {
  /**
   * When this signal is aborted, the Promise rejects with the reason of the signal. If the signal
   * is aborted before the client sends the request, the client does not send the request. If the
   * signal is aborted later, the client ignores the reply. If the request is a write, the server
   * may still apply it.
   */
  readonly signal?: AbortSignal;
}
