/** Names that differ in this number of bits. All have the same length and, by the hash of Java's strings, the same hash. */
export function equalHashes(bits: number): readonly string[] {
  return Array.from({ length: 2 ** bits }, (_, index) =>
    Array.from({ length: bits }, (_unused, bit) => ((index >> bit) & 1 ? 'Aa' : 'BB')).join(''),
  );
}
