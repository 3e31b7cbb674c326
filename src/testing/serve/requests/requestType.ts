/** The types of the requests that need special treatment. */
export const requestType = { sync: 9, ping: 11, auth: 100, closeSession: -11 } as const;
