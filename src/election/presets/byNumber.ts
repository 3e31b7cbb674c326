/**
 * Compares two texts of digits as numbers. When the server's counter has passed its highest
 * number, the counter continues with negative numbers. In the order of `byNumber`, the negative
 * numbers come before all older numbers.
 */
export function byNumber(a: string, b: string): number {
  return Number(a) - Number(b);
}
