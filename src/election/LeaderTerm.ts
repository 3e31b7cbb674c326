/** What the work of `whileLeading` is given. */
export interface LeaderTerm {
  /** The fencing token: whoever stores for the leader refuses a lower one than the highest seen. */
  readonly token: number;
  /** Aborted when the work is to stop: leadership is lost, or handed over. */
  readonly signal: AbortSignal;
  /**
   * Throws a `NotLeadingError` from the first moment at which leadership is not certain any more, also
   * when the event loop has stood still and nothing else has noticed. To be called before each side
   * effect. Passes during a hand-over, while the lease lasts.
   */
  readonly assertLeading: () => void;
}
