/** All candidates of an election. Each candidate has its own session. */
export interface Electorate {
  /**
   * Starts candidates: `count` is their number. Waits until one candidate leads, and until each
   * candidate knows whether it leads.
   */
  join(servers: string, path: string, count: number, source: ListSource): Promise<void>;
  /** Makes the leading candidate resign. Returns the time until the next candidate leads, in ms. */
  resign(): Promise<number>;
  /**
   * Makes the client of the leading candidate send one request. Returns the duration of this
   * request in ms. Before this call and before `resign`, the caller must wait until the server has
   * no other work.
   */
  roundTrip(): Promise<number>;
}

/**
 * How each candidate gets the list of all candidates. With `campaign`, when a candidate resigns,
 * only the next candidate in the list reads the list. With `watchChildren`, each candidate watches
 * the whole list.
 */
export type ListSource = 'campaign' | 'watchChildren';
