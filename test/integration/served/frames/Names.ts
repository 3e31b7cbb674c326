/** Gives what two servers name differently the same names. */
export interface Names {
  /** Relative to that of the program's root; all earlier ones are `old`. */
  zxid(value: number): number | string;
  /** The number of a session in the order of their first appearance. */
  session(id: string): string;
}
