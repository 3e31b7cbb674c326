/** Reads a `long` that is an id. Returns unsigned hexadecimal text without leading zeros. */
export function hexAt(view: DataView, at: number): string {
  const high = view.getUint32(at);
  const low = view.getUint32(at + 4).toString(16);
  return high === 0 ? low : high.toString(16) + low.padStart(8, '0');
}
