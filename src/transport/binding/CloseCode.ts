/**
 * The codes of the `close` event of a `NativeHandle`. These codes are states of the handle, not
 * return codes. As a return code, -113 has another meaning: `ZINVALIDCALLBACK`.
 */
export const CloseCode = { expired: -112, authFailed: -113 } as const;
