/**
 * The codes of the `close` event of a `NativeHandle`. These codes are states of the handle, not
 * return codes: the C client has no return code -113.
 */
export const CloseCode = { expired: -112, authFailed: -113 } as const;
