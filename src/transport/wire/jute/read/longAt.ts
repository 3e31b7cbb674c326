/** Reads a `long` as a number, exact up to 2^53. A bigint would need an object for each value. */
export function longAt(view: DataView, at: number): number {
  return view.getInt32(at) * 0x1_0000_0000 + view.getUint32(at + 4);
}
