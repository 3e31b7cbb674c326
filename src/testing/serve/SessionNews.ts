/** A change of a client's session on a server that `serveZooKeeper` has started. */
export interface SessionNews {
  /**
   * What happened to the session:
   *
   * - `opened`, `resumed`, `closed`: a client has opened, resumed or closed the session.
   * - `suspended`: the connection of the session is lost.
   * - `expired`: the session timeout has passed, or your program called `expire` or `wipe` on the
   *   server.
   */
  readonly type: 'opened' | 'resumed' | 'suspended' | 'closed' | 'expired';
  /** The id of the session, in hexadecimal. */
  readonly sessionId: string;
  /** The session timeout that the server has granted, in ms. */
  readonly timeout: number;
}
