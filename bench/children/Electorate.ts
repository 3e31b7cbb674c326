/** All candidates of an election, each with its own session. */
export interface Electorate {
  /** Lets `count` candidates join. Waits until each candidate has its place and one leads. */
  join(servers: string, path: string, count: number, source: ListSource): Promise<void>;
  /** Makes the leader resign. Gives the time until the next leader has emitted, in ms. */
  resign(): Promise<number>;
  /**
   * Gives the time of one request of the leader, in ms. Before this call and before `resign`, the
   * caller waits until the server has no other work.
   */
  roundTrip(): Promise<number>;
}

/**
 * How candidates get the list of candidates. With `campaign`, a candidate reads the list when its
 * neighbour resigns. With `watchChildren`, each candidate watches the list.
 */
export type ListSource = 'campaign' | 'watchChildren';
