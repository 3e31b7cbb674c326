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
 * time. After all candidates have left, no znode must exist after this time.
 *
 * The limit is the sum of three times. The first time is a session timeout, because of the znodes
 * of former sessions. The second time is the pause before a creation is sent again. The third time
 * is for eight replies with the longest delay.
 */
export const bound: number = sessionTimeout + 100 + 8 * slowest;
