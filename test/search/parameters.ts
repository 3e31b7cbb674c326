/** The parent znode of the candidates. */
export const parent = '/e';

/** In ms. The lease is half of this time, and is renewed after each quarter of this time. */
export const sessionTimeout = 40;

/** The longest time that a reply takes, in ms. */
export const slowest = 8;

/**
 * The time limit, in ms, for two properties. Within this time after the last fault, a candidate
 * must lead. Within this time after all have left, no znode may be left. The limit is the sum of
 * three times: a session timeout, the pause before a creation is sent again, and eight round trips.
 * The session timeout is for the znodes of former sessions.
 */
export const bound: number = sessionTimeout + 100 + 8 * slowest;
