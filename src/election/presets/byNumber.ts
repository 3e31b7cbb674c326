/**
 * Compares two texts of digits as numbers. After its highest number, the server's counter continues
 * with negative numbers. These new numbers then come first in the order.
 */
export function byNumber(a: string, b: string): number {
  return Number(a) - Number(b);
}
