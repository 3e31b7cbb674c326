/**
 * Compares two texts by their UTF-16 code units, as Java does. For texts that contain only digits,
 * the order in Python is the same.
 */
export function byText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
