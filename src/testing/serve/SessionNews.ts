/** A change of a session of a served ZooKeeper. */
export interface SessionNews {
  /**
   * What happened. A client has `opened` the session, has `resumed` it on a new connection, or has
   * `closed` it. The session is `suspended` when its connection is lost. The session has `expired`
   * after its timeout, or because the program called `expire` or `wipe`.
   */
  readonly type: 'opened' | 'resumed' | 'suspended' | 'closed' | 'expired';
  /** The id of the session, in hexadecimal. */
  readonly sessionId: string;
  /** The session timeout that the server has granted, in ms. */
  readonly timeout: number;
}
