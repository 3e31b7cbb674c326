/**
 * Compares two texts by their UTF-16 code units. Java does the same. Python does the same for
 * digits.
 */
export function byText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
