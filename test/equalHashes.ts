/**
 * Returns `2 ** bits` different names. All names have the same length. If Java computes the hash of
 * each name, the hashes are also the same.
 */
export function equalHashes(bits: number): readonly string[] {
  return Array.from({ length: 2 ** bits }, (_, index) =>
    Array.from({ length: bits }, (_unused, bit) => ((index >> bit) & 1 ? 'Aa' : 'BB')).join(''),
  );
}
