/** All candidates of an election. Each candidate has its own session. */
export interface Electorate {
  /**
   * Lets `count` candidates join. Waits until each candidate has its place and one candidate leads.
   */
  join(servers: string, path: string, count: number, source: ListSource): Promise<void>;
  /** Makes the leader resign. Returns the time until the next leader has emitted, in ms. */
  resign(): Promise<number>;
  /**
   * Returns the duration of one request of the leader, in ms. Before a call of this function or of
   * `resign`, the caller waits until the server has no other work.
   */
  roundTrip(): Promise<number>;
}

/**
 * How candidates get the list of candidates. With `campaign`, a candidate reads the list when the
 * candidate before it resigns. With `watchChildren`, each candidate watches the list.
 */
export type ListSource = 'campaign' | 'watchChildren';
