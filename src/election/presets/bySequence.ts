/**
 * Compares two numbers of the server's 32-bit counter. After its highest number, the counter
 * continues with its lowest number. So `a` is later than `b` if the counter goes from `b` up to `a`
 * in less than half of its range.
 */
export function bySequence(a: string, b: string): number {
  return (Number(a) - Number(b)) | 0;
}
