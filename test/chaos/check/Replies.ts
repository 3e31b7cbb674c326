/** What a client reports about its transaction: whether the server has applied it. */
export type Reply = 'applied' | 'refused' | 'unknown';

/** The number of transactions with each reply. */
export type Replies = Readonly<Record<Reply, number>>;
