/** Orders as numbers, the negative ones of a wrapped counter first. */
export function byNumber(a: string, b: string): number {
  return Number(a) - Number(b);
}
