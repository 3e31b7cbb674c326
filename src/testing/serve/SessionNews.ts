/** What has happened to a session. */
export interface SessionNews {
  /**
   * A client has `opened`, `resumed` or `closed` it. It is `suspended` when its connection is lost. It has `expired` after its
   * timeout, or because of `expire` or `wipe`.
   */
  readonly type: 'opened' | 'resumed' | 'suspended' | 'closed' | 'expired';
  /** Hexadecimal. */
  readonly sessionId: string;
  /** Granted, in ms. */
  readonly timeout: number;
}
