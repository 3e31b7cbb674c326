/** The types of the requests that concern the connection. */
export const requestType = { ping: 11, auth: 100, closeSession: -11 } as const;
