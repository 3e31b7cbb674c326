/** The settings of a leader process. */
export interface LeaderConfig {
  readonly servers: string;
  /** The text that the leader writes to `/plan` again and again. */
  readonly id: string;
  /**
   * `fenced`: the leader writes with `term.transaction`, which fails after the end of the term.
   * `plain`: the leader writes with `client.setData`, which succeeds even after the end of the
   * term.
   */
  readonly writes: 'fenced' | 'plain';
  /** The session timeout, in ms. */
  readonly sessionTimeout: number;
}
