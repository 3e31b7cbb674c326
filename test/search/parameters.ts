/** The parent znode of the candidates. */
export const parent = '/e';

/**
 * In ms. The lease is half of this time. The leader renews the lease after each quarter of this
 * time.
 */
export const sessionTimeout = 40;

/** The longest delay of a reply, in ms. */
export const slowest = 8;

/**
 * The time limit for two properties, in ms. After the last fault, a candidate must lead within this
 * time. After all candidates have left, no znode must exist after this time. The limit is the sum
 * of three times: a session timeout, the pause before a creation is sent again, and eight replies
 * with the longest delay. The session timeout is in the sum because of the znodes of former
 * sessions.
 */
export const bound: number = sessionTimeout + 100 + 8 * slowest;
