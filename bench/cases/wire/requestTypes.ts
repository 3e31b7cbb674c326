/** The benchmarks count requests of these types. The numbers are from the ZooKeeper protocol. */
export const requestTypes = { getData: 4, setWatches: 101 } as const;
