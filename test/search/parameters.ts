/** The parent znode of the candidates. */
export const parent = '/e';

/**
 * The session timeout of each candidate, in ms. A lease lasts for half of this time. The leading
 * candidate renews its lease after each quarter of this time.
 */
export const sessionTimeout = 40;

/** The longest delay of a reply, in ms. */
export const slowest = 8;

/**
 * A time limit for an election, in ms. After the last fault, a candidate must lead within this
 * time. After all candidates have left, all znodes must be gone within this time.
 *
 * The limit is the sum of these periods:
 *
 * 1. A session timeout. The znodes of a disconnected client can still exist for this time.
 * 2. The pause of a client between two attempts to create its znode. The client pauses if it could
 *    not send the request of the first attempt.
 * 3. The time for eight replies with the longest delay.
 */
export const bound: number = sessionTimeout + 100 + 8 * slowest;
