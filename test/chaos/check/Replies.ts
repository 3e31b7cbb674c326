/** A client's report about a transaction. */
export type Reply = 'applied' | 'refused' | 'unknown';

/** The number of these reports. */
export type Replies = Readonly<Record<Reply, number>>;
