/**
 * The types of the requests that create a znode. The reply to a request of the type `plain` has no
 * stat. The reply to a request of the other three types contains the stat of the znode.
 */
export const createType = { plain: 1, withStat: 15, container: 19, ttl: 21 } as const;
