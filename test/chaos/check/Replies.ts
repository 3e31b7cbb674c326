/** What a client reports about a transaction. */
export type Reply = 'applied' | 'refused' | 'unknown';

/** How often clients made each of these reports. */
export type Replies = Readonly<Record<Reply, number>>;
