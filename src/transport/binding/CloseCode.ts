/**
 * The codes of the `close` event. They are states of a handle, not return codes: the C client has
 * no return code -113.
 */
export const CloseCode = { expired: -112, authFailed: -113 } as const;
