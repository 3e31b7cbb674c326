/**
 * A client refuses a server whose newest zxid is lower than a zxid that the client has seen. So
 * each new server on a port must start with higher zxids than the previous server.
 */
const start = Date.UTC(2026, 0);
const perSecond = 2 ** 20;

/**
 * Returns a zxid that grows with time. The zxid is higher than all zxids of a server that started
 * at least one second ago. For centuries, JavaScript can represent this number exactly.
 */
export function firstZxid(): number {
  return Math.floor((Date.now() - start) / 1_000) * perSecond;
}
