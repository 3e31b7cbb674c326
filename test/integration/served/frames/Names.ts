/** Gives the same names to values that two servers name differently. */
export interface Names {
  /** Relative to the zxid of the program's root; all earlier ones are `old`. */
  zxid(value: number): number | string;
  /** The number of a session in the order of their first appearance. */
  session(id: string): string;
}
