/** The numbers of the request types in the ZooKeeper protocol. */
export const requestTypes = { getData: 4, setWatches: 101 } as const;
