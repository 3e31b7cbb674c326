/**
 * A server refuses a client that has seen a higher zxid than the server's newest zxid. So a new
 * server must start with a higher zxid than all zxids of earlier servers on the same port.
 */
const start = Date.UTC(2026, 0);
const perSecond = 2 ** 20;

/**
 * Returns the first zxid of a new server. If one server starts one second after another server, the
 * first zxid of the later server is higher by `perSecond`. So if the new server starts at least one
 * second after an earlier server, all zxids of the earlier server are lower. The exception is an
 * earlier server that made more than `perSecond` writes per second. JavaScript can represent the
 * first zxid exactly for at least two centuries after 2026.
 */
export function firstZxid(): number {
  return Math.floor((Date.now() - start) / 1_000) * perSecond;
}
