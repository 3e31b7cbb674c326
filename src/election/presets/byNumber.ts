/**
 * Compares two texts of digits as numbers. When the server's counter has passed its highest
 * number, the counter continues with negative numbers. `byNumber` puts the negative numbers first,
 * although the negative numbers are newer.
 */
export function byNumber(a: string, b: string): number {
  return Number(a) - Number(b);
}
