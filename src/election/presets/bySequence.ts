/**
 * Compares two numbers of the server's 32-bit counter. After its highest number, the counter
 * continues with its lowest number. So the lowest number comes directly after the highest number.
 * In general, `a` is later than `b` if the counter gets from `b` to `a` in fewer than 2 ** 31
 * steps.
 */
export function bySequence(a: string, b: string): number {
  return (Number(a) - Number(b)) | 0;
}
