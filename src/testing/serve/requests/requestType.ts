/**
 * The request types that also need code outside of their handlers. For example, the server ends the
 * connection after a refused `auth`.
 */
export const requestType = { sync: 9, ping: 11, auth: 100, closeSession: -11 } as const;
