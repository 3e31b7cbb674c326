/** The types of the requests that create a znode. The reply to the newer three has the stat too. */
export const createType = { plain: 1, withStat: 15, container: 19, ttl: 21 } as const;
