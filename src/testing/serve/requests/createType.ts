/**
 * The types of the requests that create a znode. Except for `plain`, the reply contains the stat of
 * the znode.
 */
export const createType = { plain: 1, withStat: 15, container: 19, ttl: 21 } as const;
