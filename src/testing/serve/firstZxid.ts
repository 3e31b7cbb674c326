/**
 * A client refuses a server whose newest zxid is lower than a zxid that the client has seen. So a
 * new server on a port must start with a higher zxid than all zxids of the previous server.
 */
const start = Date.UTC(2026, 0);
const perSecond = 2 ** 20;

/**
 * Returns a zxid that grows by `perSecond` each second. A server that started at least one second
 * ago has only lower zxids, unless it makes more than `perSecond` writes in a second. For more than
 * two centuries, JavaScript can represent this zxid exactly.
 */
export function firstZxid(): number {
  return Math.floor((Date.now() - start) / 1_000) * perSecond;
}
