/** Codes of the `close` event. They are states of a handle: -113 is no return code of the C client. */
export const CloseCode = { expired: -112, authFailed: -113 } as const;
