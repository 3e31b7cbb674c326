/**
 * Returns `2 ** bits` different names of the same length. Java's `hashCode` returns the same number
 * for all of them.
 */
export function equalHashes(bits: number): readonly string[] {
  return Array.from({ length: 2 ** bits }, (_, index) =>
    Array.from({ length: bits }, (_unused, bit) => ((index >> bit) & 1 ? 'Aa' : 'BB')).join(''),
  );
}
