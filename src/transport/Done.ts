/**
 * The callback of a request. The transport calls it once. If the request succeeded, the return code
 * is 0, and `reply` is set. Otherwise the return code says why the request failed, and `cause` may
 * say more.
 */
export type Done<R> = (returnCode: number, reply?: R, cause?: unknown) => void;
