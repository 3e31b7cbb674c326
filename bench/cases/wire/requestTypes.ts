/** The numbers of requests in the protocol. */
export const requestTypes = { getData: 4, setWatches: 101 } as const;
