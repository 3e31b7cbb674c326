/** All candidates of an election. Each candidate has its own session. */
export interface Electorate {
  /**
   * Lets `count` candidates join. Waits until each candidate knows whether it leads, and one
   * candidate leads.
   */
  join(servers: string, path: string, count: number, source: ListSource): Promise<void>;
  /** Makes the leader resign. Returns the time until the next candidate leads, in ms. */
  resign(): Promise<number>;
  /**
   * Lets the leader send one request, and returns the duration of this request in ms. The caller
   * first waits until the server has no other work. The caller also waits before `resign`.
   */
  roundTrip(): Promise<number>;
}

/**
 * How each candidate gets the list of all candidates. With `campaign`, a candidate reads the list
 * when the previous candidate resigns. With `watchChildren`, each candidate watches the list.
 */
export type ListSource = 'campaign' | 'watchChildren';
