/** Codes of the `close` event. */
export const CloseCode = { expired: -112, authFailed: -113 } as const;
