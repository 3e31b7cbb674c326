/** What a client reports about a transaction. */
export type Reply = 'applied' | 'refused' | 'unknown';

/** For each reply, the number of transactions that have this reply. */
export type Replies = Readonly<Record<Reply, number>>;
