/**
 * Orders numbers of the server's 32-bit counter, which wraps. A number is later than another if it
 * follows within half of the range.
 */
export function bySequence(a: string, b: string): number {
  return (Number(a) - Number(b)) | 0;
}
