/** The parent of the candidates. */
export const parent = '/e';

/** In ms, with a lease of half of it, and a renewal every quarter. */
export const sessionTimeout = 40;

/** The longest that a reply takes, in ms. */
export const slowest = 8;

/**
 * How long after the last fault somebody leads, and after leaving nothing is left, in ms: a session
 * timeout, for what a former session has left; the pause before a creation is sent again; and eight
 * round trips.
 */
export const bound: number = sessionTimeout + 100 + 8 * slowest;
