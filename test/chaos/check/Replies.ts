/** What a client reports about a transaction. */
export type Reply = 'applied' | 'refused' | 'unknown';

/** The number of transactions for which clients reported each reply. */
export type Replies = Readonly<Record<Reply, number>>;
