/** The types of the requests with rules that no other request has. */
export const requestType = { sync: 9, ping: 11, auth: 100, closeSession: -11 } as const;
