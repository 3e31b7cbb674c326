/**
 * Compares two texts by their UTF-16 code units, as Java does. Python compares code points instead.
 * For texts that contain only digits, `byText` and Python give the same order.
 */
export function byText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
