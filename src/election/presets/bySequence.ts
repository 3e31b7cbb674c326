/**
 * Compares two numbers of the server's 32-bit counter. After its highest number, the counter
 * continues with its lowest number. So `a` counts as later than `b` if the counter needs less than
 * half of its range to get from `b` to `a`.
 */
export function bySequence(a: string, b: string): number {
  return (Number(a) - Number(b)) | 0;
}
