/**
 * A client refuses a server whose newest zxid is lower than a zxid that the client has seen. So a
 * new server must start with a higher zxid than all zxids of earlier servers on the same port.
 */
const start = Date.UTC(2026, 0);
const perSecond = 2 ** 20;

/**
 * Returns the first zxid of a new server. A server that starts one second later gets a first zxid
 * that is higher by `perSecond`. So a server that started at least one second earlier has only
 * lower zxids, unless that server made more than `perSecond` writes per second. JavaScript can
 * represent the first zxid exactly for two centuries.
 */
export function firstZxid(): number {
  return Math.floor((Date.now() - start) / 1_000) * perSecond;
}
