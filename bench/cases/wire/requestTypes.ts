/** The request types in the ZooKeeper protocol, as numbers. */
export const requestTypes = { getData: 4, setWatches: 101 } as const;
