/**
 * Compares two parts as numbers. When the counter continues with negative numbers, these come
 * first.
 */
export function byNumber(a: string, b: string): number {
  return Number(a) - Number(b);
}
