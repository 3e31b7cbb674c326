/**
 * A client refuses a server whose newest zxid is lower than a zxid that the client has seen. So a
 * new server on a port must start with a higher zxid than all zxids of the previous server.
 */
const start = Date.UTC(2026, 0);
const perSecond = 2 ** 20;

/**
 * Returns the first zxid of a new server. This zxid grows by `perSecond` each second. So a server
 * that started at least one second earlier has only lower zxids, unless it made more than
 * `perSecond` writes per second. JavaScript can represent this zxid exactly for two centuries.
 */
export function firstZxid(): number {
  return Math.floor((Date.now() - start) / 1_000) * perSecond;
}
