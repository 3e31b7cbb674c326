/** What a client says of a transaction. */
export type Reply = 'applied' | 'refused' | 'unknown';

/** How often it has said so. */
export type Replies = Readonly<Record<Reply, number>>;
