/** Orders by UTF-16 code units, as Java and, for digits, Python do. */
export function byText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
