/** Each new server on a port has higher zxids than the one before, because clients refuse to go back. */
const start = Date.UTC(2026, 0);
const perSecond = 2 ** 20;

/** A zxid above all zxids of a server that started a second ago. It stays exact for centuries. */
export function firstZxid(): number {
  return Math.floor((Date.now() - start) / 1_000) * perSecond;
}
