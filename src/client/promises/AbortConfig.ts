/** Settings of a call that an `AbortSignal` can end. */
export interface AbortConfig {
  /**
   * Rejects the Promise with the reason of the signal. If it is aborted before a request is sent, nothing is
   * sent. Afterwards the reply is ignored: a write may still be applied.
   */
  readonly signal?: AbortSignal;
}
