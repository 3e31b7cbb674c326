/**
 * Compares two parts as numbers. After its highest number, the server's counter continues with
 * negative numbers. Negative numbers come first in the order.
 */
export function byNumber(a: string, b: string): number {
  return Number(a) - Number(b);
}
