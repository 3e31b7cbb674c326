/** All candidates of an election, each with its own session. */
export interface Electorate {
  /** Lets this number of candidates join, and waits until each has its place and one leads. */
  join(servers: string, path: string, count: number, source: ListSource): Promise<void>;
  /** Has the leader resign, and gives the ms until the next one has emitted that it leads. */
  resign(): Promise<number>;
  /** How many ms one request of the leader takes, sent out of the same rest as a resignation. */
  roundTrip(): Promise<number>;
}

/** How candidates come to their child lists: read when the neighbour goes, or watched by all. */
export type ListSource = 'campaign' | 'watchChildren';
