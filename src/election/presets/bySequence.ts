/**
 * Compares two numbers of the server's 32-bit counter. Each increment adds 1. An increment of the
 * highest number gives the lowest number. Example: the counter has the value `b`. It gets the value
 * `a` after at least one increment and fewer than 2 ** 31 increments. Then `a` is later than `b`.
 */
export function bySequence(a: string, b: string): number {
  return (Number(a) - Number(b)) | 0;
}
